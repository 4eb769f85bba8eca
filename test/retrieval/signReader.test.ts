import fc from 'fast-check';
import type { DangerKind } from '../../src/domain/danger.ts';
import { hear } from '../../src/retrieval/heardMessage.ts';
import { SignReader } from '../../src/retrieval/signReader.ts';
import { buildDanger } from '../support/buildKnowledge.ts';
import { realKnowledge } from '../support/realPorts.ts';

function readerOf(kinds: Iterable<DangerKind>) {
  const reader = new SignReader(kinds);
  return { read: (text: string) => reader.read(hear(text)) };
}

const real = readerOf(realKnowledge().danger.values());

describe('a danger pattern', () => {
  const kind = buildDanger({
    id: 'flood',
    sure: [
      [
        ['川', '海'],
        ['あふれ', '溢れ'],
      ],
      [['water'], ['rising', 'everywhere']],
    ],
    gentle: [[['水位上昇']]],
    ordinary: [[['人波の海']]],
  });
  const reader = readerOf([kind]);

  it.each(['川があふれました', '海の水が、溢れそう', '川　が　あ ふ れ た', 'The WATER is rising!'])(
    'is seen in %s',
    (text) => {
      expect(reader.read(text)).toEqual({ kind: 'flood', isSure: true });
    },
  );

  it('is heard in kana and in a wrong conversion', () => {
    expect(reader.read('すいいじょうしょう')).toEqual({ kind: 'flood', isSure: false });
    expect(reader.read('推移上昇')).toEqual({ kind: 'flood', isSure: false });
    expect(reader.read('推理小説')).toBeUndefined();
  });

  it.each([
    'あふれたのは川です',
    '川の話を聞きました。それからとても長い時間が過ぎて別の町のコップの水があふれました',
    'underwater and rising',
    '人波の海であふれた',
    '川を見ました。水があふれた',
    '川に溢。れた',
  ])('is not seen in %s', (text) => {
    expect(reader.read(text)).toBeUndefined();
  });

  it('is not heard from the middle of a word of kanji', () => {
    const reader = readerOf([buildDanger({ id: 'wish', sure: [[['行きたい']]] })]);
    expect(reader.read('いきたい')).toEqual({ kind: 'wish', isSure: true });
    expect(reader.read('いき\nたい')).toEqual({ kind: 'wish', isSure: true });
    expect(reader.read('い…きた…い')).toEqual({ kind: 'wish', isSure: true });
    expect(reader.read('いき退会')).toBeUndefined();
    expect(reader.read('いき、たいした話')).toBeUndefined();
  });

  it('keeps its long vowels and overlooks others', () => {
    const reader = readerOf([buildDanger({ id: 'door', sure: [[['シャッター', 'ストーカー', '閉めました']]] })]);
    for (const text of ['シャッター', 'スト―カー', 'ストーカ', 'しーめまーした']) {
      expect(reader.read(text)).toEqual({ kind: 'door', isSure: true });
    }
    expect(reader.read('いらっしゃった')).toBeUndefined();
    expect(reader.read('リストから')).toBeUndefined();
  });

  it('in corner brackets is a whole sentence or line', () => {
    const reader = readerOf([buildDanger({ id: 'smoke', sure: [[['「煙」']]] })]);
    for (const text of ['煙', '火が出た。煙！', 'こわい\n煙ー\nたすけて']) {
      expect(reader.read(text)).toEqual({ kind: 'smoke', isSure: true });
    }
    expect(reader.read('煙突')).toBeUndefined();
    expect(reader.read('線香の煙')).toBeUndefined();
  });

  it('is found behind an ordinary use, which nothing reaches into', () => {
    const reader = readerOf([buildDanger({ id: 'fire', sure: [[['火', '炎'], ['出た']]], ordinary: [[['花火']]] })]);
    expect(reader.read('火が花火みたいに出た')).toEqual({ kind: 'fire', isSure: true });
    expect(reader.read('花火が出た')).toBeUndefined();
  });

  it('with an empty word never matches everything', () => {
    const empty = readerOf([buildDanger({ id: 'empty', sure: [[['']], [['！？']], []] })]);
    expect(empty.read('なんでもない話')).toBeUndefined();
  });

  it('that is sure comes before a gentle one of an earlier kind', () => {
    const two = readerOf([
      buildDanger({ id: 'first', gentle: [[['火']]] }),
      buildDanger({ id: 'second', sure: [[['煙']]] }),
    ]);
    expect(two.read('火と煙')).toEqual({ kind: 'second', isSure: true });
  });
});

describe('danger to life', () => {
  it.each([
    'もう死んでしまいたい',
    '死にてえよ',
    'シニタイ',
    'しに たい',
    '氏にたい',
    '生きてるのがしんどい',
    '生きててもしゃあない、もう消えたいわ',
    '睡眠薬を一箱のみました',
    '遺書を書き終えました',
    'ロープで首をつろうとしています',
    '屋上に立っています',
    '命で償うしかない',
    'このまま目が覚めなければいいのに',
    'いなくなったほうが家族は楽になる、私なんか消えればいい',
    'i wanna die',
    "I can't live like this anymore",
    'thinking about suicide',
    'took all my sleeping pills',
    '死にたいし、もう無理',
    '死ぬ気でいます',
    '死ぬまで薬を飲みます',
    '仕事で失敗しました。仕事で生きていけない',
    'サイトに晒されて死んだほうがいい',
    '写真を全部消しました。写真も消えたいです',
    '殺虫剤を飲みました',
    '母が遺書を残していなくなりました',
    'もう\n死に\nたい',
    '死.に.た.い',
    'もう…死に…たい',
    '死',
    'もう無理。死にます',
  ])('is a sure sign of self-harm in %s', (text) => {
    expect(real.read(text)).toEqual({ kind: 'self-harm', isSure: true });
  });

  it.each([
    '元旦那が家の前で待っています',
    'ドアをガンガン叩かれて怖い',
    '包丁を持った男が外に',
    '「ぶっ殺す」とメールが来ました',
    '部屋に隠れています、あいつが入ってきそう',
    'いま後をつけられています',
    'my husband is hitting me',
    'someone is breaking into my apartment',
    'he said he will kill me',
    '妻が家の前に知らない男が来てると言います',
    '友人の家の前に元夫が来て怒鳴っています',
    '配達員のふりをした男が玄関に来ています',
    'サイトで知り合った男に襲われました',
    '映画館で男に襲われました',
    'いま殴られた。鼻血がとまらない',
    'こ○すぞと電話が来た',
    '元カレ来た',
  ])('is a sure sign of violence in %s', (text) => {
    expect(real.read(text)).toEqual({ kind: 'violence', isSure: true });
  });

  it.each([
    ['裸の写真をばらまくと脅されています', 'sexual-image-threat'],
    ['元夫に住所が知られました', 'address-known'],
    ['ストーカーに引っ越し先がばれたかもしれない', 'address-known'],
    ['金を払わないと住所をばらすと言われた', 'threat'],
    ['今まさに口座からお金が引き出されています', 'money-now'],
  ])('is surely in %s', (text, kind) => {
    expect(real.read(text)).toEqual({ kind, isSure: true });
  });

  it.each([
    ['もう限界です、誰か話を聞いて', 'self-harm'],
    ['涙が止まりません', 'self-harm'],
  ])('may be in %s', (text, kind) => {
    expect(real.read(text)).toEqual({ kind, isSure: false });
  });

  it.each([
    '死ぬほど忙しいのに問い合わせが殺到しています',
    '必死で原因を調べています',
    'パスワードの使い回しは自殺行為ですか',
    '会社に対して説明を求めたい',
    'わたしにたいして会社があやまりません',
    'おかしにたいする苦情です',
    'プロセスをkillしたらデータが消えた',
    'What is the deadline for the report?',
    '飛び込み営業の電話がしつこい',
    '殺虫剤の通販サイトから漏れました',
    '会社の損害賠償の対象になりますか',
    '名簿を外に持ち出した社員を訴えたい',
    'サイトが死んでいて注文が消えました',
    '炎上して株価が下がりました',
    '首になりそうです',
    '事務所の窓を割られて書類を盗まれました',
    'ハッカーがサーバーに侵入しています',
    'a virus is in our system and the server is dead',
    '2020年に退会しました。2020年に登録した会員サイトです',
    '相談しに東京まで行く必要はありますか',
    '新住所を会社に届けました',
    '自称弁護士から電話が来ました',
    '同じ事象が起きています。日時、証拠はあります',
    'リース会社の名簿です',
    'お役立ち資料はどこですか',
    '困っとるけえ、対応してください',
    'サーバーが死んだ。ログインできません',
    '全部の書類を捨ててしまいました。手続きは全部終わらせました',
    '今までありがとうございました、よくわかりました',
    '分からない所は空けておきます',
    '保険の等級と昇進が気になります',
    'お客様の情報が外に出ています',
    '上司が会社の前で待っています',
    '夫が家に書類を持って来ています',
    'お店にいらっしゃったお客様の情報がどんどん漏れています',
    'ネットで叩かれて困っています',
    '対応に追われています。今、電話対応に追われています',
    'サーバーに侵入されてから甥が来ません',
    'リストから削除してください',
    'someone broke into my account',
    'a stranger is following me on Instagram',
    'accounts that do not exist',
  ])('is not in %s', (text) => {
    expect(real.read(text)?.isSure ?? false).toBe(false);
  });

  it('is looked for without ever throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect([undefined, true, false]).toContain(real.read(text)?.isSure);
      }),
    );
  });
});

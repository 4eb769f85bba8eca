import fc from 'fast-check';
import { OwnWords } from '../../src/retrieval/ownWords.ts';
import { buildKnowledge } from '../support/buildKnowledge.ts';
import { realKnowledge } from '../support/realPorts.ts';

/** What is left of a text when only our words may be read. */
const left = (words: OwnWords, text: string) =>
  words
    .judge(text)
    .map((piece) => (piece.isOurs ? piece.text : '…'))
    .join('')
    .replace(/…+/g, '…');

const thrice = (line: string) => [`${line}。`, `${line}！`, `${line}?`];

const toy = new OwnWords(
  buildKnowledge({
    sections: [
      {
        id: 'umbrellas/taken',
        title: '天狗に傘を取られたとき',
        keywords: ['個人情報', '退職後', 'クレジット', 'カード', 'お客さん', 'Privacy Mark', '書類'],
        phrasings: [
          ...thrice('前に勤めた会社が傘を無くしました'),
          ...thrice('夫が傘を持っていった'),
          ...thrice('夫の傘に関する知らせが来た'),
          ...thrice('傘を もっていかれた みたいなんですけど'),
          ...thrice('傘のは天狗、見ると傘'),
          '宮崎の寺で無くした',
          '千葉の寺で無くした',
          'たなかのなか',
        ],
        englishPhrasings: ['mark my umbrella', 'please mark my umbrella', 'can I mark my umbrella'],
      },
    ],
    synonyms: [['盗まれた', 'ぬすまれた']],
  }),
);
const shown = (text: string) => left(toy, text);

describe('words of ours', () => {
  it('are those of titles, keywords and synonyms, and of phrasings from three lines on', () => {
    expect(shown('退職後の会社が天狗に傘を盗まれた')).toBe('退職後の会社が天狗に傘を盗まれた');
    expect(shown('ぬすまれた')).toBe('ぬすまれた');
    expect(shown('宮崎が千葉に')).toBe('…が…に');
  });

  it('make up longer words of two letters and more, and of three in katakana', () => {
    expect(shown('個人情報書類')).toBe('個人情報書類');
    expect(shown('クレジットカード')).toBe('クレジットカード');
    expect(shown('天狗傘')).toBe('…');
    expect(shown('山田天狗')).toBe('…');
  });

  it('are the same in any width and case', () => {
    expect(shown('ｸﾚｼﾞｯﾄｶｰﾄﾞ')).toBe('クレジットカード');
    expect(shown('MY UMBRELLA')).toBe('MY UMBRELLA');
  });

  it('show a single kanji only before what it stands before in our texts', () => {
    expect(shown('夫に')).toBe('夫に');
    expect(shown('関する')).toBe('関する');
    expect(shown('関に')).toBe('…に');
    expect(shown('会社の関から')).not.toContain('関');
  });

  it('are no name before what follows a name', () => {
    expect(shown('お客さん')).toBe('お客さん');
    expect(shown('天狗さんに')).not.toContain('天狗');
    expect(shown('天狗様に')).not.toContain('天狗');
  });

  it('are not pieced together from ones and twos of hiragana', () => {
    expect(shown('たなか')).toBe('…');
    expect(shown('たなかが傘を')).not.toContain('なか');
    expect(shown('もっていかれた')).toBe('もっていかれた');
    expect(shown('会社のはると')).toBe('会社…');
    expect(shown('さくらこもっていかれた')).toBe('…もっていかれた');
  });

  it('are no English name where no sentence begins', () => {
    expect(shown('Mark my umbrella')).toBe('Mark my umbrella');
    expect(shown('my mark')).toBe('my mark');
    expect(shown('mark Will my umbrella')).toBe('mark … my umbrella');
  });

  it('are no numbers of an address', () => {
    const numbers = new OwnWords(buildKnowledge({ sections: [{ id: 'a/b', title: '3 つの傘', keywords: ['1 2 3'] }] }));
    expect(left(numbers, '傘 3')).toBe('傘 3');
    expect(left(numbers, '1-2-3')).toBe('…');
  });

  it('never bring out what a text does not hold, and give it back piece by piece', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const pieces = toy.judge(text);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text.toWellFormed().normalize('NFKC'));
      }),
    );
  });

  it('of letters that stand nowhere in our texts are none', () => {
    const strange = fc.string({
      minLength: 1,
      maxLength: 20,
      unit: fc.constantFrom('蟹', '鯨', 'ヌ', 'ケ', 'ぬ', 'ね', 'x', 'q'),
    });
    fc.assert(
      fc.property(strange, (text) => {
        expect(toy.judge(text).some((piece) => piece.isOurs)).toBe(false);
      }),
    );
  });
});

/** Of the most frequent family names, and given names as they are written today. */
const names =
  `佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 清水 山崎 森 池田 橋本 阿部
石川 山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田 西村 藤井 金子 岡本 藤原 中野 三浦 原田 中川
松田 竹内 小野 田村 中山 和田 石田 森田 上田 原 内田 柴田 酒井 宮崎 横山 高木 安藤 宮本 大野 小島 工藤 谷口 今井 高田 増田 丸山 杉山
村田 大塚 新井 小山 平野 藤本 河野 上野 野口 武田 松井 千葉 岩崎 菅原 木下 久保 佐野 野村 松尾 市川 菊地 杉本 古川 大西 島田 水野
太郎 花子 美咲 翔太 さくら ゆうき はると ひなた みゆき まゆみ めぐみ かおり けんじ たけし ひろし たなか すずき さとう タナカ スズキ ハルカ ユウキ`
    .trim()
    .split(/\s+/);

describe('the words of what the editors wrote', () => {
  const real = new OwnWords(realKnowledge());

  it.each(['が漏らした', 'さんが漏らした', 'に言われた', ' です', ''])('do not show a name before 「%s」', (rest) => {
    const revealed = names.filter((name) => left(real, `会社の${name}${rest}`).includes(name));
    expect(revealed).toEqual([]);
    expect(names.filter((name) => left(real, `${name}${rest}`).includes(name))).toEqual([]);
  });

  it('show an ordinary question as it is', () => {
    for (const question of [
      '退職後の会社から漏れた',
      '会社から個人情報が漏れたと言われました',
      'my data was leaked by a shop',
    ]) {
      expect(left(real, question)).toBe(question);
    }
  });
});

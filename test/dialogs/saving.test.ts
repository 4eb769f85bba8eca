import type { ConversationPorts } from '../../dialogs/ports.ts';
import { ConversationClient } from '../support/conversationClient.ts';
import { portsOver, realKnowledge } from '../support/realPorts.ts';

const codeShape = /[B-DF-HJKMNP-TV-Z]{4}(?:-[B-DF-HJKMNP-TV-Z]{4}){2}/;

let ports: ConversationPorts;

beforeEach(async () => {
  ports = await portsOver(realKnowledge());
});

function codeIn(client: ConversationClient): string {
  const code = codeShape.exec(client.last[0]?.text ?? '')?.[0];
  if (code === undefined) throw new Error('no code on the card');
  return code;
}

/** Somebody whose card leaked, with one step done, who keeps the plan. */
async function saver(): Promise<{ client: ConversationClient; code: string }> {
  const client = new ConversationClient(ports, 'ja-JP');
  await client.open();
  await client.tap('店・サービスから漏れた');
  await client.tap('カード番号');
  const [step] = client.last[0]?.planSteps ?? [];
  await client.send({ do: 'mark', step, mark: 'done', turn: 3 });
  await client.type('保存');
  await client.tap('保存する');
  return { client, code: codeIn(client) };
}

describe('a plan that is kept', () => {
  it('is opened by its code as the very first message on another device, with its ticks', async () => {
    const { client, code } = await saver();
    await client.type(code);
    expect(client.last[0]?.text).toContain('保存しました');
    const other = new ConversationClient(ports, 'ja-JP');
    await other.type(code.toLowerCase().replaceAll('-', ' '));
    expect(other.last[0]?.text).toContain('おかえりなさい');
    expect(other.last[0]?.text).toMatch(/1\/\d+ 終わり/);
    expect(other.last[0]?.sectionId).toBe('leaked-data/credit-card');
  });

  it('is the same on both devices after each of them', async () => {
    const { client, code } = await saver();
    await client.type(code);
    const other = new ConversationClient(ports, 'ja-JP');
    await other.type(code);
    const [step] = other.last[0]?.planSteps ?? [];
    await other.send({ do: 'mark', step, mark: 'done', turn: 1 });
    expect(other.last[0]?.text).toMatch(/2\/\d+ 終わり/);
    await client.type('計画を見る');
    expect(client.last[0]?.text).toMatch(/2\/\d+ 終わり/);
  });

  it('stands nowhere in the memory of the conversation with its code', async () => {
    const { client, code } = await saver();
    await client.type(code);
    expect(client.stored).not.toContain(code);
    expect(client.stored).not.toContain(code.replaceAll('-', ''));
  });

  it('is gone for everybody once it was erased, which is told with the time', async () => {
    const { client, code } = await saver();
    await client.type(code);
    await client.type('記録を消す');
    await client.tap('消す');
    expect(client.last[0]?.text).toMatch(/\d{4}年\d{1,2}月\d{1,2}日.*消しました/);
    expect(client.stored).not.toContain('credit-card');
    const other = new ConversationClient(ports, 'ja-JP');
    await other.type(code);
    expect(other.last[0]?.text).toContain('見つかりませんでした');
  });

  it('asks before a new beginning loses ticks that are not kept', async () => {
    const client = new ConversationClient(ports, 'ja-JP');
    await client.open();
    await client.tap('店・サービスから漏れた');
    await client.tap('銀行口座');
    await client.type('最初から');
    expect(client.last[0]?.text).toContain('最初からにします');
    await client.tap('店・サービスから漏れた');
    await client.tap('銀行口座');
    const [step] = client.last[0]?.planSteps ?? [];
    await client.send({ do: 'mark', step, mark: 'done', turn: 9 });
    await client.type('最初から');
    expect(client.last[0]?.text).toContain('終わった印が消えます');
    await client.tap('最初からにする');
    expect(client.last[0]?.text).toContain('最初からにします');
  });
});

describe('wrong codes', () => {
  it('get the same answer whether they ever were one, and then a wait', async () => {
    const { code } = await saver();
    const guesser = new ConversationClient(ports, 'ja-JP');
    const answers = [];
    for (const typed of ['BBBB-BBBB-BBBB', 'AAAA-IIII-OOOO', 'CCCC-CCCC-CCCC', 'dddd dddd dddd', 'FFFFFFFFFFFF']) {
      await guesser.type(typed);
      answers.push(guesser.last[0]?.text);
    }
    expect(new Set(answers).size).toBe(1);
    await guesser.type(code);
    expect(guesser.last[0]?.text).toContain('待ってから');
    expect(guesser.last[0]?.text).not.toContain('おかえりなさい');
  });
});

describe('numbers and secrets', () => {
  const typed = [
    ['カード番号は4111 1111 1111 1111です', '4111'],
    ['マイナンバー ９８３２ ０５６７ ３２１４ が漏れた', '９８３２'],
    ['パスワードはhimitsu99です。どうすれば', 'himitsu99'],
    ['電話は〇九〇の一二三四の五六七八です', '一二三四'],
  ] as const;

  it.each(typed)('are hidden before anything sees them, and the person is told: %s', async (message, secret) => {
    const seen: string[] = [];
    const watched: ConversationPorts = {
      ...ports,
      read: (text, context) => {
        seen.push(text);
        return ports.read(text, context);
      },
      noteGap: async (note) => void seen.push(note.text ?? ''),
    };
    const client = new ConversationClient(watched, 'ja-JP');
    await client.open();
    await client.type(message);
    expect(client.last[0]?.text).toMatch(/伏せました|消しました/);
    expect(client.last[0]?.text).toContain('ここには書かないでください');
    expect(seen.join('\n') + client.stored + client.last.map(({ fullText }) => fullText).join('')).not.toContain(
      secret,
    );
  });

  it('are hidden also when the number comes in the next message', async () => {
    const client = new ConversationClient(ports, 'ja-JP');
    await client.open();
    await client.type('マイナンバーを書けばいいですか');
    const seen: string[] = [];
    const watched = ports.read;
    (ports as { read: ConversationPorts['read'] }).read = (text, context) => {
      seen.push(text);
      return watched(text, context);
    };
    await client.type('1234 5678');
    expect(seen.join()).not.toMatch(/\d{4}/);
  });
});

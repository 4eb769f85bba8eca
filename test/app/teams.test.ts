import { textsOf } from '../support/cardReader.ts';
import { Playground, type PlaygroundReply } from '../support/playground.ts';
import { type RunningHouse, startHouse } from '../support/runningHouse.ts';

let house: RunningHouse;
let person: Playground;

beforeAll(async () => {
  house = await startHouse();
  person = await Playground.start({ endpoint: `${house.address.replace('localhost', '127.0.0.1')}/api/messages` });
});

afterAll(async () => {
  await person.close();
  await house.stop();
});

type Card = Readonly<Record<string, unknown>>;

function readable(reply: PlaygroundReply): string {
  return textsOf((reply.attachments?.[0]?.content ?? {}) as Card).join('\n');
}

/** What Teams of today draws: anything else would be a hole in the card. */
const drawnByTeams = new Set([
  'AdaptiveCard',
  'TextBlock',
  'RichTextBlock',
  'TextRun',
  'Container',
  'ColumnSet',
  'Column',
  'ActionSet',
  'Action.Submit',
  'Action.ToggleVisibility',
  'Action.OpenUrl',
]);

function kindsIn(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(kindsIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, data: _sent, ...rest } = node as Record<string, unknown>;
  return [...(typeof type === 'string' ? [type] : []), ...Object.values(rest).flatMap(kindsIn)];
}

describe('in Teams, played by the Agents Playground', () => {
  it('a person is greeted, taps twice, reads an answer and asks in words', async () => {
    await person.install();
    expect(readable(await person.nextReply())).toContain('プログラムです');
    await person.tap('店・サービスから漏れた');
    expect(readable(await person.nextReply())).toContain('漏れた情報はどれですか');
    await person.tap('カード番号');
    expect(readable(await person.nextReply())).toContain('解約ではありません');
    expect(readable(await person.nextReply())).toContain('すでに起きたことはありますか');
    await person.say('パスワードが漏れたときは何をすればいいですか');
    expect(readable(await person.nextReply())).toContain('パスワード');
    await person.nextReply();
  });

  it('a plan is ticked off and kept; the page to print is a plain address that says nothing of anybody', async () => {
    await person.say('計画を見る');
    expect(readable(await person.nextReply())).toContain('まず今日やること');
    await person.nextReply();
    await person.tap('カードを止めた');
    expect(readable(await person.nextReply())).toMatch(/1\/\d+ 終わり/);
    await person.nextReply();
    await person.tap('保存・印刷');
    const consent = JSON.stringify((await person.nextReply()).attachments);
    expect(consent).toMatch(/"url":"http:\/\/localhost:\d+\/plan"/);
    await person.tap('保存する');
    const code = /[A-Z]{4}-[A-Z]{4}-[A-Z]{4}/.exec(readable(await person.nextReply()))?.[0];
    await person.say((code ?? '').toLowerCase());
    expect(readable(await person.nextReply())).toContain('保存しました');
  });

  it('danger, a fraud and a person come before anything else', async () => {
    await person.say('もう死にたい');
    expect(readable(await person.nextReply())).toContain('0120-279-338');
    await person.say('個人情報を削除するので30万円振り込んで');
    expect(readable(await person.nextReply())).toContain('188');
    await person.say('人と話したい');
    expect(readable(await person.nextReply())).toContain('窓口');
    await person.say('カード番号は4111 1111 1111 1111です');
    expect(readable(await person.nextReply())).toContain('ここには書かないでください');
  });

  it('no card holds a piece that Teams cannot draw', () => {
    const kinds = person.replies.flatMap((reply) => kindsIn(reply.attachments?.map(({ content }) => content)));
    expect(kinds.length).toBeGreaterThan(50);
    expect(kinds.filter((kind) => !drawnByTeams.has(kind))).toEqual([]);
  });

  it('no row holds more buttons than Teams shows', () => {
    const rows = (node: unknown): readonly number[] => {
      if (Array.isArray(node)) return node.flatMap(rows);
      if (typeof node !== 'object' || node === null) return [];
      const { actions } = node as { actions?: readonly unknown[] };
      return [...(Array.isArray(actions) ? [actions.length] : []), ...Object.values(node).flatMap(rows)];
    };
    const lengths = person.replies.flatMap((reply) => rows(reply.attachments?.map(({ content }) => content)));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(6);
  });
});

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
    expect(readable(await person.nextReply())).toContain('関連する相談');
    await person.say('パスワードも漏れたみたいです');
    expect(readable(await person.nextReply())).toContain('パスワード');
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

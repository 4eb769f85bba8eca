import { guardActivity } from '../../src/bot/activityGuard.ts';
import { fitCard } from '../../src/bot/fitCard.ts';
import { buildMessage } from './botStand.ts';

const submit = (title: string, data: unknown, more: object = {}) => ({ type: 'Action.Submit', title, data, ...more });

const card = (...body: unknown[]) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  fallbackText: 'カードの内容',
  body,
  actions: [submit('もどる', { control: 'back' }), { type: 'Action.ToggleVisibility', targetElements: ['more'] }],
});

const shown = (content: object, channelId: string) => {
  const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content }];
  return fitCard({ type: 'message', channelId, text: '', attachments });
};
const contentOf = (content: object, channelId: string) => shown(content, channelId).attachments?.[0]?.content;

const wrapped = (title: string, value: unknown) => ({
  __isBotFrameworkCardAction: true,
  cardAction: { type: 'messageBack', text: title, displayText: title, value },
});

describe('the buttons of a card', () => {
  it.each(['webchat', 'directline', 'emulator'])('read like a message in %s', (channel) => {
    expect(contentOf(card(), channel).actions[0].data).toEqual(wrapped('もどる', { control: 'back' }));
  });

  it('read like a message in Teams', () => {
    expect(contentOf(card(), 'msteams').actions[0].data).toEqual({
      control: 'back',
      msteams: { type: 'messageBack', displayText: 'もどる', text: 'もどる' },
    });
  });

  it('are found wherever they stand', () => {
    const nested = card(
      { type: 'ActionSet', actions: [submit('a', { n: 1 })] },
      {
        type: 'ColumnSet',
        columns: [{ type: 'Column', items: [{ type: 'Container', selectAction: submit('b', { n: 2 }) }] }],
      },
      { type: 'ActionSet', actions: [{ type: 'Action.ShowCard', card: card() }] },
    );
    const text = JSON.stringify(contentOf(nested, 'webchat'));
    expect(text.match(/Action\.Submit/g)).toHaveLength(4);
    expect(text.match(/__isBotFrameworkCardAction/g)).toHaveLength(4);
  });

  it('are left bare for Web Chat in a card with fields, unless they take none of them', () => {
    const fields = card(
      { type: 'Input.Text', id: 'name' },
      { type: 'ActionSet', actions: [submit('x', { n: 1 }, { associatedInputs: 'none' })] },
    );
    const fitted = contentOf(fields, 'webchat');
    expect(fitted.actions[0].data).toEqual({ control: 'back' });
    expect(fitted.body[1].actions[0].data).toEqual(wrapped('x', { n: 1 }));
    expect(contentOf(fields, 'msteams').actions[0].data.msteams).toBeDefined();
  });

  it('get data when they have none, and keep data that is text', () => {
    const odd = { ...card(), actions: [{ type: 'Action.Submit', title: 'a' }, submit('b', 'text')] };
    expect(contentOf(odd, 'webchat').actions.map(({ data }: { data: unknown }) => data)).toEqual([
      wrapped('a', {}),
      'text',
    ]);
  });

  it.each(['webchat', 'msteams'])('come back from %s as what the dialog put in', (channel) => {
    const { data } = contentOf(card(), channel).actions[0];
    expect(guardActivity(buildMessage({ value: data }))).toMatchObject({ activity: { value: { control: 'back' } } });
  });
});

describe('a card', () => {
  it('keeps its other actions and is not changed itself', () => {
    const content = card();
    const before = structuredClone(content);
    expect(contentOf(content, 'msteams').actions[1]).toEqual(before.actions[1]);
    expect(content).toEqual(before);
  });

  it.each([
    ['1.6', '1.5'],
    ['1.5', '1.5'],
    ['1.3', '1.3'],
    [undefined, '1.5'],
  ])('of version %s is shown as %s', (version, fitted) => {
    expect(contentOf({ ...card(), version }, 'webchat').version).toBe(fitted);
  });

  it('becomes its words where cards cannot be shown', () => {
    const activity = shown(card(), 'sms');
    expect(activity.text).toBe('カードの内容');
    expect(activity.attachments).toBeUndefined();
  });

  it('of another kind, and a message without one, stay as they are', () => {
    const hero = {
      type: 'message',
      channelId: 'sms',
      attachments: [{ contentType: 'application/vnd.microsoft.card.hero' }],
    };
    expect(fitCard(hero)).toBe(hero);
    expect(fitCard({ type: 'message', text: 'a' })).toEqual({ type: 'message', text: 'a' });
  });
});

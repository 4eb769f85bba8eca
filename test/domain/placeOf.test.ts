import fc from 'fast-check';
import { placeOf } from '../../src/domain/placeOf.ts';

function failing(message: string, frames: readonly string[], cause?: unknown): Error {
  const error = new Error(message, { cause });
  error.stack = [`Error: ${message}`, ...frames.map((frame) => `    at ${frame}`)].join('\n');
  return error;
}

const ours = 'async Chat.run (file:///home/src/desk/src/bot/chatBot.ts:12:34)';

describe('the place of a failure', () => {
  it('is the first file of ours in its stack', () => {
    const frames = ['node:fs:10:2', 'x (/home/src/desk/node_modules/a/src/b.ts:3:4)', ours, 'y (/d/src/app.ts:1:1)'];
    expect(placeOf(failing('x', frames))).toBe('src/bot/chatBot.ts:12');
    expect(placeOf(failing('', ['C:/desk/dialogs/cards/card.ts:7:1']))).toBe('dialogs/cards/card.ts:7');
  });

  it('is that of the innermost cause', () => {
    const cause = failing('inner', ['z (/d/dialogs/routes.ts:5:6)']);
    expect(placeOf(failing('outer', [ours], cause))).toBe('dialogs/routes.ts:5');
    expect(placeOf(failing('outer', [ours], new Error('')))).toMatch(/^src\/bot/);
  });

  it('is nowhere where nothing of ours stands, and for what is no error', () => {
    expect(placeOf(failing('x', ['node:fs:10:2', '/d/test/src.ts:1:1']))).toBeUndefined();
    for (const odd of [undefined, null, 'text', {}, 7]) expect(placeOf(odd)).toBeUndefined();
  });

  it('holds no word of a message, whatever the message looks like', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const message = `${words}\n    at secret (/d/src/secret.ts:1:1)\n    at x`;
        expect(placeOf(failing(message, [ours]))).toBe('src/bot/chatBot.ts:12');
        const lost = failing(message, []);
        lost.message = 'another';
        expect(placeOf(lost)).toBeUndefined();
      }),
    );
  });
});

/**
 * `npm run talk`: the conversation in the terminal, with the real bot and an empty store in memory. Numbers choose buttons,
 * anything else is a typed message. Lines may also come from a file or a pipe, so editors and tests can replay a talk.
 */
import { createInterface } from 'node:readline';
import { createBot } from '../app.ts';
import type { ChatActivity } from '../domain/activity.ts';
import { openHouse } from '../opening.ts';
import { openSqliteRepository } from '../store/sqliteRepository.ts';
import { TerminalScreen } from './terminalScreen.ts';

const conversationId = 'terminal';
const locale = process.argv.includes('--english') ? 'en-US' : 'ja-JP';

const opening = await openHouse({ ...process.env, PORT: '0' });
if ('refusal' in opening) {
  for (const line of opening.refusal) process.stderr.write(`${line}\n`);
  process.exit(opening.exitCode);
}
for (const line of opening.notices) process.stderr.write(`${line}\n`);
await opening.parts.repository.close();
const repository = openSqliteRepository({ path: ':memory:', clock: Date.now });
const screen = new TerminalScreen((text) => void process.stdout.write(text));
const silent = { info: () => {}, warn: () => {}, error: opening.parts.log.error };
const { bot } = createBot(
  { ...opening.parts, repository, log: silent },
  { deliver: (_id, activity) => screen.show(activity), update: () => {}, remove: () => {} },
);

// Whoever reads along may stop reading (`| head`): that is an end like any other.
process.stdout.on('error', () => process.exit(0));

let sent = 0;
/** Hands one activity over and waits until the bot has answered it. */
async function send(activity: Pick<ChatActivity, 'type'> & Partial<ChatActivity>): Promise<void> {
  sent += 1;
  await bot.receive({
    ...activity,
    id: `terminal-${sent}`,
    locale,
    conversation: { id: conversationId },
    from: { id: 'person', role: 'user' },
    recipient: { id: 'bot' },
  });
  await screen.settled();
}

await send({ type: 'conversationUpdate', membersAdded: [{ id: 'person' }] });
screen.prompt();
for await (const line of createInterface({ input: process.stdin })) {
  const button = screen.buttonFor(line);
  await send(button === undefined ? { type: 'message', text: line } : { type: 'message', value: button });
  screen.prompt();
}
await repository.close();
process.stdout.write('\n');

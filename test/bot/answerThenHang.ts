/** A process that answers one activity, says what it replied, and stays until it is killed. */
import { openSqliteRepository } from '../../src/store/sqliteRepository.ts';
import { buildBot, buildMessage } from './botStand.ts';

const repository = openSqliteRepository({ path: String(process.argv[2]), clock: Date.now });
const { say, channel } = buildBot({ repository, secret: new Uint8Array(32).fill(7) });
await say(buildMessage({ id: 'once' }));
process.stdout.write(`${JSON.stringify(channel.texts)}\n`);
setInterval(() => {}, 1_000);

/** The process: read the settings, open the house, say where it is, close it well. */
import { createApp } from './app.ts';
import { openHouse } from './opening.ts';

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`${line}\n`);

async function start(): Promise<void> {
  const opening = await openHouse(process.env);
  if ('refusal' in opening) {
    for (const line of opening.refusal) complain(line);
    process.exitCode = opening.exitCode;
    return;
  }
  const { parts, notices, say } = opening;
  for (const line of notices) complain(line);
  const app = createApp(parts);
  const stop = async (): Promise<void> => {
    await app.close();
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    const port = await app.listen();
    const address = parts.config.mode === 'local' ? `http://localhost:${port}/` : parts.config.publicUrl;
    const mode = say('ja', `start.mode.${parts.config.mode}`);
    print(`${say('ja', 'start.listening', { address })}  ${mode}`);
  } catch (error) {
    await app.close();
    const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
    const code = isTaken ? 'ADDRESS_IN_USE' : 'ADDRESS_NOT_ALLOWED';
    complain(say('ja', `start.problem.${code}`, { address: `${parts.config.host}:${parts.config.port}` }));
    process.exitCode = 78;
  }
}

await start();

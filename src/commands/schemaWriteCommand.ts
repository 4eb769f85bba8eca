import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaFiles } from '../knowledge/jsonSchemas.ts';
import { loadProblemSentences } from '../knowledge/problemSentences.ts';
import { writeAtomically } from '../knowledge/writeAtomically.ts';

/** npm run schema:write: the JSON Schemas in knowledge/schema, made from the schemas of the program. Exit code 0 or 2. */

const folder = join('knowledge', 'schema');
const { say } = loadProblemSentences('knowledge', 'ja');

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

if (process.argv.length > 2) {
  process.stderr.write(`${say('schemaUsage')}\n`);
  process.exitCode = 2;
} else {
  mkdirSync(folder, { recursive: true });
  const changed = [...schemaFiles()].filter(([name, text]) => textOf(join(folder, name)) !== text);
  for (const [name, text] of changed) writeAtomically(join(folder, name), text);
  const lines = changed.map(([name]) => say('schemaWritten', { file: `${folder}/${name}` }));
  process.stdout.write(`${lines.length > 0 ? lines.join('\n') : say('schemaSame')}\n`);
}

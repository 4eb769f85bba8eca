import { join } from 'node:path';
import { assembleDesk } from '../../src/knowledge/assembleDesk.ts';
import { assembleReporting } from '../../src/knowledge/assembleReporting.ts';
import { collectManuscript } from '../../src/knowledge/manuscript.ts';
import { readFolder } from '../../src/knowledge/readFolder.ts';
import { readSource } from '../../src/knowledge/readSource.ts';

const dir = join(import.meta.dirname, '../../knowledge');
const read = /^((holidays|authorities|reporting-rules|day-words)|desks\/[^/]+)\.yml$/;

const files = readFolder(dir, { alsoLocales: false }).files.filter(({ path }) => read.test(path));
const { manuscript } = collectManuscript(files.map((file) => readSource(file).file));

/** What today's knowledge says about holidays, authorities, rules and the names of days. */
export const reporting = assembleReporting(manuscript);

/** Today's desks. */
export const todaysDesks = [...manuscript.all('desk')].map(([id, { value }]) => assembleDesk(value, id));

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const projectRoot = resolve(import.meta.dirname, '../..');

/** The files of the project as git sees them: tracked, and new ones it does not ignore. */
export function projectFiles(pattern: RegExp): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: projectRoot,
    encoding: 'utf8',
    maxBuffer: 16 * 1024 * 1024,
  });
  const files = listed.split('\n').filter((file) => pattern.test(file) && existsSync(join(projectRoot, file)));
  if (files.length === 0) throw new Error(`no file of the project matches ${pattern}: the test would prove nothing`);
  return files;
}

export function readProjectFile(file: string): string {
  return readFileSync(join(projectRoot, file), 'utf8');
}

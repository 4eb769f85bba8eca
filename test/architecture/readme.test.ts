import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { projectFiles, projectRoot, readProjectFile } from '../support/projectFiles.ts';

const front = readProjectFile('README.md');
const { scripts } = JSON.parse(readProjectFile('package.json')) as { scripts: Record<string, string> };
const rooms = [...readdirSync(join(projectRoot, 'src'), { withFileTypes: true })]
  .filter((entry) => entry.isDirectory())
  .map((entry) => `src/${entry.name}`);

describe('the front README', () => {
  it('names every npm script, and no other', () => {
    const table = front.slice(front.indexOf('## Every command'), front.indexOf('## Settings'));
    const named = [...table.matchAll(/`(?:run )?([a-z]+(?::[a-z]+)?)`/g)].map((match) => match[1]);
    expect([...new Set(named)].sort()).toEqual(Object.keys(scripts).sort());
  });

  it.each(rooms)('names the room %s', (room) => {
    expect(front).toContain(`(${room}/README.md)`);
  });

  it('shows its two commands on the first screen', () => {
    const firstScreen = front.split('\n').slice(0, 25).join('\n');
    expect(firstScreen).toContain('npm ci && npm start');
    expect(firstScreen).toContain('npm ci && npm test');
  });
});

describe('every README', () => {
  const readmes = projectFiles(/\.md$/).filter((file) => !file.startsWith('node_modules'));

  it.each(readmes)('%s links only to what exists', (file) => {
    const text = readProjectFile(file);
    const links = [...text.matchAll(/\]\(([^)#\s]+)\)|src="([^"]+)"/g)].map((match) => match[1] ?? match[2] ?? '');
    const broken = links
      .filter((link) => !/^[a-z]+:/.test(link))
      .filter((link) => !existsSync(join(projectRoot, normalize(join(dirname(file), link)))));
    expect(broken).toEqual([]);
  });

  it.each([...rooms, 'dialogs', 'knowledge', 'test'])('%s has one', (room) => {
    expect(existsSync(join(projectRoot, room, 'README.md'))).toBe(true);
  });

  it.each(readmes)('%s names only npm scripts that exist', (file) => {
    const named = [...readProjectFile(file).matchAll(/npm run (?:-s |--silent )?([a-z:]+)/g)].map(
      (match) => match[1] ?? '',
    );
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});

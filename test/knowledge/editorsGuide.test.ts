import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { severities } from '../../src/knowledge/problemCodes.ts';

const dir = join(import.meta.dirname, '../../knowledge');
const guide = readFileSync(join(dir, 'README.md'), 'utf8');
const rows = new Map(
  [...guide.matchAll(/^\| `([A-Z0-9_]+)` \| (.+) \|$/gm)].map(([, code = '', text = '']) => [code, text]),
);

describe("the editors' README", () => {
  it('has a row for every problem, and none for a problem that does not exist', () => {
    expect([...rows.keys()].sort()).toEqual(Object.keys(severities).sort());
  });

  it('says of each warning that it is one', () => {
    const warnings = Object.entries(severities).filter(([, severity]) => severity === 'warning');
    expect(
      [...rows]
        .filter(([, text]) => text.startsWith('注意。'))
        .map(([code]) => code)
        .sort(),
    ).toEqual(warnings.map(([code]) => code).sort());
  });

  it('names every command for editors that exists', () => {
    const { scripts } = JSON.parse(readFileSync(join(dir, '../package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = new Set([...guide.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name));
    expect([...named].filter((name) => scripts[name] === undefined)).toEqual([]);
    expect(named).toContain('knowledge:check');
  });
});

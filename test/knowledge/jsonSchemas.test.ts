import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemaOf, keysAllowedAt, schemaFiles } from '../../src/knowledge/jsonSchemas.ts';

const folder = join(import.meta.dirname, '../../knowledge/schema');

describe('the schema files that editors see red lines by', () => {
  it('are up to date; when they are not: npm run schema:write', () => {
    const written = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
    const stale = [...schemaFiles()].filter(([name, text]) => written.get(name) !== text).map(([name]) => name);
    expect({ stale, cure: 'npm run schema:write' }).toEqual({ stale: [], cure: 'npm run schema:write' });
    expect([...written.keys()].filter((name) => !schemaFiles().has(name))).toEqual([]);
  });

  it('are named for every kind of file in the settings of the editor', () => {
    const settings = readFileSync(join(import.meta.dirname, '../../.vscode/settings.json'), 'utf8');
    for (const name of schemaFiles().keys()) expect(settings).toContain(`knowledge/schema/${name}`);
  });

  it('allow no key that is unknown', () => {
    expect(jsonSchemaOf('desk')).toMatchObject({ type: 'object', additionalProperties: false });
  });
});

describe('the keys that a message names', () => {
  it('are those of the place where the wrong one stands', () => {
    expect(keysAllowedAt('section', [])).toContain('phrasings');
    expect(keysAllowedAt('section', ['steps', 2]).sort()).toEqual([
      'desk',
      'id',
      'otherwise',
      'text',
      'urgency',
      'use',
    ]);
    expect(keysAllowedAt('section', ['plain', 'steps', 'look-up'])).toEqual(['text', 'otherwise']);
    expect(keysAllowedAt('desk', ['hours'])).toContain('closedOnHolidays');
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readSource } from '../../src/knowledge/readSource.ts';
// @ts-expect-error The expander of the corpus is plain JavaScript and is shared by several rooms.
import { bytes } from '../fixtures/badInputsExpand.mjs';
import { codesAndPlaces, copyToy, removeTemporaryFolders } from './toyKnowledge.ts';

interface BadInput {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly payload?: string;
  readonly recipe?: Readonly<Record<string, unknown>>;
  readonly expected: { readonly load?: 'accept' | 'reject'; readonly code?: string };
}

const corpus = JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures/badInputs.json'), 'utf8')) as BadInput[];
/** Entries with steps are about saving while the program runs, not about what a file holds. */
const refused = corpus.filter(
  ({ kind, recipe, expected }) => kind === 'yaml' && recipe?.steps === undefined && expected.load === 'reject',
);

/** Where the corpus names a fault of writing YAML, our code for it. All other entries only have to be refused. */
const ourCodes: Readonly<Record<string, string>> = {
  empty: 'EMPTY_FILE',
  duplicate_key: 'DUPLICATE_KEY',
  tab_indent: 'TAB_INDENT',
  fullwidth_space: 'FULLWIDTH_SPACE_INDENT',
  not_a_mapping: 'FULLWIDTH_COLON',
  not_utf8: 'NOT_UTF8',
  control_character: 'CONTROL_CHARACTER',
  lone_surrogate: 'LONE_SURROGATE',
  alias_not_allowed: 'ALIAS_NOT_ALLOWED',
  tag_not_allowed: 'TAG_NOT_ALLOWED',
  too_deep: 'TOO_DEEP',
  too_large: 'FILE_TOO_LARGE',
  unknown_key: 'UNKNOWN_KEY',
};

const bytesOf = ({ payload, recipe }: BadInput): Buffer => bytes(recipe ?? payload) as Buffer;

afterEach(() => {
  removeTemporaryFolders();
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

describe('a file of the corpus of bad inputs', () => {
  it.each(refused.map((entry) => [`${entry.id} ${entry.name}`, entry] as const))('is refused: %s', (_name, entry) => {
    const toy = copyToy();
    toy.write('off-subject.yml', bytesOf(entry));
    const { knowledge, problems } = toy.load();
    expect(knowledge).toBeUndefined();
    expect(problems.map(({ file }) => file)).toContain('off-subject.yml');
    const ours = ourCodes[entry.expected.code ?? ''];
    if (ours !== undefined) expect(problems.map(({ code }) => code)).toContain(ours);
  });

  it('exists for every fault we have named', () => {
    const named = new Set(refused.map(({ expected }) => expected.code));
    expect(Object.keys(ourCodes).filter((code) => !named.has(code))).toEqual([]);
  });
});

describe('a file', () => {
  it('may begin with a byte order mark and end its lines as Windows does', () => {
    const toy = copyToy();
    toy.write('off-subject.yml', `\uFEFF${toy.read('off-subject.yml').replaceAll('\n', '\r\n')}`);
    expect(toy.load()).toMatchObject({ knowledge: { offSubject: { length: 4 } }, problems: [] });
  });

  it('may indent the paragraphs of a long text with full-width spaces and write colons of any width in it', () => {
    const toy = copyToy();
    const file = 'consultations/umbrella-victim/feather-proof.yml';
    toy.replace(file, '  羽根の色で', '  　title：羽根の色で');
    expect(toy.load().problems.map(({ code }) => code)).toEqual(['ENGLISH_BEHIND', 'PLAIN_BEHIND']);
  });

  it('never makes the reader throw, whatever its bytes are', () => {
    const yamlish = fc.string({ unit: fc.constantFrom(...'ab:- \n"\'[]{}|>&*!#%@`,?\t0\\~　：<'), maxLength: 200 });
    const sources = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      yamlish.map((text) => Buffer.from(text)),
    );
    fc.assert(
      fc.property(sources, (content) => {
        const { file, problems } = readSource({ path: 'a.yml', bytes: content });
        expect(file.isReadable).toBe(problems.length === 0);
        expect(problems.every(({ line = 1 }) => line >= 1)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('never makes the whole load throw, whatever stands in place of a line', () => {
    const toy = copyToy();
    const files = [
      'consultations/umbrella-victim/first-steps.yml',
      'desks/umbrella-bureau.yml',
      'danger.yml',
      'triage.yml',
    ];
    const instead = [
      '',
      'a: b',
      '- x',
      '{}',
      '[]',
      '[[a], {b: c}]',
      '12',
      'true',
      '~',
      '"x"',
      '|',
      'id: {a: {b: c}}',
      '✂',
    ];
    const spots = fc.record({
      file: fc.constantFrom(...files),
      line: fc.nat(70),
      keptIndent: fc.boolean(),
      isValue: fc.boolean(),
      text: fc.constantFrom(...instead),
    });
    fc.assert(
      fc.property(spots, ({ file, line, keptIndent, isValue, text }) => {
        const before = toy.read(file);
        const lines = before.split('\n');
        const at = line % lines.length;
        const old = lines[at] ?? '';
        const start = isValue ? old.replace(/(:|-) .*/, '$1 ') : (/^ */.exec(old)?.[0] ?? '');
        lines[at] = `${keptIndent || isValue ? start : ''}${text}`;
        toy.write(file, lines.join('\n'));
        const { problems, knowledge } = toy.load();
        toy.write(file, before);
        expect(knowledge === undefined).toBe(problems.some(({ severity }) => severity === 'error'));
      }),
      { numRuns: 150 },
    );
  });
});

describe('a place that cannot be read', () => {
  it('is reported alone, and not with everything behind it', () => {
    const toy = copyToy();
    const lines = Array.from({ length: 400 }, (_, at) => `  - "空${at}": を見る: と "笑う`);
    toy.write('off-subject.yml', `lines:\n  - 雨漏り\n${lines.join('\n')}\n`);
    expect(codesAndPlaces(toy.load())).toEqual([expect.stringMatching(/^YAML_\w+ off-subject[.]yml:3$/)]);
  });

  it('does not hide what is wrong before it', () => {
    const toy = copyToy();
    toy.write('off-subject.yml', 'lines:\n  - *other\n  - "open\n');
    expect(codesAndPlaces(toy.load())).toEqual(['ALIAS_NOT_ALLOWED off-subject.yml:2', 'YAML_QUOTE off-subject.yml:4']);
  });
});

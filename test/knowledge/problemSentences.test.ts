import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { severities } from '../../src/knowledge/problemCodes.ts';
import { loadProblemSentences } from '../../src/knowledge/problemSentences.ts';
import { contentCases } from './contentCases.ts';
import { fileCases } from './fileCases.ts';
import { copyToy, removeTemporaryFolders } from './toyKnowledge.ts';

const knowledgeDir = join(import.meta.dirname, '../../knowledge');
const languages = ['ja', 'en'] as const;
const fileOf = (language: string) => readFileSync(join(knowledgeDir, 'locales', language, 'problem.yml'), 'utf8');
const sentences = { ja: parse(fileOf('ja')), en: parse(fileOf('en')) } as Record<string, Record<string, string>>;

const placeholders = (sentence: string) => [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

afterEach(removeTemporaryFolders);

describe.each(languages)('the sentences for editors in %s', (language) => {
  it('exist for every problem', () => {
    expect(Object.keys(severities).filter((code) => sentences[language]?.[code] === undefined)).toEqual([]);
  });

  it('name no placeholder that the other language does not', () => {
    for (const [key, sentence] of Object.entries(sentences[language] ?? {})) {
      const other = sentences[language === 'ja' ? 'en' : 'ja']?.[key] ?? '';
      expect([key, [...new Set(placeholders(sentence))]]).toEqual([key, [...new Set(placeholders(other))]]);
    }
  });

  it('exist for everything the commands say', () => {
    const commands = join(import.meta.dirname, '../../src/commands');
    const own = readdirSync(commands).filter((file) =>
      /^(knowledge(Check|New|Mark)|schemaWrite)Command[.]ts$/.test(file),
    );
    const said = own.flatMap((file) => [...readFileSync(join(commands, file), 'utf8').matchAll(/\bsay\('(\w+)'/g)]);
    expect(said.length).toBeGreaterThan(10);
    expect(said.map(([, key = '']) => key).filter((key) => sentences[language]?.[key] === undefined)).toEqual([]);
  });
});

describe('a sentence', () => {
  const { say } = loadProblemSentences(knowledgeDir, 'ja');
  const inFiles = [...fileCases, ...contentCases].filter(({ code }) => !code.startsWith('FOLDER'));

  it.each(inFiles.map((one, index) => [`${index + 1} ${one.code}`, one] as const))(
    'finds a value for each of its placeholders: %s',
    (_name, { change }) => {
      const toy = copyToy();
      change(toy);
      const said = toy.load().problems.map(({ code, values }) => say(code, values));
      expect(said.filter((sentence) => /\{\{|undefined|\[object/.test(sentence))).toEqual([]);
    },
  );

  it('is code and values where the file is missing or broken', () => {
    const toy = copyToy();
    const say = () => loadProblemSentences(toy.dir, 'ja').say('UNKNOWN_DESK', { id: 'x' });
    expect(say()).toBe('UNKNOWN_DESK {"id":"x"}');
    toy.write('locales/ja/problem.yml', 'UNKNOWN_DESK: "open');
    expect(say()).toBe('UNKNOWN_DESK {"id":"x"}');
    toy.write('locales/ja/problem.yml', 'UNKNOWN_DESK: 窓口 {{id}} {{id}} {{other}}');
    expect(say()).toBe('窓口 x x {{other}}');
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { severities } from '../../src/knowledge/problemCodes.ts';
import { loadProblemSentences } from '../../src/knowledge/problemSentences.ts';
import { contentCases } from './contentCases.ts';
import { fileCases } from './fileCases.ts';
import { addLocales, localeCases } from './localeCases.ts';
import { copyToy, realLocales, removeTemporaryFolders } from './toyKnowledge.ts';

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
  const inFiles = [...fileCases, ...contentCases, ...localeCases].filter(({ code }) => !code.startsWith('FOLDER'));

  it.each(inFiles.map((one, index) => [`${index + 1} ${one.code}`, one] as const))(
    'finds a value for each of its placeholders: %s',
    (_name, { change }) => {
      const toy = copyToy();
      change(toy);
      const { problems } = toy.load({ ownLocales: realLocales });
      // Values may hold what is written like a placeholder: the one that an editor is to write.
      const isAboutPlaceholders = (code: string) => /PLACEHOLDER/.test(code);
      const open = problems.filter(({ code, values }) =>
        (isAboutPlaceholders(code) ? /undefined|\[object/ : /\{\{|undefined|\[object|–/).test(say(code, values)),
      );
      expect(open.map(({ code, values }) => say(code, values))).toEqual([]);
    },
  );

  it('names what is near, and says what to do where nothing is', () => {
    const said = (id: string) => {
      const toy = copyToy();
      toy.replace('danger.yml', 'desks: [yorisoi]', `desks: [yorisoi, ${id}]`);
      return toy.load().problems.map(({ code, values }) => say(code, values));
    };
    expect(said('umbrela-bureau')).toEqual([expect.stringContaining('近い名前は「umbrella-bureau」')]);
    expect(said('teapot')).toEqual([
      expect.stringMatching(/「teapot」は desks フォルダにありません。このidを消すか、前の版から/),
    ]);
  });

  it('says when a text is already hidden from readers', () => {
    const said = (day: string) =>
      copyToy()
        .load({ now: Date.parse(`${day}T12:00:00+09:00`) })
        .problems.filter(({ code, file }) => code === 'REVIEW_OVERDUE' && file?.endsWith('/first-steps.yml'))
        .map(({ code, values }) => say(code, values));
    expect(said('2027-03-23')).toEqual([expect.not.stringContaining('もう出ていません')]);
    expect(said('2027-03-24')).toHaveLength(1);
    expect(said('2027-03-26')).toEqual([expect.stringContaining('もう出ていません')]);
  });

  it('of a place for values shows how it is to be written', () => {
    const toy = copyToy();
    addLocales(toy);
    toy.replace('locales/ja/card.yml', '{{text}}', '{text}');
    const [problem] = toy.load({ ownLocales: realLocales }).problems;
    expect(say(problem?.code ?? '', problem?.values)).toContain(
      '「{text}」は、値の入るところになりません。{{text}} を',
    );
  });

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

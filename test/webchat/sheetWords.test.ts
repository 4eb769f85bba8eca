import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { loadTranslator } from '../../src/i18n/translator.ts';
import {
  fillWords,
  placeholders,
  type SheetPage,
  type SheetSettings,
  wordsOfPage,
} from '../../src/webchat/page/sheet/sheetWords.ts';
import { sheetHtml } from '../../src/webchat/sheetHtml.ts';

const asset = { name: 'a.js', type: 'text/javascript', bytes: new Uint8Array() };
const assets = { scripts: { plan: asset, letters: asset }, style: asset };
const pages = ['plan', 'letters'] as const;

async function settingsOf(page: SheetPage): Promise<SheetSettings> {
  const translate = await loadTranslator('knowledge/locales');
  const html = sheetHtml({
    page,
    language: 'ja',
    quickExitUrl: 'https://www.jma.go.jp/',
    assets,
    translate,
    phoneDesks: () => [],
  });
  const written = /data-settings="([^"]*)"/.exec(html)?.[1] ?? '';
  const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
  return JSON.parse(written.replaceAll(/&\w+;|&#39;/g, (entity) => entities[entity] ?? entity)) as SheetSettings;
}

type Branch = { readonly [key: string]: string | Branch };

function sentencesIn(branch: Branch, above: string): readonly (readonly [string, string])[] {
  return Object.entries(branch).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${above}.${key}`, value] as const] : sentencesIn(value, `${above}.${key}`),
  );
}

/** Said by the server itself, before any program runs. */
const saidByServer = new Set(['sheet.plainName', 'sheet.withoutScript']);

describe('the words of the pages beside the chat', () => {
  const written = (language: string) =>
    new Map(sentencesIn(parse(readFileSync(`knowledge/locales/${language}/sheet.yml`, 'utf8')) as Branch, 'sheet'));

  it.each(pages)('reach the page %s as they were written, with their placeholders', async (page) => {
    const { words } = await settingsOf(page);
    for (const language of ['ja', 'en'] as const) {
      const sheet = Object.entries(words[language]).filter(([key]) => key.startsWith('sheet.'));
      expect(sheet.filter(([key, sentence]) => written(language).get(key) !== sentence)).toEqual([]);
      expect(sheet.length).toBeGreaterThan(30);
    }
  });

  it('are easy Japanese where the page of a plan can be read in it, and Japanese where they have no easier form', async () => {
    const [plan, letters] = await Promise.all([settingsOf('plan'), settingsOf('letters')]);
    const easy = written('plain');
    for (const [key, sentence] of Object.entries(plan.words.plain ?? {})) {
      if (key.startsWith('sheet.')) expect([key, sentence]).toEqual([key, easy.get(key) ?? written('ja').get(key)]);
    }
    const own = Object.keys(plan.words.plain ?? {}).filter((key) => easy.has(key));
    expect([own.sort(), letters.words.plain]).toEqual([[...easy.keys()].sort(), undefined]);
  });

  it('are all said somewhere', () => {
    const said = new Set<string>([...wordsOfPage.plan, ...wordsOfPage.letters, ...saidByServer]);
    expect([...written('ja').keys()].filter((key) => !said.has(key))).toEqual([]);
  });

  it('have no placeholder that nobody knows', () => {
    const named = [...written('ja').values()].flatMap((text) =>
      [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name),
    );
    expect([...new Set(named)].sort()).toEqual([...placeholders].sort());
  });

  it('are filled in once: what is filled in is not looked at again', () => {
    expect(fillWords('{{label}} {{day}}', { label: '{{day}}', day: '$&' })).toBe('{{day}} $&');
    expect(fillWords('{{label}}', {})).toBe('{{label}}');
  });
});

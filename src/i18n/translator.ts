import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import i18next, { type i18n } from 'i18next';
import { parse } from 'yaml';
import type { Language } from '../domain/language.ts';

type Sentences = Record<string, unknown>;

/** Sentence for a key such as `card.more`, with its placeholders filled in. */
export type Translate = (language: Language, key: string, values?: Readonly<Record<string, unknown>>) => string;

const languages: readonly Language[] = ['ja', 'en'];

function readNamespaces(folder: string): Record<string, Sentences> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yml'));
  return Object.fromEntries(
    files.map((file) => [basename(file, '.yml'), (parse(readFileSync(join(folder, file), 'utf8')) ?? {}) as Sentences]),
  );
}

/**
 * Reads knowledge/locales/<language>/<namespace>.yml and gives the one function that turns keys into sentences. English
 * that is missing falls back to Japanese; a key that exists nowhere comes back as itself, so that nothing ever breaks.
 */
export async function loadTranslator(localesFolder: string): Promise<Translate> {
  const resources = Object.fromEntries(
    languages.map((language) => [language, { translation: readNamespaces(join(localesFolder, language)) }]),
  );
  const instance: i18n = i18next.createInstance();
  await instance.init({
    lng: 'ja',
    fallbackLng: 'ja',
    resources,
    // Sentences go into cards and text nodes, which escape for themselves; escaping here would show &amp; to people.
    interpolation: { escapeValue: false },
  });
  return (language, key, values = {}) => instance.t(key, { ...values, lng: language });
}

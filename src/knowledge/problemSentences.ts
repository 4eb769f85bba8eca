import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../domain/language.ts';
import type { Problem } from '../domain/problem.ts';
import { parseYaml } from './parseYaml.ts';
import { decodeSource } from './scanSource.ts';

/** Says what editors and administrators read. */
export interface ProblemSentences {
  /** The sentence under a key of problem.yml; the key and the values where there is none. */
  say(key: string, values?: Problem['values']): string;
}

/**
 * The sentences of knowledge/locales/<language>/problem.yml. Read without the room of the translations, so that the check
 * still speaks when the other locale files are broken; without its own file it says the codes.
 */
export function loadProblemSentences(dir: string, language: Language): ProblemSentences {
  const sentences = readSentences(join(dir, 'locales', language, 'problem.yml'));
  return {
    say(key, values = {}) {
      // As in the room of the translations: `context` asks for another wording of the same sentence, where there is one.
      const found = [`${key}_${values.context}`, key].find((name) => Object.hasOwn(sentences, name));
      const sentence = found === undefined ? undefined : sentences[found];
      if (typeof sentence !== 'string') return `${key} ${JSON.stringify(values)}`;
      return sentence.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
    },
  };
}

function readSentences(path: string): Readonly<Record<string, unknown>> {
  try {
    const value = parseYaml(decodeSource(readFileSync(path)) ?? '').value;
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

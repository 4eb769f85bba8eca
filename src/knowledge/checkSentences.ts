import type { Problem } from '../domain/problem.ts';
import type { Manuscript } from './manuscript.ts';
import { problemOf } from './problemCodes.ts';
import type { FileKind } from './schemas/fileSchemas.ts';
import { lengthOf, sentencesOf } from './sentencesOf.ts';
import { textsOf } from './textsOf.ts';
import type { Written } from './written.ts';

/** Longest sentences in characters: what can be taken in at once on a small screen; less for those who read slowly. */
const limits = { standard: 50, plain: 40 };

/** The keys under which Japanese sentences are told to people, by kind of file. */
const told: Readonly<Partial<Record<FileKind, readonly PropertyKey[]>>> = {
  section: ['title', 'summary', 'steps', 'body', 'plain'],
  step: ['text', 'otherwise', 'plain'],
  consultation: ['title', 'question', 'opening', 'closing'],
  related: ['title', 'asked'],
  scam: ['checks', 'kinds'],
  authorities: ['authorities'],
  reportingRules: ['rules'],
  letter: ['title', 'summary', 'howTo', 'mind', 'blanks', 'body'],
};

/** Japanese sentences that are too long to be taken in at once. A warning: nobody is held up because of style. */
export function checkSentences(manuscript: Manuscript): Problem[] {
  return (Object.entries(told) as [FileKind, readonly PropertyKey[]][]).flatMap(([kind, keys]) =>
    [...manuscript.all(kind).values()].flatMap((written) => longSentencesOf(written, keys)),
  );
}

function longSentencesOf(written: Written<unknown>, toldKeys: readonly PropertyKey[]): Problem[] {
  return textsOf(written.value).flatMap(({ keys, text, isShown }) => {
    // English stands beside the Japanese, and a law is quoted as it stands.
    if (keys.includes('en') || keys.includes('quote')) return [];
    const isPlain = keys.includes('plain');
    const limit = isPlain ? limits.plain : limits.standard;
    // No sentence is longer than its text, and most texts are short.
    if (!isShown || !toldKeys.includes(keys[0] ?? '') || text.length <= limit) return [];
    return sentencesOf(text).flatMap((sentence) => {
      const size = lengthOf(sentence.text, isPlain);
      if (size <= limit) return [];
      const place = { file: written.file, line: written.lineOf(keys, sentence.offset) };
      return [problemOf('SENTENCE_TOO_LONG', place, { size, limit, begin: [...sentence.text].slice(0, 15).join('') })];
    });
  });
}

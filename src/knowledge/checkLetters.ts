import type { Problem } from '../domain/problem.ts';
import { letterIdOf } from './listMarks.ts';
import type { Manuscript } from './manuscript.ts';
import { markOfLetter } from './markOf.ts';
import { nearestOf } from './nearestTo.ts';
import { problemOf } from './problemCodes.ts';
import type { FileShapes } from './schemas/fileSchemas.ts';
import { placeIn, type Written } from './written.ts';

type LetterFile = Written<FileShapes['letter']>;
type PieceFile = LetterFile['value']['body'][number];

const named = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** The blanks that a text names, in order. */
const blanksIn = (text: string): string[] => [...text.matchAll(named)].map((match) => match[1] ?? '');

/** Letters name blanks that exist, use each of them, and say the same in English. */
export function checkLetters(manuscript: Manuscript): Problem[] {
  return [...manuscript.all('letter').values()].flatMap((letter) => [
    ...checkPieces(letter),
    ...checkUse(letter),
    ...checkMark(letter),
  ]);
}

function checkPieces(letter: LetterFile): Problem[] {
  const { blanks, body } = letter.value;
  const all = blanks.map(({ id }) => id);
  // A tick is no words: it says only whether others stand in the letter.
  const written = blanks.filter(({ kind }) => kind !== 'tick').map(({ id }) => id);
  return body.flatMap((piece, index) => {
    const unknown = (id: string, known: readonly string[], key: string) =>
      known.includes(id)
        ? []
        : [
            problemOf('UNKNOWN_BLANK', placeIn(letter, 'body', index, key), {
              id,
              ...nearestOf(id, known),
            }),
          ];
    return [
      ...blanksIn(piece.text).flatMap((id) => unknown(id, written, 'text')),
      ...(piece.when === undefined ? [] : unknown(piece.when, all, 'when')),
      ...(piece.unless === undefined ? [] : unknown(piece.unless, all, 'unless')),
      ...checkGloss(letter, piece, index),
    ];
  });
}

/** Who reads the English must not sign for something else. */
function checkGloss(letter: LetterFile, { text, en }: PieceFile, index: number): Problem[] {
  const [original, gloss] = [text, en].map((words) => [...new Set(blanksIn(words))].sort().join(', '));
  if (original === gloss) return [];
  return [
    problemOf(
      'GLOSS_BLANKS_DIFFER',
      placeIn(letter, 'body', index, 'en'),
      original ? { blanks: original } : { context: 'alone' },
    ),
  ];
}

function checkUse(letter: LetterFile): Problem[] {
  const { blanks, body } = letter.value;
  const used = new Set(body.flatMap(({ text, when, unless }) => [...blanksIn(text), when, unless]));
  return blanks.flatMap(({ id }, index) =>
    used.has(id) ? [] : [problemOf('BLANK_NOT_USED', placeIn(letter, 'blanks', index, 'id'), { id })],
  );
}

function checkMark(letter: LetterFile): Problem[] {
  if (letter.value.en.madeFrom === markOfLetter(letter.value)) return [];
  return [problemOf('ENGLISH_BEHIND', placeIn(letter, 'en', 'madeFrom'), { id: letterIdOf(letter.id) })];
}

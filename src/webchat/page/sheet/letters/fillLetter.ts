import type { Language } from '../../../../domain/language.ts';
import type { BlankKind, LetterBlank, LetterPiece, PiecePlace } from '../../../../domain/letter.ts';
import { dayInWords } from '../days.ts';

/** What was filled in, by the ids of the blanks: words as typed, days as YYYY-MM-DD, and `ticked` for ticks. */
export type LetterValues = ReadonlyMap<string, string>;

/** What stands for a tick that is set. */
export const ticked = 'ticked';

/** A run of words in a piece. */
export interface FilledRun {
  readonly text: string;
  /** The kind of the blank that it stands for, while that is still empty. */
  readonly empty?: BlankKind;
}

/** A piece of a letter after filling in. `number`: which one of the numbered items around it. */
export interface FilledPiece {
  readonly place: PiecePlace;
  readonly number?: number;
  readonly runs: readonly FilledRun[];
}

export interface Filling {
  readonly values: LetterValues;
  readonly language: Language;
  /** What is written for a blank that is empty. */
  readonly emptyBlank: (blank: LetterBlank) => string;
}

interface Letter {
  readonly blanks: readonly LetterBlank[];
  readonly pieces: readonly LetterPiece[];
}

const isFilled = (id: string, values: LetterValues): boolean => (values.get(id) ?? '').trim() !== '';

/** The letter with what was filled in, without the pieces that were not chosen. Nothing of a value is read as anything but words. */
export function fillLetter({ blanks, pieces }: Letter, filling: Filling): readonly FilledPiece[] {
  const { values } = filling;
  const chosen = pieces.filter(
    ({ when, unless }) =>
      (when === undefined || isFilled(when, values)) && (unless === undefined || !isFilled(unless, values)),
  );
  let number = 0;
  return chosen.map((piece) => {
    number = piece.place === 'item' ? number + 1 : 0;
    const runs = runsOf(piece[filling.language], blanks, filling);
    return { place: piece.place, runs, ...(number > 0 ? { number } : {}) };
  });
}

/** In one pass: braces that somebody typed are not looked at again. */
function runsOf(text: string, blanks: readonly LetterBlank[], filling: Filling): readonly FilledRun[] {
  const runs = text.split(/\{\{\s*([^{}]*?)\s*\}\}/g).map((part, index): FilledRun => {
    const blank = index % 2 === 0 ? undefined : blanks.find(({ id }) => id === part);
    return blank === undefined ? { text: part } : runOf(blank, filling);
  });
  return runs.filter((run) => run.text !== '');
}

function runOf(blank: LetterBlank, { values, language, emptyBlank }: Filling): FilledRun {
  const value = (values.get(blank.id) ?? '').trim();
  if (value === '') return { text: emptyBlank(blank), empty: blank.kind };
  return { text: blank.kind === 'day' ? dayInWords(value, language) : value };
}

/** The letter as bare text, for an email: pieces with an empty line between them, items in lines one below the other. */
export function textOfLetter(pieces: readonly FilledPiece[]): string {
  return pieces
    .map(({ place, number, runs }, index) => {
      const words = runs.map(({ text }) => text).join('');
      const isNext = place === 'item' && pieces[index - 1]?.place === 'item';
      const gap = index === 0 ? '' : isNext ? '\n' : '\n\n';
      return `${gap}${number === undefined ? '' : `${number}. `}${words}`;
    })
    .join('');
}

import type { Letter, LetterBlank, LetterPiece, LetterText } from '../domain/letter.ts';
import type { Manuscript } from './manuscript.ts';
import { markOfLetter } from './markOf.ts';
import type { FileShapes } from './schemas/fileSchemas.ts';

type LetterFile = FileShapes['letter'];

/** All letters of the editors by id, in the order of their ranks. `resolve` turns the id of a section that has moved into today's. */
export function assembleLetters(manuscript: Manuscript, resolve: (id: string) => string): Map<string, Letter> {
  const files = [...manuscript.all('letter')].toSorted(([, one], [, other]) => one.value.rank - other.value.rank);
  return new Map(files.map(([id, { value }]) => [id, letterOf(value, id, resolve)]));
}

function letterOf(file: LetterFile, id: string, resolve: (id: string) => string): Letter {
  const { audience, form, desks, checkedOn, reviewBy, review } = file;
  return {
    ...{ id, audience, form, desks, checkedOn, reviewBy, review },
    blanks: file.blanks.map(blankOf),
    pieces: file.body.map(pieceOf),
    basis: file.basis.map(({ title, en, url }) => ({ titleJa: title, titleEn: en, url })),
    sections: file.sections.map(resolve),
    ja: textOf(file),
    en: textOf(file.en),
    isEnglishBehind: file.en.madeFrom !== markOfLetter(file),
  };
}

const textOf = ({ title, summary, howTo, mind }: LetterText): LetterText => ({ title, summary, howTo, mind });

function blankOf({ id, kind, ticked = false, label, hint, en }: LetterFile['blanks'][number]): LetterBlank {
  const words = (text: { label: string; hint?: string | undefined }) =>
    text.hint === undefined ? { label: text.label } : { label: text.label, hint: text.hint };
  return { id, kind, isTicked: kind === 'tick' && ticked, ja: words({ label, hint }), en: words(en) };
}

function pieceOf({ as, text, en, when, unless }: LetterFile['body'][number]): LetterPiece {
  return {
    place: as,
    ja: text,
    en,
    ...(when === undefined ? {} : { when }),
    ...(unless === undefined ? {} : { unless }),
  };
}

import type { LetterSheet } from '../../../../domain/letterSheet.ts';
import { make, makeInnerLink } from '../make.ts';
import type { SheetFrame } from '../sheetFrame.ts';
import type { SheetWord } from '../sheetWords.ts';
import { explanationOf } from './explanation.ts';

/** The address of a letter: an id of the list and a language, nothing else. */
function addressOf(letter: LetterSheet, frame: SheetFrame): string {
  return `/letters?of=${encodeURIComponent(letter.id)}&lang=${frame.language}${location.hash}`;
}

function drawEntry(letter: LetterSheet, frame: SheetFrame): HTMLElement {
  const { language, text } = explanationOf(letter, frame.language);
  return make(
    'li',
    { lang: language },
    makeInnerLink(text.title, addressOf(letter, frame)),
    text.summary === '' ? undefined : make('p', { className: 'small' }, text.summary),
  );
}

/** All letters, each audience its own part. */
export function drawList(
  letters: readonly LetterSheet[],
  frame: SheetFrame,
  trouble?: SheetWord,
): readonly (Node | undefined)[] {
  const part = (audience: LetterSheet['audience'], heading: SheetWord) => {
    const own = letters.filter((letter) => letter.audience === audience);
    if (own.length === 0) return undefined;
    const entries = own.map((letter) => drawEntry(letter, frame));
    return make('section', {}, make('h2', {}, frame.say(heading)), make('ul', { className: 'list' }, entries));
  };
  return [
    make('h1', {}, frame.say('sheet.letters.title')),
    trouble === undefined
      ? undefined
      : make('p', { className: 'trouble', attributes: { role: 'alert' } }, frame.say(trouble)),
    make('p', {}, frame.say('sheet.letters.intro')),
    make('p', { className: 'notice' }, frame.say('sheet.letters.notSent')),
    part('victim', 'sheet.letters.forVictim'),
    part('business', 'sheet.letters.forBusiness'),
    frame.backToChat(),
  ];
}

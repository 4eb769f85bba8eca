import type { LetterSheet } from '../../../../domain/letterSheet.ts';
import { dayInWords } from '../days.ts';
import { drawDesk } from '../drawDesk.ts';
import { make, makeInnerLink, makeLink } from '../make.ts';
import type { SheetFrame } from '../sheetFrame.ts';
import type { SheetWord } from '../sheetWords.ts';
import { explanationOf } from './explanation.ts';

function listPart(heading: SheetWord, lines: readonly string[], frame: SheetFrame): HTMLElement | undefined {
  if (lines.length === 0) return undefined;
  const list = make(
    'ul',
    {},
    lines.map((line) => make('li', {}, line)),
  );
  return make('section', {}, make('h2', {}, frame.say(heading)), list);
}

/** How the letter stands: not read by a lawyer yet, overdue, held back, or in Japanese only for the moment. */
function standingLines(
  { standing, isReviewed, isEnglishBehind }: LetterSheet,
  frame: SheetFrame,
): readonly HTMLElement[] {
  const words: (SheetWord | undefined)[] = [
    standing === 'shown' ? undefined : `sheet.letters.${standing}`,
    isReviewed || standing === 'unreviewed' ? undefined : 'sheet.letters.notReviewed',
    isEnglishBehind && frame.language === 'en' ? 'sheet.letters.englishBehind' : undefined,
  ];
  return words.flatMap((word) => (word === undefined ? [] : [make('p', { className: 'small' }, frame.say(word))]));
}

/** What stands before a letter: what it is for, how to use it, and that nothing of it is sent. */
export function drawBefore(letter: LetterSheet, frame: SheetFrame): HTMLElement {
  const { language, text } = explanationOf(letter, frame.language);
  return make(
    'div',
    { className: 'before screen' },
    make('p', {}, makeInnerLink(frame.say('sheet.letters.all'), `/letters?lang=${frame.language}${location.hash}`)),
    make('h1', { lang: language }, text.title),
    text.summary === '' ? undefined : make('p', { lang: language }, text.summary),
    ...standingLines(letter, frame),
    make('div', { lang: language }, listPart('sheet.letters.howTo', text.howTo, frame)),
  );
}

/** What stands after it: what to know, whom to ask, and what it rests on. */
export function drawAfter(letter: LetterSheet, frame: SheetFrame): HTMLElement {
  const { language, text } = explanationOf(letter, frame.language);
  const desks = letter.desks[frame.language].map((desk) => drawDesk(desk, frame));
  const basis = letter.basis.map(({ titleJa, titleEn, url }) =>
    make('li', {}, makeLink(frame.language === 'en' ? titleEn : titleJa, url)),
  );
  const day = dayInWords(letter.checkedOn, frame.language);
  return make(
    'div',
    { className: 'after screen' },
    make('div', { lang: language }, listPart('sheet.letters.mind', text.mind, frame)),
    desks.length === 0 ? undefined : make('section', {}, make('h2', {}, frame.say('sheet.letters.desks')), desks),
    listPart('sheet.letters.sections', letter.sectionTitles[frame.language], frame),
    basis.length === 0
      ? undefined
      : make('section', {}, make('h2', {}, frame.say('sheet.basis')), make('ul', {}, basis)),
    make('p', { className: 'small' }, frame.say('sheet.checkedOn', { day })),
    make('p', { className: 'small' }, frame.say('sheet.general')),
    frame.backToChat(),
  );
}

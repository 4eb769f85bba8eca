import type { LetterSheet } from '../../../../domain/letterSheet.ts';
import { make } from '../make.ts';
import { SheetFrame } from '../sheetFrame.ts';
import { drawList } from './drawList.ts';
import { LetterDesk } from './letterDesk.ts';

const asked = new URLSearchParams(location.search).get('of');

let letters: readonly LetterSheet[] | undefined;
let desk: LetterDesk | undefined;

const frame = new SheetFrame({ onView: draw, forget });

function forget(): void {
  desk?.clear();
  desk = undefined;
  letters = undefined;
}

function draw(): void {
  if (letters === undefined) return;
  if (desk !== undefined) desk.draw();
  else frame.show(...drawList(letters, frame, asked === null ? undefined : 'sheet.letters.notFound'));
}

/** Everything that is ever asked for, and the same for everybody: what is written here later has nowhere to go. */
async function load(): Promise<void> {
  frame.show(make('p', {}, frame.say('sheet.loading')));
  try {
    const response = await fetch('/letters/texts');
    if (!response.ok) throw new Error(String(response.status));
    letters = ((await response.json()) as { letters: readonly LetterSheet[] }).letters;
  } catch {
    frame.showTrouble('sheet.notReached', () => void load());
    return;
  }
  const letter = letters.find(({ id }) => id === asked);
  desk = letter === undefined ? undefined : new LetterDesk(letter, frame);
  draw();
}

addEventListener('beforeunload', (event) => {
  if (desk?.isTyped === true) event.preventDefault();
});
void load();

import { make } from '../make.ts';
import type { FilledPiece } from './fillLetter.ts';

function runsOf({ runs }: FilledPiece): readonly Node[] {
  return runs.map(({ text, empty }) =>
    empty === undefined ? document.createTextNode(text) : make('span', { className: `empty ${empty}` }, text),
  );
}

const tags = { title: 'h3', heading: 'h4', right: 'p', text: 'p' } as const;

/** The pieces as they stand on the paper; items that follow each other are one list. */
export function drawLetter(pieces: readonly FilledPiece[]): readonly HTMLElement[] {
  const drawn: HTMLElement[] = [];
  for (const piece of pieces) {
    if (piece.place !== 'item') {
      drawn.push(make(tags[piece.place], { className: piece.place }, runsOf(piece)));
      continue;
    }
    if (drawn.at(-1)?.localName !== 'ol') drawn.push(make('ol'));
    drawn.at(-1)?.append(make('li', {}, runsOf(piece)));
  }
  return drawn;
}

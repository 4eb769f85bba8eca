import { splitReadings, withoutReadings } from './readings.ts';

/** Attributes that are read aloud or shown as they are: a reading in brackets would be said beside its word. */
const spokenAttributes = ['aria-label', 'title'];

function part(name: 'rp' | 'rt', text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  // What is written is read: who listens hears each word once, and who copies gets it once.
  element.setAttribute('aria-hidden', 'true');
  return element;
}

/** A word with its reading above; where that cannot be drawn the reading stands in brackets. */
function rubyOf(word: string, reading: string): HTMLElement {
  const ruby = document.createElement('ruby');
  ruby.append(word, part('rp', '('), part('rt', reading), part('rp', ')'));
  return ruby;
}

function replaceText(text: Text): void {
  const pieces = splitReadings(text.data);
  if (pieces.every(({ reading }) => reading === undefined)) return;
  text.replaceWith(
    ...pieces.map((piece) => (piece.reading === undefined ? piece.text : rubyOf(piece.text, piece.reading))),
  );
}

function textsWithin(root: Node): readonly Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

function clearAttributes(root: Element): void {
  const selector = spokenAttributes.map((name) => `[${name}]`).join(',');
  for (const element of [root, ...root.querySelectorAll(selector)]) {
    for (const name of spokenAttributes) {
      const text = element.getAttribute(name);
      const clear = text === null ? null : withoutReadings(text);
      if (clear !== null && clear !== text) element.setAttribute(name, clear);
    }
  }
}

/** Puts the readings within this element above their words. Doing it twice changes nothing more. */
export function showReadings(root: Element): void {
  for (const text of textsWithin(root)) replaceText(text);
  clearAttributes(root);
}

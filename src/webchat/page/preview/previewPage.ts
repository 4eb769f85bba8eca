/** The preview of one section: asks for its newest state again and again, and hands each frame what it is to show. */
import { FrameDoor } from './frameDoor.ts';
import type { PreviewState, PreviewWordList, PreviewWords, ShownProblem } from './previewState.ts';

type Fold = 'folded' | 'open';

const askAgainMs = 2_000;
const pressedMs = 4_000;

const words = JSON.parse(document.body.dataset.settings ?? '{}') as PreviewWordList;
const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const frames = [...document.querySelectorAll<HTMLIFrameElement>('iframe')].map(
  (frame) => new FrameDoor(frame, sayPressed),
);

let state: PreviewState | undefined;
let chosen: PreviewWords = 'ja';
let fold: Fold = 'folded';

function setText(selector: string, text: string): void {
  const element = find(selector);
  if (element !== null && element.textContent !== text) element.textContent = text;
}

function problemLine({ isError, place, sentence, code }: ShownProblem): HTMLElement {
  const line = document.createElement('li');
  const kind = document.createElement('strong');
  kind.textContent = isError ? words.error : words.warning;
  kind.className = isError ? 'error' : 'warning';
  const where = document.createElement('code');
  where.textContent = place;
  line.append(kind, ' ', where, ` ${sentence} (${code})`);
  return line;
}

function textLine(text: string): HTMLElement {
  const line = document.createElement('li');
  line.textContent = text;
  return line;
}

function fill(selector: string, { heading, lines }: { heading: string; lines: readonly HTMLElement[] }): void {
  setText(`${selector} h2`, heading);
  find(`${selector} ul`)?.replaceChildren(...lines);
}

function showNotes({ title, status, isOld, dates, problems, unfound }: PreviewState): void {
  setText('h1', title);
  setText('#status', status);
  document.body.classList.toggle('old', isOld);
  find('#dates')?.replaceChildren(...dates.map(textLine));
  fill('#problems', { heading: problems.heading, lines: problems.items.map(problemLine) });
  fill('#unfound', { heading: unfound.heading, lines: unfound.items.map(textLine) });
}

function showViews(): void {
  const view = state?.views?.[chosen];
  const main = find('main');
  if (main !== null) main.hidden = view === undefined;
  if (view === undefined) return;
  for (const frame of frames) frame.show(view[frame.look][fold], view.locale);
  setText('#text', view.text);
  find('#text')?.setAttribute('lang', view.locale.slice(0, 2));
}

function sayPressed(): void {
  setText('#pressed', words.pressed);
  setTimeout(() => setText('#pressed', ''), pressedMs);
}

/** Lets one button of a group be pressed. `choose` is told its value. */
function setUpGroup(id: string, choose: (value: string) => void): void {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>(`#${id} button`)];
  for (const button of buttons) {
    button.addEventListener('click', () => {
      for (const one of buttons) one.setAttribute('aria-pressed', String(one === button));
      choose(button.value);
      showViews();
    });
  }
}

/** Answers as soon as there is something newer than what is seen, or after a while. */
async function ask(): Promise<PreviewState> {
  const reply = await fetch(`/state?seen=${state?.serial ?? 0}`);
  if (!reply.ok) throw new Error(`state ${reply.status}`);
  return (await reply.json()) as PreviewState;
}

async function follow(): Promise<never> {
  for (;;) {
    try {
      const next = await ask();
      if (next.serial === state?.serial) continue;
      state = next;
      showNotes(next);
      showViews();
    } catch {
      setText('#status', words.ended);
      // Whatever comes next is new.
      state = state === undefined ? undefined : { ...state, serial: 0 };
      await new Promise((resolve) => setTimeout(resolve, askAgainMs));
    }
  }
}

setUpGroup('words', (value) => (chosen = value as PreviewWords));
setUpGroup('folds', (value) => (fold = value as Fold));
setUpGroup('looks', (value) => document.querySelector('main')?.setAttribute('data-look', value));
void follow();

import type { ChatActivity } from '../domain/activity.ts';

interface Button {
  readonly title: string;
  readonly data: unknown;
}

type Node = Readonly<Record<string, unknown>>;

const childLists = ['body', 'items', 'columns', 'actions'] as const;

// A turn is over when nothing more came for this long after its last bubble; it is never waited for longer than the limit.
const quietMs = 60;
const limitMs = 3_000;

function textOf(node: Node): string | undefined {
  if (Array.isArray(node.inlines)) {
    return (node.inlines as readonly Node[]).map((run) => (typeof run.text === 'string' ? run.text : '')).join('');
  }
  return typeof node.text === 'string' ? node.text : undefined;
}

/** A button's data as the conversation sent it: the wrapping for browsers is taken off. */
function dataOf(node: Node): unknown {
  const data = node.data as { cardAction?: { value?: unknown } } | undefined;
  return data?.cardAction?.value ?? data;
}

/**
 * Draws cards as lines of text, with a number before each button, and keeps the numbers of the newest turn. What is folded
 * away stays so: typing くわしく shows it.
 */
export class TerminalScreen {
  readonly #write: (text: string) => void;
  #buttons: Button[] = [];
  #isNewTurn = true;
  #lastShownAt = 0;
  #waitingSince = 0;

  constructor(write: (text: string) => void) {
    this.#write = write;
  }

  /** Shows what the bot sent. Says the id of the activity, as a channel does. */
  show(activity: ChatActivity): string {
    this.#lastShownAt = Date.now();
    if (activity.type !== 'message') return 'shown';
    if (this.#isNewTurn) this.#buttons = [];
    this.#isNewTurn = false;
    this.#write('\n');
    if (activity.text !== undefined) this.#write(`${activity.text}\n`);
    for (const attachment of activity.attachments ?? []) this.#draw((attachment as { content: Node }).content);
    return 'shown';
  }

  prompt(): void {
    this.#write('\n> ');
  }

  /** What the button with this number sends; undefined when the line is no number on the screen. */
  buttonFor(line: string): unknown {
    const number = line.trim().normalize('NFKC');
    return /^\d{1,2}$/.test(number) ? this.#buttons[Number(number) - 1]?.data : undefined;
  }

  /** Resolves when the bot has answered and is quiet again. */
  async settled(): Promise<void> {
    this.#waitingSince = Date.now();
    this.#lastShownAt = 0;
    while (!this.#isQuiet()) await new Promise((resolve) => setTimeout(resolve, quietMs / 2));
    this.#isNewTurn = true;
  }

  #isQuiet(): boolean {
    const now = Date.now();
    if (now - this.#waitingSince > limitMs) return true;
    return this.#lastShownAt > 0 && now - this.#lastShownAt >= quietMs;
  }

  #draw(node: Node): void {
    if (node.type === 'Action.Submit') {
      this.#buttons.push({ title: String(node.title), data: dataOf(node) });
      this.#write(`  [${this.#buttons.length}] ${String(node.title)}\n`);
      return;
    }
    if (node.isVisible === false) return;
    const text = textOf(node);
    // The parts of one line stand side by side on a card.
    if (text !== undefined) this.#write(/^\d+\.$/.test(text) ? `${text} ` : `${text}\n`);
    for (const name of childLists) {
      const list = node[name];
      if (Array.isArray(list)) for (const child of list as readonly Node[]) this.#draw(child);
    }
  }
}

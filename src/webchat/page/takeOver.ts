import type { EarlyWord } from './earlyWords.ts';
import type { FirstContent } from './firstContent.ts';
import type { WebChatStore } from './webChat.ts';

export interface TakeOverParts {
  readonly first: FirstContent;
  /** The place of Web Chat. */
  readonly chat: HTMLElement;
  readonly store: WebChatStore;
  /** A conversation of before goes on. */
  readonly isResumed: boolean;
  /** Web Chat is what people see from now on. */
  readonly onSeen: () => void;
}

/** How often (in milliseconds) to look what Web Chat does. */
const lookTime = 50;
/** So often in a row it must look the same: it draws, takes its line about the connection away, and scrolls to the end by itself. */
const calmLooks = 4;
/** When the bot says nothing, or Web Chat does not come to rest, people shall be able to write all the same. */
const patience = 5_000;

function send(word: EarlyWord, { dispatch }: WebChatStore): void {
  if (word.kind === 'text') {
    dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text: word.text, method: 'keyboard' } });
    return;
  }
  const { label, value } = word.choice;
  // As Web Chat sends a button of a card.
  dispatch({ type: 'WEB_CHAT/SEND_MESSAGE_BACK', payload: { text: label, displayText: label, value } });
}

/** Lets Web Chat take the place of the first block: once, when it has drawn what the bot said. */
export class TakeOver {
  readonly #parts: TakeOverParts;
  #isHeard = false;
  #isDone = false;

  constructor(parts: TakeOverParts) {
    this.#parts = parts;
  }

  /** The bot has said something. */
  hear(): void {
    if (!this.#isHeard) this.#look({ before: '', calm: 0, until: Date.now() + patience });
    this.#isHeard = true;
  }

  /** The connection stands, and the bot may say something. */
  wait(): void {
    setTimeout(() => this.#begin(), patience);
  }

  #look({ before, calm, until }: { before: string; calm: number; until: number }): void {
    this.#scroll();
    const now = this.#sight();
    const looks = now !== '' && now === before ? calm + 1 : 0;
    if (looks >= calmLooks || Date.now() > until) this.#begin();
    else setTimeout(() => this.#look({ before: now, calm: looks, until }), lookTime);
  }

  /** How Web Chat looks: empty while it shows no message. */
  #sight(): string {
    const { chat } = this.#parts;
    const scroller = this.#scroller;
    if (scroller === null || chat.querySelector('.webchat__bubble') === null) return '';
    return [scroller.scrollTop, scroller.scrollHeight, scroller.clientHeight].join();
  }

  #begin(): void {
    this.#parts.first.whenComposed(() => this.#run());
  }

  #run(): void {
    if (this.#isDone) return;
    this.#isDone = true;
    const { first, store, isResumed, onSeen } = this.#parts;
    const words = first.take();
    const { draft, pressed, isWriting } = first.giveWay(isResumed);
    if (draft !== '') store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: draft } });
    this.#moveFocus({ isWriting, pressed });
    first.remove();
    onSeen();
    this.#scroller?.addEventListener('scroll', () => first.follow(this.#scroller?.scrollTop ?? 0), { passive: true });
    for (const word of words) send(word, store);
  }

  /** Whoever was in the first block is in the same place of Web Chat, and can go on with the keyboard. */
  #moveFocus({ isWriting, pressed }: { isWriting: boolean; pressed: string | undefined }): void {
    const { chat } = this.#parts;
    const buttons = [...chat.querySelectorAll<HTMLElement>('.ac-pushButton')];
    const same = buttons.find((button) => pressed !== undefined && button.getAttribute('aria-label') === pressed);
    const field = chat.querySelector<HTMLInputElement>('[data-id="webchat-sendbox-input"]');
    if (same !== undefined) same.focus({ preventScroll: true });
    else if (isWriting || pressed !== undefined) field?.focus({ preventScroll: true });
  }

  get #scroller(): Element | null {
    return this.#parts.chat.querySelector('.webchat__basic-transcript__scrollable');
  }

  /** Scrolls as far as the person has read before anything of it is seen: Web Chat by itself would show the end. */
  #scroll(): void {
    const { first, isResumed } = this.#parts;
    const scroller = this.#scroller;
    // Web Chat follows what is said unless somebody has scrolled: so not where something is about to be said.
    if (scroller === null || isResumed || first.isWaiting) return;
    if (Math.abs(scroller.scrollTop - first.scrollTop) <= 1) return;
    // Web Chat lets go of the end when somebody turns a wheel.
    scroller.dispatchEvent(new WheelEvent('wheel'));
    scroller.scrollTop = first.scrollTop;
  }
}

import type { Language } from '../../../domain/language.ts';
import { type FrameSign, type SignMessage, signIn, type WidgetSign } from './signs.ts';

/**
 * What the chat may do: run, keep things for itself, open links beside it, print, save the dates of a plan, and take the page
 * around it along at a press of the quick exit.
 */
const abilities = [
  'allow-scripts',
  'allow-same-origin',
  'allow-forms',
  'allow-modals',
  'allow-downloads',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-top-navigation-by-user-activation',
];

/** The chat says that it is there before its frame counts as loaded; so long a message may be on its way. */
const readyTime = 1_000;

/** What the frame shows: nothing yet, the chat, or a refusal of the browser (nobody answers, or this site may not frame us). */
export type FrameState = 'loading' | 'shown' | 'refused';

export interface ChatFrameParts {
  /** Where the chat is. */
  readonly origin: string;
  readonly language: Language;
  readonly title: string;
  readonly onState: (state: FrameState) => void;
  readonly onSign: (sign: Exclude<FrameSign, 'ready'>) => void;
}

/** Where the chat is shown in this language, also without a widget. */
export function chatAddress({ origin, language }: Pick<ChatFrameParts, 'origin' | 'language'>): string {
  return `${origin}/chat?lang=${language}`;
}

/** The frame with the chat, and the way to speak with it: exactly this frame, while it shows a page of exactly its origin. */
export class ChatFrame {
  readonly element = document.createElement('iframe');
  readonly #origin: string;
  readonly #onState: ChatFrameParts['onState'];
  #isReady = false;

  constructor(parts: ChatFrameParts) {
    this.#origin = parts.origin;
    this.#onState = parts.onState;
    this.element.title = parts.title;
    this.element.allow = 'clipboard-write';
    this.element.referrerPolicy = 'no-referrer';
    this.element.sandbox.add(...abilities);
    // By its name the chat knows whom to answer, and nobody else: findWidget.ts.
    this.element.name = location.origin;
    this.element.src = chatAddress(parts);
    addEventListener('message', (event) => {
      if (event.source !== this.element.contentWindow || event.origin !== this.#origin) return;
      const sign = signIn(event.data);
      if (sign === 'ready') this.#show();
      if (sign === 'close' || sign === 'leave') parts.onSign(sign);
    });
    this.element.addEventListener('load', () => setTimeout(() => this.#judge(), readyTime));
  }

  tell(sign: WidgetSign): void {
    this.element.contentWindow?.postMessage({ madoguchi: sign } satisfies SignMessage<WidgetSign>, this.#origin);
  }

  #show(): void {
    this.#isReady = true;
    this.#onState('shown');
  }

  /** What was loaded and says nothing is not the chat. */
  #judge(): void {
    if (!this.#isReady) this.#onState('refused');
    // Until it is loaded once more.
    this.#isReady = false;
  }
}

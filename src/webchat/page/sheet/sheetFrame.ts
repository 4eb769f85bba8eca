import { type Language, type Style, type Tongue, tongueOf } from '../../../domain/language.ts';
import { idleTime } from '../chatSession.ts';
import { emptyStorages, keptInTab } from '../pageStorage.ts';
import { setUpQuickExit } from '../quickExit.ts';
import { showReadings } from '../ruby.ts';
import { onEscape } from '../widget/escape.ts';
import { findWidget } from '../widget/findWidget.ts';
import { make, makeInnerLink } from './make.ts';
import { type FrameWord, fillWords, type SheetSettings, type SheetWord } from './sheetWords.ts';

export interface SheetFrameParts {
  /** The language or style was changed: what is seen is to be drawn anew. */
  readonly onView: () => void;
  /** Forgets what this page knows. `isLeaving`: the page is left for good. */
  readonly forget: (options: { readonly isLeaving: boolean }) => void;
}

/** How often it is looked whether anybody is there. */
const lookTime = 20_000;
/** How long something said stands on the page. */
const tellingTime = 10_000;

/** What stands around a page beside the chat: the quick exit, the choice of language, who is told what, and forgetting. */
export class SheetFrame {
  readonly main = document.querySelector('main') ?? document.body;
  readonly #settings = JSON.parse(document.body.dataset.settings ?? '{}') as SheetSettings;
  readonly #buttons = [...document.querySelectorAll<HTMLButtonElement>('#languages button')];
  readonly #status = document.querySelector('#status');
  readonly #parts: SheetFrameParts;
  #language: Language = firstLanguage();
  #style: Style = 'standard';
  #seenAt = Date.now();
  #silence: ReturnType<typeof setTimeout> | undefined;
  #isForgotten = false;

  constructor(parts: SheetFrameParts) {
    this.#parts = parts;
    this.#setUpLeaving();
    for (const button of this.#buttons) {
      const { language, style } = button.dataset;
      button.addEventListener('click', () => {
        this.#change(language === 'en' ? 'en' : 'ja', style === 'plain' ? 'plain' : 'standard');
      });
    }
    for (const sign of ['pointerdown', 'keydown', 'wheel', 'touchmove']) {
      addEventListener(sign, () => (this.#seenAt = Date.now()), { passive: true, capture: true });
    }
    // A page that comes back as it was left may be somebody else's by now.
    addEventListener('pageshow', (event) => event.persisted && location.reload());
    document.addEventListener('visibilitychange', () => this.#forgetWhenIdle());
    setInterval(() => this.#forgetWhenIdle(), lookTime);
    this.#speak();
  }

  get language(): Language {
    return this.#language;
  }

  get style(): Style {
    return this.#style;
  }

  get #tongue(): Tongue {
    return tongueOf({ language: this.#language, style: this.#style });
  }

  /** When the person last gave a sign, in milliseconds since 1970. */
  get seenAt(): number {
    return this.#seenAt;
  }

  /** A sentence in today's language and style, or in the one named. */
  say(key: SheetWord, values: Readonly<Record<string, unknown>> = {}, tongue: Tongue = this.#tongue): string {
    const { words } = this.#settings;
    return fillWords((words[tongue] ?? words.ja)[key] ?? key, values);
  }

  /** Puts this on the page in the place of everything else, and the focus back to where it was. */
  show(...children: readonly (Node | undefined)[]): void {
    if (this.#isForgotten) return;
    const focused = document.activeElement?.id;
    this.main.replaceChildren(...children.filter((child) => child !== undefined));
    this.#showReadings(this.main);
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  }

  /** Puts an element in the place of the one with this id; nothing else on the page moves. */
  replace(id: string, element: HTMLElement): void {
    const focused = document.activeElement?.id;
    document.getElementById(id)?.replaceWith(element);
    this.#showReadings(element);
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  }

  /** Says something to everybody, whether they see it or hear it. */
  tell(sentence: string): void {
    if (this.#status === null) return;
    this.#status.textContent = sentence;
    clearTimeout(this.#silence);
    // It lies over the page, and is in the way of whoever reads on.
    this.#silence = setTimeout(() => this.#status?.replaceChildren(), tellingTime);
    this.#showReadings(this.#status);
  }

  /** Says that something did not work, with a button that tries it again. */
  showTrouble(key: FrameWord, run: () => void): void {
    this.show(
      make('p', { className: 'trouble', attributes: { role: 'alert' } }, this.say(key)),
      make('button', { type: 'button', className: 'main', onclick: run }, this.say('sheet.tryAgain')),
      this.backToChat(),
    );
  }

  backToChat(): HTMLElement {
    const address = `/chat?lang=${this.#language}${location.hash}`;
    return make('p', { className: 'screen' }, makeInnerLink(this.say('sheet.backToChat'), address, 'button'));
  }

  printButton(): HTMLButtonElement {
    return make('button', { type: 'button', id: 'print', onclick: () => print() }, this.say('sheet.print'));
  }

  /** Readings stand above their words. Only easy Japanese has any: elsewhere brackets hold explanations. */
  #showReadings(element: Element): void {
    if (this.#style === 'plain') showReadings(element);
  }

  #setUpLeaving(): void {
    const widget = findWidget();
    const link = document.querySelector<HTMLAnchorElement>('#quick-exit');
    const forget = () => this.#forget({ isLeaving: true });
    if (link) setUpQuickExit(link, { forget, widget });
    onEscape(() => widget?.tell('close'));
    widget?.tell('ready');
  }

  #change(language: Language, style: Style): void {
    if (this.#isForgotten) return;
    this.#language = language;
    this.#style = style;
    this.#speak();
    this.tell('');
    this.#parts.onView();
  }

  /** The words around the sheet. */
  #speak(): void {
    document.documentElement.lang = this.#language;
    document.title = this.say('page.title', {}, this.#language);
    const setText = (selector: string, key: FrameWord) => {
      const element = document.querySelector(selector);
      if (element) element.textContent = this.say(key);
    };
    setText('#heading', 'page.heading');
    setText('#quick-exit', 'page.quickExit');
    document.querySelector('#quick-exit')?.setAttribute('title', this.say('page.quickExitHint'));
    document.querySelector('#languages')?.setAttribute('aria-label', this.say('page.languagesLabel'));
    for (const button of this.#buttons) {
      const isToday = button.dataset.language === this.#language && button.dataset.style === this.#style;
      button.setAttribute('aria-pressed', String(isToday));
    }
    for (const place of ['header', '#quick-exit']) {
      const element = document.querySelector(place);
      if (element) this.#showReadings(element);
    }
  }

  #forget(options: { readonly isLeaving: boolean }): void {
    this.main.replaceChildren();
    this.#isForgotten = true;
    this.#parts.forget(options);
    emptyStorages();
  }

  /** On a shared device nothing is left lying open: after a while without a sign of the person all is erased. */
  #forgetWhenIdle(): void {
    if (this.#isForgotten || Date.now() - this.#seenAt < idleTime) return;
    this.#forget({ isLeaving: false });
    const again = () => location.reload();
    this.main.replaceChildren(
      make('p', { className: 'trouble', attributes: { role: 'alert' } }, this.say('sheet.forgotten')),
      make('button', { type: 'button', className: 'main', onclick: again }, this.say('sheet.startAgain')),
    );
  }
}

/** The address says it where somebody was led here; else what was chosen in the chat, else what the browser asked for. */
function firstLanguage(): Language {
  const asked =
    new URLSearchParams(location.search).get('lang') ?? keptInTab('language') ?? document.documentElement.lang;
  return asked === 'en' ? 'en' : 'ja';
}

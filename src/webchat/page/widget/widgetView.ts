import type { Language } from '../../../domain/language.ts';
import { replaceTop } from '../replaceTop.ts';
import { onTripleShift } from '../tripleShift.ts';
import { ChatFrame, chatAddress, type FrameState } from './chatFrame.ts';
import { makeLauncher, makePanel, type PanelParts } from './widgetParts.ts';
import type { WidgetSettings } from './widgetSettings.ts';

export interface WidgetViewParts {
  readonly settings: WidgetSettings;
  /** Where the chat is. */
  readonly origin: string;
  readonly language: Language;
}

/** For the chat to forget everything when the person leaves from outside of its frame. Nothing is seen meanwhile. */
const forgetTime = 300;
/** Where there is no room for a panel beside the page; as in widget.css. */
const narrow = matchMedia('(max-width: 480px), (max-height: 400px)');

/** Button, panel and frame, in a shadow tree: neither the styles of the page nor ours reach over its edge. */
export class WidgetView {
  /** What stands on the page. */
  readonly element = document.createElement('div');
  readonly #root = this.element.attachShadow({ mode: 'open' });
  readonly #parts: WidgetViewParts;
  readonly #launcher: HTMLButtonElement;
  readonly #panel: PanelParts;
  #frame: ChatFrame | undefined;
  #state: FrameState = 'loading';
  #farewell: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: WidgetViewParts) {
    const { settings, language } = parts;
    const words = settings.words[language];
    this.#parts = parts;
    this.#launcher = makeLauncher(words);
    this.#panel = makePanel(words, chatAddress(parts));
    this.element.lang = language;
    // Made by script: a page that allows no styles but its own means those that are written down.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(settings.style);
    this.#root.adoptedStyleSheets = [sheet];
    this.#root.append(this.#launcher, this.#panel.panel);
    this.#listen();
  }

  get isOpen(): boolean {
    return this.#panel.panel.open;
  }

  open(): void {
    // Perhaps it was only the network.
    if (this.#state === 'refused') this.#dropFrame();
    this.#frame ??= this.#openFrame();
    this.#launcher.hidden = true;
    this.#show();
    this.#focus();
  }

  /** The frame stays as it is, and with it the conversation. */
  close(): void {
    if (!this.isOpen) return;
    // Whoever works elsewhere on the page is not called away from there.
    const isOurs = [this.element, document.body, null].includes(document.activeElement as HTMLElement | null);
    this.#launcher.hidden = false;
    this.#panel.panel.close();
    if (isOurs) this.#launcher.focus();
  }

  #listen(): void {
    const { panel, close } = this.#panel;
    const closeNow = () => this.close();
    this.#launcher.addEventListener('click', () => this.open());
    close.addEventListener('click', closeNow);
    addEventListener('keydown', (event) => {
      // The page may have a use of its own for it.
      if (event.key === 'Escape' && !event.isComposing && !event.defaultPrevented) closeNow();
    });
    onTripleShift(() => this.isOpen && this.#leaveWithFrame());
    // The Back of a phone closes a panel that covers the page. Closed here, so that the focus finds its way too.
    panel.addEventListener('cancel', (event) => {
      event.preventDefault();
      this.close();
    });
    narrow.addEventListener('change', () => this.#reshape());
    for (const change of ['resize', 'scroll']) visualViewport?.addEventListener(change, () => this.#fit());
    // A page that comes back as it was left may be somebody else's by now.
    addEventListener('pageshow', (event) => event.persisted && this.close());
  }

  #openFrame(): ChatFrame {
    const { origin, language, settings } = this.#parts;
    const title = settings.words[language].panel;
    const frame = new ChatFrame({
      ...{ origin, language, title },
      onState: (state) => this.#follow(state),
      onSign: (sign) => (sign === 'close' ? this.close() : this.#leaveTold()),
    });
    this.#panel.panel.append(frame.element);
    return frame;
  }

  #dropFrame(): void {
    this.#frame?.element.remove();
    this.#frame = undefined;
    this.#follow('loading');
  }

  #follow(state: FrameState): void {
    const { panel, notShown } = this.#panel;
    const isInside = panel.contains(this.#root.activeElement);
    this.#state = state;
    notShown.hidden = state !== 'refused';
    if (this.#frame !== undefined) this.#frame.element.hidden = state === 'refused';
    if (isInside) this.#focus();
  }

  #show(): void {
    if (narrow.matches) this.#panel.panel.showModal();
    else this.#panel.panel.show();
    this.#fit();
  }

  /** Into the chat as soon as it is there: a frame that is not loaded yet cannot keep the focus. */
  #focus(): void {
    const { close, openAlone } = this.#panel;
    const places = { loading: close, shown: this.#frame?.element, refused: openAlone };
    places[this.#state]?.focus();
  }

  /** A panel that covers the page makes the page unreachable, one beside it does not. */
  #reshape(): void {
    if (!this.isOpen) return;
    this.#panel.panel.close();
    this.#show();
    this.#focus();
  }

  /** Above the keyboard of a phone, which covers the lower part of a page without making it smaller. */
  #fit(): void {
    const view = visualViewport;
    const isCovering = narrow.matches && view !== null && Math.abs(view.scale - 1) < 0.01;
    const { style } = this.#panel.panel;
    style.height = isCovering ? `${view.height}px` : '';
    style.top = isCovering ? `${view.offsetTop}px` : '';
  }

  /** Nothing of the page is seen from now on, whatever it says of itself. */
  #hide(): void {
    document.documentElement.style.setProperty('display', 'none', 'important');
  }

  #leave(): void {
    clearTimeout(this.#farewell);
    this.#hide();
    replaceTop(this.#parts.settings.quickExitUrl);
  }

  /** The chat need not see to it itself. */
  #leaveTold(): void {
    this.#frame?.tell('leaving');
    this.#leave();
  }

  /** The chat forgets first, and then says that it is time to leave. */
  #leaveWithFrame(): void {
    this.#hide();
    this.#frame?.tell('leave');
    this.#farewell = setTimeout(() => this.#leave(), forgetTime);
  }
}

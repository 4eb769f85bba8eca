import { type ChatSession, directLineUrl } from './chatSession.ts';
import { hostConfig, styleOptions } from './chatStyle.ts';
import type { Notice } from './notice.ts';
import type { PageLanguage, PageSettings } from './pageSettings.ts';
import { connectionStatus, type DirectLineClient, whenWebChatIsThere } from './webChat.ts';

export interface ChatViewParts {
  readonly session: ChatSession & { readonly isNew: boolean };
  readonly settings: PageSettings;
  readonly language: PageLanguage;
  readonly notice: Notice;
  /** The conversation goes on, so there is something to remember. */
  readonly onOnline: () => void;
  /** The connection is gone for good. */
  readonly onLost: (word: 'connectionFailed' | 'conversationOver') => void;
}

const locales = { ja: 'ja-JP', en: 'en-US' } as const;

function connect(createDirectLine: (options: object) => DirectLineClient, parts: ChatViewParts): DirectLineClient {
  const { token, conversationId, isNew } = parts.session;
  return createDirectLine({
    token,
    domain: directLineUrl,
    conversationStartProperties: { locale: locales[parts.language] },
    // From the beginning: the transcript of a page that was loaded again is empty.
    ...(isNew ? {} : { conversationId, watermark: '0' }),
  });
}

/** Web Chat on the page, with its connection. */
export class ChatView {
  readonly #element: HTMLElement;
  readonly #directLine: DirectLineClient;
  readonly #render: (language: PageLanguage) => void;
  #language: PageLanguage = 'ja';
  #isOpen = true;

  private constructor(element: HTMLElement, directLine: DirectLineClient, render: (language: PageLanguage) => void) {
    this.#element = element;
    this.#directLine = directLine;
    this.#render = render;
  }

  static async open(element: HTMLElement, parts: ChatViewParts): Promise<ChatView> {
    const { settings } = parts;
    const webChat = await whenWebChatIsThere();
    const directLine = connect(webChat.createDirectLine, parts);
    const store = webChat.createStore();
    const view = new ChatView(element, directLine, (chosen) => {
      const overrideLocalizedStrings = { TEXT_INPUT_PLACEHOLDER: settings.words[chosen].inputPlaceholder };
      const look = { styleOptions, adaptiveCardsHostConfig: hostConfig, nonce: settings.nonce };
      webChat.renderWebChat({ ...look, directLine, store, locale: locales[chosen], overrideLocalizedStrings }, element);
    });
    view.#tellWhenNotSent(parts);
    directLine.connectionStatus$.subscribe((status) => view.#watch(status, parts));
    view.#speak(parts.language);
    return view;
  }

  get token(): string | undefined {
    return this.#directLine.token;
  }

  /** What is needed to go on after the page was loaded again. */
  get session(): ChatSession | undefined {
    const { token, conversationId } = this.#directLine;
    return this.#isOpen && token !== undefined && conversationId !== undefined ? { token, conversationId } : undefined;
  }

  /** Speaks another language from now on, and tells the bot so. */
  changeLanguage(language: PageLanguage): void {
    this.#speak(language);
    const event = { type: 'event', name: 'language', value: { language }, locale: locales[language] };
    // When it is not told now, the next message tells it.
    this.#directLine.postActivity(event).subscribe(
      () => {},
      () => {},
    );
  }

  /** Ends the connection, and nothing that was said or typed stands on the page any more. */
  close(): void {
    this.#isOpen = false;
    this.#directLine.end();
    // Web Chat cannot be unmounted, and would miss the parts of a place that was emptied: it loses the place as a whole.
    this.#element.replaceWith(this.#element.cloneNode(false));
  }

  #speak(language: PageLanguage): void {
    this.#language = language;
    this.#render(language);
  }

  /** Web Chat itself says nothing for twenty seconds. */
  #tellWhenNotSent({ settings, notice }: ChatViewParts): void {
    const post = this.#directLine.postActivity.bind(this.#directLine);
    const fail = () => notice.show(settings.words[this.#language].sendFailed);
    this.#directLine.postActivity = (activity) =>
      post(activity).do((id) => (id === 'retry' ? fail() : notice.hide()), fail);
  }

  #watch(status: number, { notice, onOnline, onLost }: ChatViewParts): void {
    if (!this.#isOpen) return;
    if (status === connectionStatus.online) {
      notice.hide();
      onOnline();
    }
    if (status === connectionStatus.failedToConnect || status === connectionStatus.expiredToken)
      onLost('connectionFailed');
    if (status === connectionStatus.ended) onLost('conversationOver');
  }
}

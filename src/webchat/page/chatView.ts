import { type ChatSession, directLineUrl } from './chatSession.ts';
import { createChatStore } from './chatStore.ts';
import { hostConfig, styleOptions } from './chatStyle.ts';
import type { FirstContent } from './firstContent.ts';
import type { Notice } from './notice.ts';
import { openOwnPages } from './ownPages.ts';
import type { PageLanguage, PageSettings } from './pageSettings.ts';
import { plainHtml } from './plainHtml.ts';
import { TakeOver } from './takeOver.ts';
import { watchTranscript } from './transcript.ts';
import { connectionStatus, type DirectLineClient, type WebChatBundle, whenWebChatIsThere } from './webChat.ts';

export interface ChatViewParts {
  readonly session: ChatSession & { readonly isNew: boolean };
  readonly settings: PageSettings;
  /** The language that is chosen now: it may change while Web Chat is on its way. */
  readonly language: () => PageLanguage;
  readonly notice: Notice;
  /** What is seen until Web Chat is there. */
  readonly first: FirstContent;
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
    conversationStartProperties: { locale: locales[parts.language()] },
    // From the beginning: the transcript of a page that was loaded again is empty.
    ...(isNew ? {} : { conversationId, watermark: '0' }),
  });
}

type Renderer = (language: PageLanguage) => void;

/** Web Chat in its place, which may show nothing yet, and what lets it take the place of the first block. */
function prepare(
  webChat: WebChatBundle,
  { element, directLine, parts }: { element: HTMLElement; directLine: DirectLineClient; parts: ChatViewParts },
): { render: Renderer; takeOver: TakeOver } {
  const { settings, first, session } = parts;
  const store = createChatStore(webChat, { onHeard: () => takeOver.hear(), onSaid: () => first.leave() });
  const onSeen = () => render(parts.language());
  const takeOver = new TakeOver({ first, chat: element, store, isResumed: !session.isNew, onSeen });
  watchTranscript(element, () => first.isSeen);
  const fixed = {
    ...{ directLine, store, styleOptions, adaptiveCardsHostConfig: hostConfig, nonce: settings.nonce },
    renderMarkdown: plainHtml,
    cardActionMiddleware: openOwnPages,
  };
  const render: Renderer = (language) => {
    // Two fields with the same name would be one too many.
    const words = first.isSeen ? {} : { TEXT_INPUT_PLACEHOLDER: settings.words[language].inputPlaceholder };
    webChat.renderWebChat({ ...fixed, locale: locales[language], overrideLocalizedStrings: words }, element);
  };
  return { render, takeOver };
}

/** Web Chat on the page, with its connection. */
export class ChatView {
  readonly #element: HTMLElement;
  readonly #directLine: DirectLineClient;
  readonly #render: Renderer;
  #language: PageLanguage = 'ja';
  #isOpen = true;

  private constructor(element: HTMLElement, directLine: DirectLineClient, render: Renderer) {
    this.#element = element;
    this.#directLine = directLine;
    this.#render = render;
  }

  static async open(element: HTMLElement, parts: ChatViewParts): Promise<ChatView> {
    const webChat = await whenWebChatIsThere();
    const directLine = connect(webChat.createDirectLine, parts);
    const { render, takeOver } = prepare(webChat, { element, directLine, parts });
    const view = new ChatView(element, directLine, render);
    view.#tellWhenNotSent(parts);
    directLine.connectionStatus$.subscribe((status) => view.#watch(status, { ...parts, takeOver }));
    view.#speak(parts.language());
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

  #watch(status: number, { notice, onOnline, onLost, takeOver }: ChatViewParts & { takeOver: TakeOver }): void {
    if (!this.#isOpen) return;
    if (status === connectionStatus.online) {
      notice.hide();
      takeOver.wait();
      onOnline();
    }
    if (status === connectionStatus.failedToConnect || status === connectionStatus.expiredToken)
      onLost('connectionFailed');
    if (status === connectionStatus.ended) onLost('conversationOver');
  }
}

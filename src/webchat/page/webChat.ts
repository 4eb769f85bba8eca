/** Posts when it is subscribed to. */
interface PostedOnce {
  subscribe(done: (id: string) => void, failed: () => void): unknown;
  do(done: (id: string) => void, failed: () => void): PostedOnce;
}

/** The parts of Web Chat and of its Direct Line client that the page uses. The bundle comes as a script of its own. */
export interface DirectLineClient {
  /** The client renews it by itself. */
  readonly token?: string;
  readonly conversationId?: string;
  readonly connectionStatus$: { subscribe(listener: (status: number) => void): unknown };
  /** Answers with the id, or with "retry" when the server failed. */
  postActivity(activity: object): PostedOnce;
  end(): void;
}

/** What happens within Web Chat, or is to happen. */
export interface StoreAction {
  readonly type: string;
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** Sees everything that happens before it takes effect, and may hand on something else in its place. */
export type StoreMiddleware = () => (next: (action: StoreAction) => unknown) => (action: StoreAction) => unknown;

/** What Web Chat remembers, and the way to make it do something. */
export interface WebChatStore {
  dispatch(action: StoreAction): void;
}

export interface WebChatBundle {
  createDirectLine(options: object): DirectLineClient;
  createStore(initial?: object, ...middleware: readonly StoreMiddleware[]): WebChatStore;
  renderWebChat(properties: object, element: HTMLElement): void;
}

declare global {
  interface Window {
    readonly WebChat?: WebChatBundle;
  }
}

/** What the client's numbers mean. */
export const connectionStatus = { online: 2, expiredToken: 3, failedToConnect: 4, ended: 5 } as const;

/** The bundle, as soon as it has been read. Rejects when it cannot be had. */
export function whenWebChatIsThere(): Promise<WebChatBundle> {
  return new Promise((resolve, reject) => {
    const look = () => (window.WebChat === undefined ? reject(new Error('no Web Chat')) : resolve(window.WebChat));
    // Deferred scripts have all run by then.
    if (window.WebChat !== undefined || document.readyState === 'complete') look();
    else window.addEventListener('load', look, { once: true });
  });
}

import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Frame,
  FrameLocator,
  Locator,
  Page,
} from 'playwright-core';
import type { HostPage } from './startHostPage.ts';
import type { RunningWebchat } from './startWebchat.ts';

/** Somebody else's page with the widget on it, in a browser of its own. */
export interface WidgetPage {
  readonly page: Page;
  readonly launcher: Locator;
  readonly panel: Locator;
  /** What the frame shows. */
  readonly chat: FrameLocator;
  /** What the browser complained of. There should be nothing. */
  readonly complaints: readonly string[];
  /** The frame as soon as its chat has greeted, in the place of what stood there before. */
  frame(): Promise<Frame>;
  /** Where the focus is: in the chat, on a part of the widget, or on the page. */
  focus(): Promise<string>;
}

interface HostOptions {
  readonly html?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The one line, on an ordinary page. */
export function pageWithWidget(house: Pick<RunningWebchat, 'url'>, { lang = 'ja', head = '', body = '' } = {}): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>City</title>
<meta name="viewport" content="width=device-width, initial-scale=1">${head}
<script src="${house.url}/widget.js" defer></script></head>
<body><main><h1>City</h1><p><a href="#more">more</a> <input aria-label="search"></p>${body}</main></body></html>`;
}

/** Runs in the page. */
const whatHasFocus = `(({ activeElement }) => {
  const inner = activeElement?.shadowRoot?.activeElement;
  return inner?.className || inner?.localName || activeElement?.localName || '';
})(document)`;

function watch(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  return complaints;
}

/** Opens the site's page in this context, and says where things are on it. */
export async function visitHost(context: BrowserContext, host: HostPage): Promise<WidgetPage> {
  const page = context.pages().find((open) => open.url() === 'about:blank') ?? (await context.newPage());
  const complaints = watch(page);
  await page.goto(host.origin);
  const chat = page.frameLocator('iframe');
  return {
    page,
    chat,
    complaints,
    launcher: page.locator('[data-madoguchi] .launcher'),
    panel: page.locator('[data-madoguchi] dialog'),
    frame: async () => {
      await chat.locator('.webchat__bubble').first().waitFor();
      await chat.locator('#desk:is([data-stage="fresh"], [data-stage="talking"])').waitFor();
      const frame = page.frames().find((one) => one.parentFrame() !== null);
      if (frame === undefined) throw new Error('there is no frame');
      return frame;
    },
    focus: () => page.evaluate(whatHasFocus),
  };
}

/** The same, with the widget on the page, in a context with these options. */
export async function openWidget(
  { browser, house, host }: { browser: Browser; house: RunningWebchat; host: HostPage },
  { html, headers, ...options }: BrowserContextOptions & HostOptions = {},
): Promise<WidgetPage> {
  host.serve(html ?? pageWithWidget(house), headers);
  const viewport = { width: 1000, height: 800 };
  return visitHost(await browser.newContext({ locale: 'ja-JP', viewport, ...options }), host);
}

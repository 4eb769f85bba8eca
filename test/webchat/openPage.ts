import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { RunningWebchat } from './startWebchat.ts';

/** A page in a browser of its own, and what it did beside showing itself. */
export interface OpenPage {
  readonly page: Page;
  /** Requests to anybody but the house, complaints of the browser, errors of scripts. There should be none. */
  readonly complaints: string[];
}

/** A phone as people have it. */
export const phone = { viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true };
const desktop = { viewport: { width: 1280, height: 800 } };

/** The sizes at which the page is looked at. */
export const screens: readonly [string, BrowserContextOptions][] = [
  ['360 x 640', phone],
  ['1280 x 800', desktop],
];

export async function openPage(
  browser: Browser,
  house: Pick<RunningWebchat, 'url'>,
  options: BrowserContextOptions & { path?: string } = {},
): Promise<OpenPage> {
  const { path = '/', ...contextOptions } = options;
  const context = await browser.newContext({ ...phone, locale: 'ja-JP', ...contextOptions });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(house.url)) complaints.push(request.url());
  });
  await page.goto(house.url + path);
  return { page, complaints };
}

/** Types and sends, as a person does. */
export async function say(page: Page, text: string): Promise<void> {
  const box = page.getByRole('textbox');
  await box.fill(text);
  await box.press('Enter');
}

/** Waits until this stands in the conversation. */
export async function seen(page: Page, text: string): Promise<void> {
  await page
    .locator('#chat article, #chat [role="article"], #chat .webchat__bubble')
    .getByText(text, { exact: true })
    .first()
    .waitFor();
}

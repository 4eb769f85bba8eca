import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { phone } from './openPage.ts';
import type { RunningWebchat } from './startWebchat.ts';

/** A page on which Web Chat is still on its way. */
export interface EarlyPage {
  readonly page: Page;
  /** Every address that was asked for. */
  readonly asked: readonly string[];
  /** Lets Web Chat come. */
  letIn(): void;
}

/** Waits until the program of the page has begun: it measures something at once. */
export async function programRuns(page: Page): Promise<void> {
  await page.locator('#desk[style*="--crisis"]').waitFor();
}

/** Opens the page and keeps Web Chat away until it is let in; `isProgramAway`: nothing of ours runs either. */
export async function openEarly(
  browser: Browser,
  house: Pick<RunningWebchat, 'url'>,
  options: BrowserContextOptions & { path?: string; isProgramAway?: boolean } = {},
): Promise<EarlyPage> {
  const { path = '/', isProgramAway = false, ...contextOptions } = options;
  const context = await browser.newContext({ ...phone, locale: 'ja-JP', ...contextOptions });
  const { promise: letInSoon, resolve: letIn } = Promise.withResolvers<void>();
  await context.route(isProgramAway ? '**/*.js' : '**/webchat.*.js', async (route) => {
    await letInSoon;
    await route.continue();
  });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(house.url + path, { waitUntil: 'commit' });
  await page.locator('#first-form').waitFor();
  if (!isProgramAway) await programRuns(page);
  return { page, asked, letIn };
}

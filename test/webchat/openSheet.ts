import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type OpenPage, openPage } from './openPage.ts';
import type { RunningWebchat } from './startWebchat.ts';

/** How the pages beside the chat are looked at: on a phone, on a desktop, on the smallest screen; by day and by night. */
export const looks: readonly [string, BrowserContextOptions][] = (['light', 'dark'] as const).flatMap((colorScheme) => [
  [`360 x 640, ${colorScheme}`, { colorScheme }],
  [
    `1280 x 800, ${colorScheme}`,
    { colorScheme, viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false },
  ],
  [`320 x 256, ${colorScheme}`, { colorScheme, viewport: { width: 320, height: 256 } }],
]);

/** Makes every violation of a policy, such as of Trusted Types, something that can be asked for. */
const watchPolicy = `globalThis.violations = [];
addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => violations.push(violatedDirective + ' ' + sample));`;

export async function openSheet(
  browser: Browser,
  house: Pick<RunningWebchat, 'url'>,
  options: Parameters<typeof openPage>[2] = {},
): Promise<OpenPage> {
  const open = await openPage(browser, house, options);
  // From now on on every page that this one leads to.
  await open.page.context().addInitScript({ content: watchPolicy });
  await open.page.reload();
  return open;
}

export const violationsOn = (page: Page): Promise<unknown> => page.evaluate('violations');

/** What sticks out to the right of the screen. */
export function stickingOut(page: Page): Promise<unknown> {
  return page.evaluate(`[...document.querySelectorAll('main *, header *')]
    .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && getComputedStyle(one).position !== 'fixed')
    .map((one) => one.outerHTML.slice(0, 100))`);
}

/** Everything that can be pressed and is smaller than a thumb, links within sentences excepted. */
export function tooSmall(page: Page): Promise<unknown> {
  return page.evaluate(`[...document.querySelectorAll('button, summary, a.button, .number, label.tick, .list a, input:not([type=checkbox]), #quick-exit')]
    .map((one) => [one, one.getBoundingClientRect()])
    .filter(([, { width, height }]) => width > 0 && (width < 44 || height < 44))
    .map(([one, { width, height }]) => one.outerHTML.slice(0, 80) + ' ' + width + 'x' + height)`);
}

/** Everything that a browser keeps for a site, as names. */
export function keptIn(page: Page): Promise<unknown> {
  return page.evaluate(`(async () => [
    ...Object.keys(sessionStorage), ...Object.keys(localStorage), document.cookie,
    ...(await indexedDB.databases()).map(({ name }) => name), ...(await caches.keys()),
  ].filter((one) => one !== ''))()`);
}

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.ts';
import { type FakePlans, fakePlanSheets } from './fakePlanSheets.ts';
import { type OpenPage, openPage, seen } from './openPage.ts';
import { openSheet } from './openSheet.ts';
import { type Elsewhere, startElsewhere } from './startElsewhere.ts';
import { greeting, type RunningWebchat, startWebchat } from './startWebchat.ts';

/** The one good code, as somebody may type it on a phone. */
export const typedCode = 'ｂｃｄｆー ghjk mnpq';

/** A house with plans, another site, and a browser in front of them. */
export interface PlanStand {
  readonly browser: Browser;
  readonly elsewhere: Elsewhere;
  readonly plans: FakePlans;
  readonly house: RunningWebchat;
  /** The page with the form for a code. */
  open(options?: BrowserContextOptions): Promise<OpenPage>;
  openByCode(options?: BrowserContextOptions): Promise<Page>;
  /** In the same tab, as a link in the chat leads to it. */
  openFromChat(): Promise<Page>;
  /** To be called after each test: no page stays open, no mark is left. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

const heading = (page: Page) => page.getByRole('heading', { name: /^(あなたの計画|Your plan)$/ });

export async function openPlanStand(): Promise<PlanStand> {
  const elsewhere = await startElsewhere();
  const plans = fakePlanSheets();
  const house = await startWebchat({
    planSheets: plans.planSheets,
    quickExitUrl: elsewhere.url,
    answer: (activity) => {
      plans.hear(activity);
      return [];
    },
  });
  const browser = await launchChromium();
  const open = (options: BrowserContextOptions = {}) => openSheet(browser, house, { path: '/plan', ...options });
  return {
    ...{ browser, elsewhere, plans, house, open },
    openByCode: async (options) => {
      const { page } = await open(options);
      await page.locator('#code').fill(typedCode);
      await page.locator('#code-open').click();
      await heading(page).waitFor();
      return page;
    },
    openFromChat: async () => {
      const { page } = await openPage(browser, house);
      await seen(page, greeting);
      const kept = await page.evaluate<string>(`sessionStorage.getItem('conversation')`);
      plans.conversations.add((JSON.parse(kept) as { conversationId: string }).conversationId);
      await page.goto(`${house.url}/plan`);
      await heading(page).waitFor();
      return page;
    },
    clear: async () => {
      for (const context of browser.contexts()) await context.close();
      plans.clear();
      house.received.length = 0;
    },
    close: async () => {
      await browser.close();
      await house.server.close();
      await elsewhere.close();
    },
  };
}

import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { type LetterSheet, letterSheets } from '../../src/domain/letterSheet.ts';
import { loadKnowledge } from '../../src/knowledge/loadKnowledge.ts';
import { launchChromium } from '../support/chromium.ts';
import type { OpenPage } from './openPage.ts';
import { openSheet } from './openSheet.ts';
import { type Elsewhere, startElsewhere } from './startElsewhere.ts';
import { type RunningWebchat, startWebchat } from './startWebchat.ts';

/** Noon in Japan on the day on which today's letters were checked. */
const noon = Date.parse('2026-11-22T12:00:00+09:00');

/** A house with today's letters, another site, and a browser in front of them. */
export interface LetterStand {
  readonly browser: Browser;
  readonly elsewhere: Elsewhere;
  readonly house: RunningWebchat;
  readonly letters: readonly LetterSheet[];
  /** The page of one letter, or the list of all, ready to be used. */
  open(id?: string, options?: BrowserContextOptions): Promise<OpenPage>;
  clear(): Promise<void>;
  close(): Promise<void>;
}

export async function openLetterStand(): Promise<LetterStand> {
  const { knowledge } = loadKnowledge(join(import.meta.dirname, '../../knowledge'), { clock: () => noon });
  if (knowledge === undefined) throw new Error('the knowledge is broken');
  const letters = letterSheets(knowledge, { now: noon, requiresReview: false });
  const elsewhere = await startElsewhere();
  const house = await startWebchat({ letters: () => letters, quickExitUrl: elsewhere.url });
  const browser = await launchChromium();
  return {
    ...{ browser, elsewhere, house, letters },
    open: async (id, options = {}) => {
      const path = id === undefined ? '/letters' : `/letters?of=${id}`;
      const open = await openSheet(browser, house, { path, ...options });
      await open.page.locator('h1').waitFor();
      return open;
    },
    clear: async () => {
      for (const context of browser.contexts()) await context.close();
    },
    close: async () => {
      await browser.close();
      await house.server.close();
      await elsewhere.close();
    },
  };
}

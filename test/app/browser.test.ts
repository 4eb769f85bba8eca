import type { Browser, Page } from 'playwright-core';
import { describeInChromium, launchChromium } from '../support/chromium.ts';
import { realKnowledge } from '../support/realPorts.ts';
import { type RunningHouse, startHouse } from '../support/runningHouse.ts';
import { type OpenPage, openPage, say, screens } from '../webchat/openPage.ts';

// A browser on a busy machine is slow; nothing here is about time.
const patienceMs = 180_000;
const answersInARow = 9;

describeInChromium('a person with a browser', () => {
  let house: RunningHouse;
  let browser: Browser;

  beforeAll(async () => {
    [house, browser] = await Promise.all([startHouse(), launchChromium()]);
  }, patienceMs);

  afterAll(async () => {
    await browser.close();
    await house.stop();
  });

  const visit = (options: Parameters<typeof openPage>[2] = {}): Promise<OpenPage> =>
    openPage(browser, { url: house.address }, options);

  /** The newest button with this label: cards of earlier turns stay on the screen. */
  const tap = (page: Page, label: string): Promise<void> =>
    page.locator('button.ac-pushButton', { hasText: label }).last().click();

  const shows = (page: Page, text: string): Promise<void> =>
    page.locator('#chat .ac-adaptiveCard', { hasText: text }).last().waitFor();

  it.each(screens)(
    'taps twice, reads an answer and asks in words (%s)',
    async (_size, screen) => {
      const { page, complaints } = await visit(screen);
      await shows(page, 'わたしは自動で答えるプログラムです');
      await tap(page, '店・サービスから漏れた');
      await shows(page, '漏れた情報はどれですか');
      await tap(page, 'カード番号');
      await shows(page, '解約ではありません');
      await shows(page, 'すでに起きたことはありますか');
      await say(page, '会社が説明してくれません');
      await shows(page, '根拠');
      expect(await page.getByRole('textbox').getAttribute('placeholder')).toBe('困っていることを書いてください');
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    patienceMs,
  );

  it(
    'opens what stands behind くわしく on the same card',
    async () => {
      const { page } = await visit();
      await shows(page, 'わたしは自動で答えるプログラムです');
      await say(page, 'パスワードが漏れました');
      await shows(page, '根拠');
      const cards = await page.locator('#chat .ac-adaptiveCard').count();
      const details = page.getByText('一般的な情報です', { exact: false }).last();
      expect(await details.isVisible()).toBe(false);
      await tap(page, 'くわしく');
      await details.waitFor({ state: 'visible' });
      expect(await page.locator('#chat .ac-adaptiveCard').count()).toBe(cards);
      await page.context().close();
    },
    patienceMs,
  );

  it(
    'reads English where the browser speaks English',
    async () => {
      const { page, complaints } = await visit({ locale: 'en-US' });
      await shows(page, 'I am a program');
      await tap(page, 'A shop or service leaked it');
      await tap(page, 'Card number');
      await shows(page, 'Basis');
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    patienceMs,
  );

  it.each([
    ['ja-JP', 0],
    // The same answer takes more letters in English: some scroll by the height of a button row.
    ['en-US', 48],
  ])(
    'sees every answer on one screen of 360 x 640 (%s)',
    async (locale, allowance) => {
      const ids = [...realKnowledge().sections.keys()];
      expect(ids.length).toBeGreaterThan(80);
      const tooTall: string[] = [];
      // A new conversation every few answers: one may not be asked faster than a person reads.
      for (let start = 0; start < ids.length; start += answersInARow) {
        const { page } = await visit({ locale });
        await page.locator('#chat .ac-adaptiveCard').first().waitFor();
        const heightOf = async (selector: string) => (await page.locator(selector).first().boundingBox())?.height ?? 0;
        const room = (await heightOf('#chat')) - (await heightOf('.webchat__send-box__main'));
        expect(room).toBeGreaterThan(500);
        const heights = await heightsOfAnswers(page, locale, ids.slice(start, start + answersInARow));
        const found = heights.filter(([, height]) => height > room + allowance);
        tooTall.push(...found.map(([id, height]) => `${id}: ${height - room} too tall`));
        await page.context().close();
      }
      expect(tooTall).toEqual([]);
    },
    patienceMs,
  );
});

/** Asks for every section as a tapped button would, and measures the card that answers. */
async function heightsOfAnswers(
  page: Page,
  locale: string,
  ids: readonly string[],
): Promise<ReadonlyArray<readonly [string, number]>> {
  const heights: (readonly [string, number])[] = [];
  for (const id of ids) {
    const before = await page.locator('#chat .ac-adaptiveCard').count();
    const status = await page.evaluate(sendAction, { id, locale });
    if (status !== 200) throw new Error(`asking for ${id} was answered ${status}`);
    await page
      .locator('#chat .ac-adaptiveCard')
      .nth(before + 1)
      .waitFor({ state: 'attached' });
    const box = await page.locator('#chat .ac-adaptiveCard').nth(before).boundingBox();
    heights.push([id, box?.height ?? Number.POSITIVE_INFINITY]);
  }
  return heights;
}

/** Runs in the page: posts with the token that the page keeps for itself. */
async function sendAction({ id, locale }: { id: string; locale: string }): Promise<number> {
  const kept = Object.values(sessionStorage).find((text) => String(text).includes('conversationId'));
  const { token, conversationId } = JSON.parse(String(kept)) as { token: string; conversationId: string };
  const reply = await fetch(`/v3/directline/conversations/${conversationId}/activities`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'message', locale, value: { do: 'section', section: id, turn: 0 } }),
  });
  return reply.status;
}

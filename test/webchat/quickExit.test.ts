import type { Browser, Page } from 'playwright-core';
import { describeInChromium, launchChromium } from '../support/chromium.ts';
import { openPage, say, seen } from './openPage.ts';
import { type Elsewhere, startElsewhere } from './startElsewhere.ts';
import { greeting, type RunningWebchat, startWebchat } from './startWebchat.ts';

/** Everything a browser keeps for this site. */
function kept(page: Page): Promise<unknown> {
  return page.evaluate(`(async () => ({
    session: Object.keys(sessionStorage),
    local: Object.keys(localStorage),
    cookies: document.cookie,
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
  }))()`);
}

const nothing = { session: [], local: [], cookies: '', databases: [], caches: [] };

describeInChromium('the quick exit', () => {
  let browser: Browser;
  let house: RunningWebchat;
  let elsewhere: Elsewhere;

  beforeAll(async () => {
    elsewhere = await startElsewhere();
    house = await startWebchat({ quickExitUrl: elsewhere.url });
    browser = await launchChromium();
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await house.server.close();
    await elsewhere.close();
  });

  async function talk(): Promise<{ page: Page; token: string }> {
    const { page } = await openPage(browser, house);
    await seen(page, greeting);
    await say(page, 'ひみつ');
    await seen(page, 'ひみつ!');
    const token = await page.evaluate<string>(`JSON.parse(sessionStorage.getItem('conversation')).token`);
    return { page, token };
  }

  const isOver = async (token: string) =>
    (
      await fetch(`${house.url}/v3/directline/tokens/refresh`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
      })
    ).status === 401;

  it('is what the first press of Tab reaches, and always in sight', async () => {
    const { page } = await openPage(browser, house, { viewport: { width: 320, height: 256 } });
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.id')).toBe('quick-exit');
    const box = await page.locator('#quick-exit').boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(44);
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
  });

  it('leaves for another page, ends the conversation, and leaves nothing behind', async () => {
    const { page, token } = await talk();
    expect(await isOver(token)).toBe(false);
    await page.locator('#quick-exit').click();
    await page.waitForURL(elsewhere.url);
    while (!(await isOver(token))) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(house.received.at(-1)?.type).toBe('endOfConversation');
    // A page of the house that runs no script shows what the browser still keeps.
    await page.goto(`${house.url}/livez`);
    expect(await kept(page)).toEqual(nothing);
  });

  it('does not let Back bring the conversation into sight', async () => {
    const { page } = await talk();
    await page.locator('#quick-exit').click();
    await page.waitForURL(elsewhere.url);
    for (let step = 0; step < 3; step += 1) {
      await page.goBack().catch(() => null);
      expect(await page.locator('body').innerText()).not.toContain('ひみつ');
    }
  });

  it('works with three presses of Shift', async () => {
    const { page, token } = await talk();
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
    await page.waitForURL(elsewhere.url);
    while (!(await isOver(token))) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await page.title()).toBe('Weather');
  });

  it('takes capitals, and words that are being composed, for what they are', async () => {
    const { page } = await talk();
    await page.getByRole('textbox').focus();
    for (const letter of ['A', 'B', 'C', 'D']) await page.keyboard.press(`Shift+${letter}`);
    await page.evaluate(`for (const type of ['keydown', 'keyup', 'keydown', 'keyup', 'keydown', 'keyup'])
      dispatchEvent(new KeyboardEvent(type, { key: 'Shift', isComposing: true }))`);
    await say(page, 'まだここ');
    await seen(page, 'まだここ!');
    expect(page.url().startsWith(house.url)).toBe(true);
  });

  it('is not needed by those who walk away: after half an hour all is forgotten', async () => {
    const context = await browser.newContext({ locale: 'ja-JP' });
    const page = await context.newPage();
    await page.clock.install();
    await page.goto(house.url);
    await page.clock.runFor(5_000);
    await seen(page, greeting);
    await say(page, 'ひみつの話');
    await page.clock.runFor(5_000);
    await seen(page, 'ひみつの話!');
    await page.getByRole('textbox').fill('まだ送っていない話');
    await page.clock.fastForward(31 * 60_000);
    await page.clock.runFor(30_000);
    await page.getByText('しばらく操作がなかったので').waitFor();
    expect(await page.evaluate('Object.keys(sessionStorage)')).toEqual(['language']);
    // What a person sees, what a screen reader finds, and what stands in a field.
    expect(await page.locator('body').innerText()).not.toMatch(/話/);
    expect(await page.content()).not.toMatch(/ひみつ|ようこそ/);
    expect(await page.locator('input, textarea').count()).toBe(0);
    expect((await page.locator('#chat').boundingBox())?.height).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'はじめから' }).click();
    await page.clock.runFor(5_000);
    await seen(page, greeting);
    expect(await page.content()).not.toMatch(/ひみつ/);
    await context.close();
  });
});

import type { Page } from 'playwright-core';
import { describeInChromium } from '../support/chromium.ts';
import { keptIn } from './openSheet.ts';
import { openPlanStand, type PlanStand, typedCode } from './planStand.ts';

const nothing = /カード|計画|BCDF/i;

describeInChromium('leaving a plan', () => {
  let stand: PlanStand;

  beforeAll(async () => {
    stand = await openPlanStand();
  }, 60_000);

  afterEach(() => stand.clear());
  afterAll(() => stand.close());

  const tokenOf = (page: Page) => page.evaluate<string>(`JSON.parse(sessionStorage.getItem('conversation')).token`);
  const isOver = async (token: string) =>
    (
      await fetch(`${stand.house.url}/v3/directline/tokens/refresh`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
      })
    ).status === 401;

  it('by the quick exit ends the conversation, empties the browser and does not come back', async () => {
    const page = await stand.openFromChat();
    const token = await tokenOf(page);
    await page.locator('#quick-exit').click();
    await page.waitForURL(stand.elsewhere.url);
    while (!(await isOver(token))) await new Promise((resolve) => setTimeout(resolve, 20));
    // A page of the house that runs no script shows what the browser still keeps.
    await page.goto(`${stand.house.url}/livez`);
    expect(await keptIn(page)).toEqual([]);
    for (let step = 0; step < 4; step += 1) {
      await page.goBack().catch(() => null);
      expect(await page.locator('body').innerText()).not.toMatch(nothing);
    }
  });

  it('by Shift three times forgets the code too', async () => {
    const page = await stand.openByCode();
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
    await page.waitForURL(stand.elsewhere.url);
    await page.goBack().catch(() => null);
    expect(await page.locator('body').innerText()).not.toMatch(/あなたの計画/);
    expect(await page.content()).not.toMatch(/BCDF/i);
  });

  it('is a plain link without JavaScript, with telephones beside it', async () => {
    const { page } = await stand.open({ javaScriptEnabled: false });
    expect(await page.locator('#quick-exit').getAttribute('href')).toBe(stand.elsewhere.url);
    expect(await page.locator('main').innerText()).toContain('消費者ホットライン: 188');
  });

  it('by walking away clears the page after half an hour, and ends the conversation', async () => {
    const page = await stand.openFromChat();
    const token = await tokenOf(page);
    await page.clock.install();
    await page.reload();
    await page.getByRole('heading', { name: 'あなたの計画' }).waitFor();
    await page.clock.fastForward(29 * 60_000);
    expect(await page.content()).toMatch(/カード会社/);
    await page.clock.fastForward(2 * 60_000);
    await page.clock.runFor(30_000);
    await page.getByText('しばらく操作がなかったので、画面を消しました。').waitFor();
    expect(await page.content()).not.toMatch(/カード会社/);
    expect(await keptIn(page)).toEqual([]);
    while (!(await isOver(token))) await new Promise((resolve) => setTimeout(resolve, 20));
    await page.getByRole('button', { name: 'はじめから' }).click();
    await page.getByLabel('戻るコード').waitFor();
  });

  it('by walking away from a code that is half typed clears it too', async () => {
    const { page } = await stand.open();
    await page.clock.install();
    await page.reload();
    await page.locator('#code').fill(typedCode);
    await page.clock.fastForward(31 * 60_000);
    await page.clock.runFor(30_000);
    await page.getByText('画面を消しました').waitFor();
    expect(await page.locator('input').count()).toBe(0);
  });

  it('keeps a conversation alive while its plan is read, so that the chat can go on', async () => {
    const page = await stand.openFromChat();
    const first = await tokenOf(page);
    await page.clock.install();
    await page.reload();
    await page.getByRole('heading', { name: 'あなたの計画' }).waitFor();
    const [renewed] = await Promise.all([
      page.waitForResponse((response) => response.url().endsWith('/tokens/refresh')),
      page.clock.fastForward(11 * 60_000),
    ]);
    await renewed.finished();
    while ((await tokenOf(page)) === first) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await keptIn(page)).toEqual(['conversation']);
  });
});

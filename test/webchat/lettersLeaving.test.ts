import type { Page } from 'playwright-core';
import { describeInChromium } from '../support/chromium.ts';
import { type LetterStand, openLetterStand } from './letterStand.ts';
import { keptIn, looks, stickingOut, tooSmall, violationsOn } from './openSheet.ts';
import { seriousFaults } from './seriousFaults.ts';

describeInChromium('a letter', () => {
  let stand: LetterStand;

  beforeAll(async () => {
    stand = await openLetterStand();
  }, 60_000);

  afterEach(() => stand.clear());
  afterAll(() => stand.close());

  /** What the browser asks before the page is left. */
  async function askedOnLeaving(page: Page): Promise<string[]> {
    const asked: string[] = [];
    page.on('dialog', async (dialog) => {
      asked.push(dialog.type());
      await dialog.accept();
    });
    await page.goto(stand.elsewhere.url);
    return asked;
  }

  it('is left without a word when nothing was typed, and with a warning when something was', async () => {
    const untouched = await stand.open('ask-hr');
    await untouched.page.getByLabel('家族の情報のことも聞く').uncheck();
    expect(await askedOnLeaving(untouched.page)).toEqual([]);
    const typed = await stand.open('ask-hr');
    await typed.page.getByLabel('あなたの名前').fill('山田');
    expect(await askedOnLeaving(typed.page)).toEqual(['beforeunload']);
    const erased = await stand.open('ask-hr');
    await erased.page.getByLabel('あなたの名前').fill('山田');
    await erased.page.getByRole('button', { name: '書いたことを消す' }).click();
    expect(await erased.page.getByLabel('あなたの名前').inputValue()).toBe('');
    expect(await askedOnLeaving(erased.page)).toEqual([]);
  });

  it('is left at once by the quick exit, whatever was typed, and does not come back', async () => {
    const { page } = await stand.open();
    await page.getByRole('link', { name: '損害についての申し入れ' }).click();
    await page.getByLabel('あなたの名前').fill('山田');
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => dialogs.push(dialog.type()));
    await page.locator('#quick-exit').click();
    await page.waitForURL(stand.elsewhere.url);
    expect(dialogs).toEqual([]);
    for (let step = 0; step < 3; step += 1) {
      await page.goBack().catch(() => null);
      expect(await page.locator('body').innerText()).not.toMatch(/山田|申し入れ|文を作る/);
    }
    await page.goto(`${stand.house.url}/livez`);
    expect(await keptIn(page)).toEqual([]);
  });

  it('is cleared when nobody was there for half an hour', async () => {
    const { page } = await stand.open('ask-company');
    await page.clock.install();
    await page.reload();
    await page.getByLabel('あなたの名前').fill('山田');
    await page.clock.fastForward(31 * 60_000);
    await page.clock.runFor(30_000);
    await page.getByText('画面を消しました').waitFor();
    expect(await page.content()).not.toContain('山田');
    expect(await page.locator('input, textarea').count()).toBe(0);
    expect(await askedOnLeaving(page)).toEqual([]);
  });

  it.each(looks)('has no serious fault of accessibility, and fits, at %s', async (_name, look) => {
    for (const id of [undefined, 'stop-use-request']) {
      const { page, complaints } = await stand.open(id, look);
      expect(await seriousFaults(page)).toEqual([]);
      expect([id, await stickingOut(page), await tooSmall(page), complaints]).toEqual([id, [], [], []]);
      await page.context().close();
    }
  });

  it('goes on paper alone, black on white, with lines to write on, also from a dark screen', async () => {
    const { page } = await stand.open('ask-company', { colorScheme: 'dark' });
    await page.getByLabel('会社の名前').fill('ひみつ商店');
    await page.getByRole('button', { name: 'English' }).click();
    await page.locator('.gloss').waitFor();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await seriousFaults(page)).toEqual([]);
    const shown = await page.locator('body').innerText();
    expect(shown).toContain('ひみつ商店');
    expect(shown).toContain('個人情報の漏えいについての質問');
    expect(shown).not.toMatch(/Fill in|Copy|Print|Basis|Questions about|English|My Number|Exit now/);
    const drawn = await page.evaluate(`(() => {
      const shown = [...document.querySelectorAll('body, #paper, #paper *')].map((one) => getComputedStyle(one));
      const line = getComputedStyle(document.querySelector('.empty'), '::before');
      return [[...new Set(shown.map(({ color }) => color))], getComputedStyle(document.body).backgroundColor, line.borderBottomStyle];
    })()`);
    expect(drawn).toEqual([['rgb(0, 0, 0)'], 'rgb(255, 255, 255)', 'solid']);
  });

  it('can be chosen, written, copied and erased with the keyboard alone', async () => {
    const { page } = await stand.open(undefined, {
      isMobile: false,
      hasTouch: false,
      viewport: { width: 1280, height: 800 },
    });
    const tabTo = async (test: string) => {
      for (let press = 0; press < 60; press += 1) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(`(${test})(document.activeElement)`)) return;
      }
      throw new Error(`not reached: ${test}`);
    };
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.id')).toBe('quick-exit');
    await tabTo(`(one) => one.textContent.startsWith('カード会社への電話')`);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'カード会社への電話の台本' }).waitFor();
    await tabTo(`(one) => one.id === 'blank-company'`);
    await page.keyboard.insertText('ひみつ商店');
    expect(await page.locator('#paper').innerText()).toContain('ひみつ商店の漏えいを知りました');
    await tabTo(`(one) => one.id === 'copy'`);
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'コピーしました' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });
});

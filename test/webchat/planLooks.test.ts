import type { Page } from 'playwright-core';
import { describeInChromium } from '../support/chromium.ts';
import { looks, stickingOut, tooSmall, violationsOn } from './openSheet.ts';
import { openPlanStand, type PlanStand } from './planStand.ts';
import { seriousFaults } from './seriousFaults.ts';

/** The text of the pages of a PDF is packed; what a browser lays out for paper is asked of the browser itself. */
const onPaper = `[...document.querySelectorAll('body *')].filter((one) => one.getClientRects().length > 0 && one.checkVisibility())`;

describeInChromium('the look of a plan', () => {
  let stand: PlanStand;

  beforeAll(async () => {
    stand = await openPlanStand();
  }, 60_000);

  afterEach(() => stand.clear());
  afterAll(() => stand.close());

  function markSome(): void {
    stand.plans.marks.set('change-password', 'done').set('ask-company', 'failed').set('report-charge', 'later');
  }

  it.each(looks)('has no serious fault of accessibility, and fits, at %s', async (_name, look) => {
    markSome();
    const form = await stand.open(look);
    await form.page.locator('#code').waitFor();
    expect(await seriousFaults(form.page)).toEqual([]);
    expect([await stickingOut(form.page), await tooSmall(form.page)]).toEqual([[], []]);
    await form.page.close();
    const page = await stand.openByCode(look);
    await page.locator('#calendar-open').click();
    expect(await seriousFaults(page)).toEqual([]);
    expect([await stickingOut(page), await tooSmall(page)]).toEqual([[], []]);
  });

  it('has no serious fault of accessibility in easy Japanese, nor as it is printed', async () => {
    markSome();
    const page = await stand.openByCode();
    await page.getByRole('button', { name: 'やさしい日本語' }).click();
    await page.locator('ruby').first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('goes on paper black on white in large type, without what can be pressed, also from a dark screen', async () => {
    markSome();
    const page = await stand.openByCode({ colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const styles = await page.evaluate<{
      sizes: number[];
      inks: string[];
      grounds: string[];
      controls: string[];
    }>(`(() => {
      const shown = ${onPaper}.map((one) => [one, getComputedStyle(one)]);
      const written = shown.filter(([one]) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ''));
      const unique = (list) => [...new Set(list)].sort();
      return {
        sizes: unique(written.map(([, style]) => Math.round(parseFloat(style.fontSize) * 75) / 100)),
        inks: unique(written.map(([, style]) => style.color)),
        grounds: unique(shown.map(([, style]) => style.backgroundColor)),
        controls: shown.filter(([one]) => one.matches('button, summary, header *, #quick-exit')).map(([one]) => one.outerHTML),
      };
    })()`);
    expect(styles.inks).toEqual(['rgb(0, 0, 0)']);
    expect(styles.grounds).toEqual(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)'].slice(0, styles.grounds.length));
    // Points: a pixel of CSS is three quarters of one.
    expect(Math.min(...styles.sizes)).toBeGreaterThanOrEqual(12);
    expect(styles.controls).toEqual([]);
  });

  it('brings on paper the steps, the sources with their addresses, and a table for notes', async () => {
    markSome();
    const page = await stand.openByCode();
    const hidden = page.getByRole('columnheader', { name: '受付番号' });
    expect(await hidden.count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    const text = await page.locator('body').innerText();
    for (const word of [
      '作った日 2026年11月22日',
      '1/5 終わり',
      'カード会社に電話して、利用停止と再発行を頼む',
      'あとでやる',
      'うまくいかなかったので、こちらをします',
      '#9110',
      'https://laws.e-gov.go.jp/law/415AC0000000057',
      '確認日 2026年11月21日',
      '一般的な情報です。',
    ]) {
      expect(text).toContain(word);
    }
    expect(text).not.toMatch(/印刷する|カレンダーに入れる|チャットに戻る|戻るコード|すぐ閉じる|English/);
    const table = page.getByRole('table');
    expect(await table.getByRole('columnheader').allTextContents()).toEqual(['日時', '相手', '内容', '受付番号']);
    expect(await table.getByRole('row').count()).toBe(9);
    expect(
      await page.getByRole('listitem').filter({ hasText: 'https://laws.e-gov.go.jp/law/415AC0000000057' }).count(),
    ).toBe(1);
  });

  it('is a PDF of A4 pages', async () => {
    const page = await stand.openByCode();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) =>
      [width, height].map(Number),
    );
    expect(boxes.length).toBeGreaterThanOrEqual(2);
    // 210 x 297 mm in points.
    for (const [width = 0, height = 0] of boxes) expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
  });

  it('prints at a press', async () => {
    const page = await stand.openByCode();
    await page.evaluate('globalThis.print = () => { globalThis.printed = true; }');
    await page.getByRole('button', { name: '印刷する' }).click();
    expect(await page.evaluate('globalThis.printed')).toBe(true);
  });

  /** Presses Tab until this has the focus. */
  async function tabTo(page: Page, id: string): Promise<void> {
    for (let press = 0; press < 60; press += 1) {
      await page.keyboard.press('Tab');
      if ((await page.evaluate('document.activeElement.id')) === id) return;
    }
    throw new Error(`${id} is not reached`);
  }

  it('can be opened, ticked, unticked and left with the keyboard alone', async () => {
    const { page } = await stand.open({ isMobile: false, hasTouch: false, viewport: { width: 1280, height: 800 } });
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.id')).toBe('quick-exit');
    await tabTo(page, 'code');
    await page.keyboard.type('bcdfghjkmnpq');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'あなたの計画' }).waitFor();
    expect(await page.evaluate('document.activeElement.localName')).toBe('h1');
    await tabTo(page, 'tick-stop-card');
    await page.keyboard.press('Space');
    await page.getByRole('status').getByText('印をつけました。1/5').waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('tick-stop-card');
    await tabTo(page, 'failed-stop-card');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('印をつけました。0/5').waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('failed-stop-card');
    expect(await page.locator('#failed-stop-card').getAttribute('aria-pressed')).toBe('true');
    expect(await violationsOn(page)).toEqual([]);
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
    await page.waitForURL(stand.elsewhere.url);
  });
});

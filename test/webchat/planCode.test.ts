import { readFile } from 'node:fs/promises';
import { describeInChromium } from '../support/chromium.ts';
import { keptIn, violationsOn } from './openSheet.ts';
import { openPlanStand, type PlanStand, typedCode } from './planStand.ts';

describeInChromium('the page of a plan, opened with a code', () => {
  let stand: PlanStand;

  beforeAll(async () => {
    stand = await openPlanStand();
  }, 60_000);

  afterEach(() => stand.clear());
  afterAll(() => stand.close());

  it('asks for the code where there is no chat to come from, and opens with it in any width, case and spacing', async () => {
    const page = await stand.openByCode();
    expect(await page.locator('main').innerText()).toContain(
      'この計画は、2026年12月22日(火)まで、戻るコードで開けます。',
    );
    expect(stand.plans.calls).toHaveLength(1);
    await page.locator('#tick-change-password').check();
    await page.getByRole('status').getByText('印をつけました。1/5').waitFor();
    expect(stand.plans.marks.get('change-password')).toBe('done');
    expect(page.url()).toBe(`${stand.house.url}/plan`);
    expect(await keptIn(page)).toEqual([]);
    expect(await violationsOn(page)).toEqual([]);
  });

  it('asks for the code in a field that nothing remembers or corrects', async () => {
    const { page } = await stand.open();
    const field = page.getByLabel('戻るコード');
    const names = ['autocomplete', 'autocapitalize', 'spellcheck', 'type'];
    const attributes = await Promise.all(names.map((name) => field.getAttribute(name)));
    expect(attributes).toEqual(['off', 'characters', 'false', 'text']);
    expect(await field.getAttribute('aria-describedby')).toBe('code-hint');
  });

  it('says kindly, and with the same words for a wrong code and an unknown one, that nothing opened', async () => {
    const { page } = await stand.open();
    const said: string[] = [];
    for (const code of ['BCDF-GHJK-MNPR', 'AAAA-EEEE-IIII']) {
      await page.getByLabel('戻るコード').fill(code);
      await page.getByRole('button', { name: '開く' }).click();
      await page.getByRole('alert').filter({ hasText: 'このコードでは開けませんでした' }).waitFor();
      said.push(await page.getByRole('alert').innerText());
      expect(await page.getByLabel('戻るコード').inputValue()).toBe(code);
      expect(await page.evaluate('document.activeElement.id')).toBe('code');
    }
    expect(said[0]).toBe(said[1]);
    await page.getByLabel('戻るコード').fill('BCDF-GHJ');
    await page.getByRole('button', { name: '開く' }).click();
    await page.getByText('いま7文字です').waitFor();
    expect(stand.plans.calls).toHaveLength(2);
  });

  it('tells how long to wait', async () => {
    const { page } = await stand.open();
    for (const [wait, words] of [
      [30, '30秒ほど待って'],
      [240, '4分ほど待って'],
    ] as const) {
      stand.plans.rule.wait = wait;
      await page.getByLabel('戻るコード').fill(typedCode);
      await page.getByRole('button', { name: '開く' }).click();
      await page.getByRole('alert').filter({ hasText: words }).waitFor();
    }
  });

  it('speaks English and easy Japanese at a press, with readings above their words, and keeps the marks', async () => {
    const page = await stand.openByCode();
    await page.locator('#tick-change-password').check();
    await page.getByRole('button', { name: 'やさしい日本語' }).click();
    await page.locator('#text-stop-card ruby').first().waitFor();
    expect(await page.locator('#text-stop-card rt').allTextContents()).toEqual(['がいしゃ', 'でんわ', 'と']);
    expect(await page.locator('.part h4').first().textContent()).toBe('どうして');
    // A reading stands above its word and is no part of what is read aloud.
    await page.getByRole('button', { name: /^紙 ?に ?印刷 ?する$/ }).waitFor();
    await page.locator('#tick-ask-company').check();
    await page.getByRole('status').locator('ruby').first().waitFor();
    await page.locator('#tick-ask-company').uncheck();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Your plan' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('.progress p').textContent()).toBe('1 of 5 done');
    expect(await page.locator('#quick-exit').textContent()).toBe('Exit now');
    expect(await page.locator('main').innerText()).toContain('By Sun, 22 November 2026');
  });

  it('makes a calendar file of the dated steps that are open; it says what they are only when that is wanted', async () => {
    stand.plans.marks.set('watch-statement', 'done');
    const page = await stand.openByCode();
    await page.getByText('カレンダーに入れる').click();
    const make = async () => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'ファイルを作る' }).click(),
      ]);
      return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
    };
    const neutral = await make();
    expect(neutral.name).toBe('calendar.ics');
    expect(neutral.text.match(/^(DTSTART|DTEND|SUMMARY).*$/gm)).toEqual([
      'DTSTART;VALUE=DATE:20261122',
      'DTEND;VALUE=DATE:20261123',
      'SUMMARY:予定',
      'DTSTART;VALUE=DATE:20261124',
      'DTEND;VALUE=DATE:20261128',
      'SUMMARY:予定',
    ]);
    expect(neutral.text).not.toMatch(/カード|会社|stop-card/);
    await page.getByText('何をする日かも書く').click();
    // A mark draws the page anew; what was chosen here stays chosen.
    await page.locator('#tick-change-password').check();
    await page.getByRole('status').getByText('印をつけました').waitFor();
    expect((await make()).text).toContain('SUMMARY:カード会社に電話して');
    await page.getByRole('status').getByText('カレンダーのファイルを作りました').waitFor();
  });
});

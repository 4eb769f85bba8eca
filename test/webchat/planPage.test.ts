import type { Page } from 'playwright-core';
import { describeInChromium } from '../support/chromium.ts';
import { openPage, seen } from './openPage.ts';
import { openPlanStand, type PlanStand } from './planStand.ts';
import { greeting } from './startWebchat.ts';

describeInChromium('the page of a plan, opened from the chat', () => {
  let stand: PlanStand;

  beforeAll(async () => {
    stand = await openPlanStand();
  }, 60_000);

  afterEach(() => stand.clear());
  afterAll(() => stand.close());

  const progress = (page: Page) => page.locator('.progress p').textContent();

  it('shows at once the plan of the chat it was opened from, and everything of it', async () => {
    const page = await stand.openFromChat();
    const text = await page.locator('main').innerText();
    for (const word of [
      '作った日 2026年11月22日',
      '0/5 終わり',
      'メールアドレスとパスワード',
      '今すぐ',
      '今週',
      'そのあと',
      '2026年11月22日(日)まで',
      '2026年11月24日(火)から2026年11月27日(金)まで',
      '番号だけで買い物に使われることがあるからです。',
      'カードの裏面か公式アプリの番号にかけます。解約はいりません。',
      '電話がつながらないときは、公式アプリから止める方法を探します。',
      '受付: 平日9:30〜17:30です',
      '番号は、公式のページでも確かめてください。',
      'クレジットカードの番号が漏れたとき (確認日 2026年11月21日)',
      'この計画は、まだ保存していません。',
      '一般的な情報です。',
    ]) {
      expect(text).toContain(word);
    }
    const numbers = await page
      .locator('a.number')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect([...new Set(numbers)]).toEqual(['tel:%239110', 'tel:0364579849']);
  });

  it('marks through the chat: the bot hears one quiet message for each mark', async () => {
    const page = await stand.openFromChat();
    await page.getByRole('checkbox', { name: 'カード会社に電話して' }).check();
    await page.getByRole('status').getByText('印をつけました。1/5').waitFor();
    expect(await progress(page)).toBe('1/5 終わり');
    await page.locator('#failed-ask-company').click();
    await page.getByText('うまくいかなかったので、こちらをします').waitFor();
    await page.getByRole('status').getByText('印をつけました').waitFor();
    const [first = '', second = ''] = await page.locator('[data-mark="failed"] h4').allTextContents();
    expect([first, second]).toEqual(['うまくいかなかったので、こちらをします', 'なぜ']);
    await page.locator('#tick-stop-card').uncheck();
    await page.getByRole('status').getByText('印をつけました。0/5').waitFor();
    const heard = stand.house.received.filter(({ type }) => type === 'message');
    expect(heard.map(({ value, text, channelData }) => ({ value, text, channelData }))).toEqual(
      (['done', 'failed', 'open'] as const).map((mark) => ({
        value: { do: 'mark', step: mark === 'failed' ? 'ask-company' : 'stop-card', mark, turn: 0 },
        text: undefined,
        channelData: { postBack: true },
      })),
    );
  });

  it('takes marks as quickly as they are made, and loses none', async () => {
    const page = await stand.openFromChat();
    for (const box of await page.getByRole('checkbox').all()) if (await box.isVisible()) await box.check();
    await page.getByRole('status').getByText('印をつけました。5/5').waitFor();
    while (stand.plans.marks.size < 5) await new Promise((resolve) => setTimeout(resolve, 20));
    expect([...stand.plans.marks.values()]).toEqual(['done', 'done', 'done', 'done', 'done']);
    expect(await page.locator('.step input:checked').count()).toBe(5);
  });

  it('says when a mark did not arrive, and shows the plan as it is', async () => {
    const page = await stand.openFromChat();
    await page.route('**/activities', (route) => route.fulfill({ status: 503, body: '{}' }));
    await page.locator('#tick-stop-card').click();
    await page.getByText('印をつけられませんでした').waitFor();
    expect(await page.locator('#tick-stop-card').isChecked()).toBe(false);
    expect(await progress(page)).toBe('0/5 終わり');
  });

  it('lets the chat go on where it was', async () => {
    const page = await stand.openFromChat();
    const before = await page.evaluate(`sessionStorage.getItem('conversation')`);
    await page.getByRole('link', { name: 'チャットに戻る' }).click();
    await seen(page, greeting);
    const after = await page.evaluate<string>(`sessionStorage.getItem('conversation')`);
    expect(JSON.parse(after)).toMatchObject({ conversationId: JSON.parse(String(before)).conversationId });
    expect(stand.house.received.filter(({ type }) => type === 'conversationUpdate')).toHaveLength(1);
  });

  it('offers to try again when the house cannot be reached', async () => {
    const { page } = await openPage(stand.browser, stand.house);
    await seen(page, greeting);
    await page.route('**/plan/sheet*', (route) => route.abort());
    await page.goto(`${stand.house.url}/plan`);
    await page.getByRole('alert').filter({ hasText: 'つながりませんでした' }).waitFor();
    await page.unroute('**/plan/sheet*');
    await page.getByRole('button', { name: 'もう一度' }).click();
    await page.getByText('まだ計画がありません').waitFor();
    await page.getByLabel('戻るコード').waitFor();
  });
});

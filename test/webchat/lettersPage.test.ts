import type { Page } from 'playwright-core';
import { describeInChromium } from '../support/chromium.ts';
import { type LetterStand, openLetterStand } from './letterStand.ts';
import { keptIn, violationsOn } from './openSheet.ts';

const paper = (page: Page) => page.locator('#paper').innerText();

describeInChromium('the page of letters', () => {
  let stand: LetterStand;

  beforeAll(async () => {
    stand = await openLetterStand();
  }, 60_000);

  afterEach(() => stand.clear());
  afterAll(() => stand.close());

  it('offers every letter to its audience, and leads to each', async () => {
    const { page, complaints } = await stand.open();
    const titlesIn = (heading: string) =>
      page.locator('section').filter({ hasText: heading }).getByRole('link').allTextContents();
    const titlesOf = (audience: string) =>
      stand.letters.filter((letter) => letter.audience === audience).map(({ ja }) => ja.title);
    expect(await titlesIn('ご本人のための文')).toEqual(titlesOf('victim'));
    expect(await titlesIn('事業者のための文')).toEqual(titlesOf('business'));
    await page.getByRole('link', { name: '自分の情報の開示を求める文' }).click();
    await page.getByRole('heading', { name: '自分の情報の開示を求める文' }).waitFor();
    expect(new URL(page.url()).search).toBe('?of=disclosure-request&lang=ja');
    await page.getByRole('link', { name: '文の一覧' }).click();
    await page.getByRole('heading', { name: '文を作る' }).waitFor();
    expect([complaints, await violationsOn(page)]).toEqual([[], []]);
  });

  it('writes while it is filled in, and asks nobody for anything: what is written goes nowhere', async () => {
    const { page, complaints } = await stand.open('stop-use-request');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.evaluate(
      `for (const name of ['sendBeacon']) navigator[name] = (...sent) => { globalThis.sent = sent; }`,
    );
    await page.getByLabel('書いた日').fill('2026-11-22');
    await page.getByLabel('会社の名前').fill('株式会社ひみつ商店');
    await page.getByLabel('あなたの名前').fill('山田 <img src=x onerror=alert(1)> {{company}}');
    await page.getByLabel('対象の情報').fill('氏名\n住所');
    await page.getByLabel('求めること　消す').check();
    await page.getByLabel('理由　国への報告の対象になる漏えいが起きた').uncheck();
    await page.getByLabel(/つきまとい|権利や利益が害されるおそれ/).fill('つきまといの心配がある');
    const text = await paper(page);
    for (const words of [
      '2026年11月22日',
      '株式会社ひみつ商店\n個人情報の窓口　御中',
      '山田 <img src=x onerror=alert(1)> {{company}}',
      '個人情報の保護に関する法律第35条にもとづき',
      '私の情報の利用の停止',
      '私の情報の消去',
      '氏名\n住所',
      'つきまといの心配がある',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toMatch(/報告の対象になる|会員番号/);
    expect(text).toContain('〔返事を受け取る連絡先〕');
    await page.getByRole('button', { name: 'コピーする' }).click();
    await page.evaluate('globalThis.print = () => { globalThis.printed = true; }');
    await page.getByRole('button', { name: '印刷する' }).click();
    expect(await page.evaluate('[globalThis.printed, globalThis.sent, document.images.length]')).toEqual([
      true,
      undefined,
      0,
    ]);
    expect([asked, complaints, await violationsOn(page), await keptIn(page)]).toEqual([[], [], [], []]);
  });

  it('is a page on which no text can become a part of it, whoever tries', async () => {
    const { page } = await stand.open('ask-company');
    for (const attempt of [
      `document.body.innerHTML = '<b>x</b>'`,
      `document.querySelector('main').insertAdjacentHTML('beforeend', '<b>x</b>')`,
      `document.createElement('script').text = 'x'`,
      `trustedTypes.createPolicy('default', { createHTML: String })`,
    ]) {
      await expect(page.evaluate(attempt)).rejects.toThrow(/TrustedHTML|TrustedScript|Policy/);
    }
  });

  it('lets the browser remember nothing of the fields', async () => {
    for (const { id } of stand.letters) {
      const { page } = await stand.open(id);
      const remembering = await page
        .locator('form, form input, form textarea')
        .evaluateAll((fields) => fields.filter((field) => field.getAttribute('autocomplete') !== 'off').length);
      expect([id, remembering]).toEqual([id, 0]);
      expect(await page.locator('main').innerText()).toContain('ここに書いたことは送られません');
      await page.context().close();
    }
  });

  it('copies the letter as it stands, to be pasted elsewhere', async () => {
    const { page } = await stand.open('ask-company', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByLabel('会社の名前').fill('ひみつ商店');
    await page.getByRole('button', { name: 'コピーする' }).click();
    await page.getByRole('status').getByText('コピーしました').waitFor();
    const pasted = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(pasted).toContain('ひみつ商店\n個人情報の窓口　御中\n\n〔あなたの名前〕');
    expect(pasted).toMatch(/\n1\. 漏えいが起きた日.*\n2\. 漏れた、/);
    expect(pasted).not.toContain('コピーする');
  });

  it('copies in the older way where the newer one is missing, and by hand where neither works', async () => {
    const { page } = await stand.open('ask-company');
    await page.evaluate(`Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => { globalThis.copied = document.activeElement.value; return globalThis.works; };
      globalThis.works = true;`);
    await page.getByRole('button', { name: 'コピーする' }).click();
    await page.getByRole('status').getByText('コピーしました').waitFor();
    expect(await page.evaluate('globalThis.copied')).toContain('個人情報の漏えいについての質問');
    expect(await page.evaluate('document.activeElement.id')).toBe('copy');
    await page.evaluate('globalThis.works = false');
    await page.getByRole('button', { name: 'コピーする' }).click();
    const area = page.getByLabel('コピーする文');
    expect(await area.inputValue()).toContain('個人情報の漏えいについての質問');
    expect(await page.evaluate('document.activeElement.localName')).toBe('textarea');
  });

  it('speaks kindly when a long number is written, and not of telephone numbers and days', async () => {
    const { page } = await stand.open('ask-company');
    const field = page.getByLabel('返事を受け取る連絡先');
    await field.fill('090-1234-5678');
    expect(await page.locator('#blank-contact-warning').innerText()).toBe('');
    await field.fill('１２３４－５６７８－９０１２');
    expect(await page.locator('#blank-contact-warning').innerText()).toContain('ここにはいりません');
    await field.fill('a@example.jp');
    expect(await page.locator('#blank-contact-warning').innerText()).toBe('');
  });

  it('explains itself in English beside the Japanese letter, and keeps what was written', async () => {
    const { page } = await stand.open('disclosure-request');
    await page.getByLabel('会社の名前').fill('Himitsu Shoten');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Ask to see the information held about you' }).waitFor();
    expect(await page.getByLabel('Name of the company').inputValue()).toBe('Himitsu Shoten');
    expect(await paper(page)).toContain('個人情報の保護に関する法律第33条第1項にもとづき、開示を請求します。');
    expect(await page.locator('#paper').getAttribute('lang')).toBe('ja');
    const gloss = page.locator('.gloss');
    expect(await gloss.getAttribute('lang')).toBe('en');
    await page.getByLabel('Your name').fill('Jane');
    expect(await gloss.innerText()).toMatch(/Jane[\s\S]*Under Article 33\(1\)/);
    expect(await gloss.innerText()).toContain('[Where you want the reply]');
    expect(await page.locator('main').innerText()).toContain('A lawyer has not read it yet.');
  });

  it('says that a letter it does not have was not found, and offers the others', async () => {
    const { page } = await stand.open('gone');
    await page.getByRole('alert').filter({ hasText: 'その文は見つかりませんでした' }).waitFor();
    expect(await page.locator('.list li').count()).toBe(stand.letters.length);
  });
});

import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { describeInChromium, launchChromium } from '../support/chromium.ts';
import { openWidget, pageWithWidget, type WidgetPage } from './openWidget.ts';
import { type HostPage, startHostPage } from './startHostPage.ts';
import { type RunningWebchat, startWebchat } from './startWebchat.ts';

/** Styles as they are found on pages, and worse. What hides the root of a page hides everything and is not among them. */
const hostileStyles = [
  '* { display: none !important }',
  '* { visibility: hidden !important; opacity: 0 !important; pointer-events: none !important }',
  '* { position: absolute !important; left: -9999px !important; clip-path: inset(100%) !important; transform: scale(0) !important }',
  'div, button, dialog, iframe { all: unset !important; width: 1px !important; height: 1px !important; overflow: hidden !important }',
  'div:empty { display: none !important } [data-madoguchi] { content-visibility: hidden !important; filter: opacity(0) !important }',
].map((style) => style.replace('*', 'html > *, body *'));

describeInChromium('the widget on pages that make it hard', () => {
  let browser: Browser;
  let host: HostPage;
  let house: RunningWebchat;

  beforeAll(async () => {
    host = await startHostPage();
    house = await startWebchat({ widgetOrigins: [host.origin] });
    browser = await launchChromium();
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await house.server.close();
    await host.close();
  });

  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });

  const open = (options: Parameters<typeof openWidget>[1] = {}) => openWidget({ browser, house, host }, options);

  /** Types as a person does and reads the answer: whatever is in the way stops it. */
  async function talk({ launcher, chat, panel }: WidgetPage): Promise<void> {
    await launcher.click();
    await chat.getByRole('textbox').click();
    await chat.getByRole('textbox').fill('a');
    await chat.getByRole('textbox').press('Enter');
    await chat.locator('.webchat__bubble').getByText('a!', { exact: true }).first().waitFor();
    await panel.getByRole('button').click();
    await launcher.waitFor();
  }

  it.each(hostileStyles)('is seen and can be used in spite of %s', async (style) => {
    const look = async (head: string) => {
      const widget = await open({ html: pageWithWidget(house, { head }), reducedMotion: 'reduce' });
      const pictures = [await widget.launcher.screenshot()];
      await widget.launcher.click();
      await widget.frame();
      pictures.push(await widget.panel.locator('.bar').screenshot());
      const place = await widget.panel.boundingBox();
      await widget.page.keyboard.press('Escape');
      await talk(widget);
      return { pictures, place };
    };
    expect(await look(`<style>${style}</style>`)).toEqual(await look(''));
  });

  it('leaves the styles of the page alone', async () => {
    const look = (widget: WidgetPage) =>
      widget.page.evaluate(`[...document.querySelectorAll('body, body *')].map((element) => {
        const style = getComputedStyle(element);
        return [...style].map((name) => style.getPropertyValue(name)).join();
      })`);
    const widget = await open();
    const before = await look(await open({ html: pageWithWidget(house).replace(/<script.*<\/script>/, '') }));
    await widget.launcher.click();
    expect(await look(widget)).toEqual(before);
  });

  it('works under a strict policy of the page', async () => {
    const policy = `default-src 'none'; script-src ${house.url}; frame-src ${house.url}; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'`;
    const widget = await open({ headers: { 'content-security-policy': policy } });
    await talk(widget);
    expect(widget.complaints).toEqual([]);
  });

  it('works on a page that is isolated from other origins as far as browsers let it', async () => {
    const headers = { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' };
    const widget = await open({ headers });
    await widget.launcher.click();
    // Such a page may show no frame that is not isolated itself; the way out is a page of its own.
    await widget.panel.getByRole('link', { name: '新しいタブで開く' }).waitFor();
  });

  it.each([
    ['in the head without waiting', '<script src="SRC"></script>', ''],
    ['whenever it comes', '<script src="SRC" async></script>', ''],
    ['at the end of the page', '', '<script src="SRC"></script>'],
    ['twice', '<script src="SRC" defer></script><script src="SRC"></script>', '<script src="SRC" async></script>'],
  ])('stands there once when its line stands %s', async (_where, head, body) => {
    const src = `${house.url}/widget.js`;
    const html = pageWithWidget(house).replace(/<script.*<\/script>/, head.replaceAll('SRC', src));
    const widget = await open({ html: html.replace('</main>', `</main>${body.replace('SRC', src)}`) });
    await widget.page.waitForLoadState('load');
    expect(await widget.page.locator('[data-madoguchi]').count()).toBe(1);
    expect(
      await widget.page.locator('html').evaluate((html) => html.lastElementChild?.hasAttribute('data-madoguchi')),
    ).toBe(true);
    await talk(widget);
    expect(widget.complaints).toEqual([]);
  });

  it('stands there once when a program of the page adds the line later, and again', async () => {
    const widget = await open({ html: pageWithWidget(house).replace(/<script.*<\/script>/, '') });
    for (let time = 0; time < 2; time += 1) {
      await widget.page.evaluate(`new Promise((resolve) => {
        const script = document.createElement('script');
        document.head.append(Object.assign(script, { src: '${house.url}/widget.js', onload: resolve }));
      })`);
    }
    expect(await widget.page.locator('[data-madoguchi]').count()).toBe(1);
    await talk(widget);
  });

  it('leaves no name of its own on the page', async () => {
    const names = 'Object.getOwnPropertyNames(window).sort()';
    const before = await (await open({ html: pageWithWidget(house).replace(/<script.*<\/script>/, '') })).page.evaluate(
      names,
    );
    const widget = await open();
    await talk(widget);
    // A page has a numbered entry for each of its frames.
    expect(((await widget.page.evaluate(names)) as string[]).filter((name) => !/^\d+$/.test(name))).toEqual(before);
  });

  it('does not let a part of the page that calls itself a script choose what is shown', async () => {
    const body = `<img name="currentScript" src="${host.origin}" alt="">`;
    const widget = await open({ html: pageWithWidget(house, { body }) });
    expect(await widget.page.locator('[data-madoguchi]').count()).toBe(0);
  });

  it.each([
    ['light', 1000],
    ['dark', 1000],
    ['light', 360],
    ['dark', 360],
  ] as const)('has no serious fault of accessibility, closed and open (%s, %i wide)', async (colorScheme, width) => {
    const widget = await open({ colorScheme, viewport: { width, height: 700 } });
    const faults = async () => {
      const { violations } = await new AxeBuilder({ page: widget.page }).analyze();
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      return serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))]);
    };
    expect(await faults()).toEqual([]);
    await widget.launcher.click();
    await widget.frame();
    expect(await faults()).toEqual([]);
    await widget.page.keyboard.press('Escape');
    await widget.launcher.waitFor();
    expect(await faults()).toEqual([]);
  });

  it('does not move for those who want less motion, and is not printed', async () => {
    const widget = await open({ reducedMotion: 'reduce' });
    const animation = () =>
      widget.page.evaluate(
        `getComputedStyle(document.querySelector('[data-madoguchi]').shadowRoot.querySelector('dialog')).animationName`,
      );
    await widget.launcher.click();
    expect(await animation()).toBe('none');
    await widget.page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await animation()).toBe('appear');
    await widget.page.emulateMedia({ media: 'print' });
    expect(await widget.panel.isVisible()).toBe(false);
  });
});

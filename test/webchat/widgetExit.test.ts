import type { Browser, Frame } from 'playwright-core';
import { describeInChromium, launchChromium } from '../support/chromium.ts';
import { openWidget, visitHost, type WidgetPage } from './openWidget.ts';
import { type Elsewhere, startElsewhere } from './startElsewhere.ts';
import { type HostPage, startHostPage } from './startHostPage.ts';
import { type RunningWebchat, startWebchat } from './startWebchat.ts';

describeInChromium('the quick exit in the widget', () => {
  let browser: Browser;
  let host: HostPage;
  let elsewhere: Elsewhere;
  let house: RunningWebchat;

  beforeAll(async () => {
    [host, elsewhere, browser] = await Promise.all([startHostPage(), startElsewhere(), launchChromium()]);
    house = await startWebchat({ widgetOrigins: [host.origin], quickExitUrl: elsewhere.url });
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await Promise.all([house.server.close(), host.close(), elsewhere.close()]);
  });

  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });

  interface Talk {
    readonly widget: WidgetPage;
    readonly frame: Frame;
    readonly conversation: string;
  }

  /** Has said something that nobody else shall see. */
  async function talk(html?: string): Promise<Talk> {
    const widget = await openWidget({ browser, house, host }, html === undefined ? {} : { html });
    if (html === undefined) await widget.launcher.click();
    const frame = await widget.frame();
    await widget.chat.getByRole('textbox').fill('ひみつ');
    await widget.chat.getByRole('textbox').press('Enter');
    await widget.chat.getByText('ひみつ!', { exact: true }).first().waitFor();
    return { widget, frame, conversation: house.received.at(-1)?.conversation?.id ?? '' };
  }

  async function hasEnded(conversation: string): Promise<void> {
    const isOver = () =>
      house.received.some((one) => one.type === 'endOfConversation' && one.conversation?.id === conversation);
    while (!isOver()) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  const pressShift = async ({ widget: { page } }: Talk) => {
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
  };
  const ways: readonly [string, (talk: Talk) => Promise<void>][] = [
    ['by its button', ({ widget }) => widget.chat.locator('#quick-exit').click()],
    ['by three presses of Shift in the chat', pressShift],
    [
      'by three presses of Shift beside the chat',
      async (one) => {
        await one.widget.page.getByRole('textbox', { name: 'search' }).focus();
        await pressShift(one);
      },
    ],
  ];

  it.each(ways)(
    'leaves the whole page %s, ends the conversation, and Back shows nothing of it',
    async (_way, leave) => {
      const one = await talk();
      const { page } = one.widget;
      elsewhere.asked.length = 0;
      await leave(one);
      await page.waitForURL(elsewhere.url);
      await hasEnded(one.conversation);
      expect(elsewhere.asked.filter((path) => path === '/')).toHaveLength(1);
      for (let step = 0; step < 3; step += 1) {
        await page.goBack().catch(() => null);
        expect(page.url()).not.toContain(host.origin);
        expect(page.frames().length).toBe(1);
        expect(await page.locator('body').innerText()).not.toContain('ひみつ');
      }
      expect(one.widget.complaints).toEqual([]);
    },
  );

  it('shows nothing from that moment on, however slow the other page is', async () => {
    const one = await talk();
    const { page } = one.widget;
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route(elsewhere.url, async (route) => {
      await held;
      await route.continue();
    });
    // While a page is being left it answers nothing more: it tells by itself.
    const hidden = [page.mainFrame(), one.frame].map(async (frame, index) => {
      const told = page.waitForEvent('console', (message) => message.text() === `hidden ${index}`);
      await frame.evaluate(`new MutationObserver(() => {
        if (document.documentElement.getClientRects().length === 0) console.info('hidden ${index}');
      }).observe(document.documentElement, { attributes: true })`);
      return { told };
    });
    const watched = await Promise.all(hidden);
    const pressed = one.widget.chat.locator('#quick-exit').click();
    await Promise.all(watched.map(({ told }) => told));
    answer();
    await page.waitForURL(elsewhere.url);
    await pressed;
  });

  it('does not return to an open chat from a page of the site that was left before', async () => {
    const one = await talk();
    const { page } = one.widget;
    await page.goto(`${host.origin}/second`);
    await one.widget.launcher.click();
    await one.widget.frame();
    await one.widget.chat.locator('#quick-exit').click();
    await page.waitForURL(elsewhere.url);
    await page.goBack();
    expect(page.url()).toBe(`${host.origin}/`);
    await one.widget.launcher.waitFor();
    expect(await one.widget.panel.isVisible()).toBe(false);
    expect(JSON.stringify(await Promise.all(page.frames().map((frame) => frame.content())))).not.toContain('ひみつ');
  });

  it('is no business of Shift while the chat is closed', async () => {
    const one = await talk();
    await one.widget.page.keyboard.press('Escape');
    await one.widget.launcher.waitFor();
    await pressShift(one);
    await one.widget.launcher.click();
    await one.widget.chat.getByText('ひみつ!', { exact: true }).first().waitFor();
    expect(one.widget.page.url()).toBe(`${host.origin}/`);
  });

  it.each(['the page itself', 'a frame that is not the chat'])('takes no orders from %s', async (sender) => {
    const { widget, frame } = await talk();
    await widget.page.evaluate(`
      const target = document.querySelector('[data-madoguchi]').shadowRoot.querySelector('iframe').contentWindow;
      const other = document.body.appendChild(document.createElement('iframe')).contentWindow;
      const from = ${sender !== 'the page itself'} ? other : window;
      Object.assign(from, { around: window, target });
      for (const sign of ['leave', 'close', 'ready']) {
        from.eval("around.postMessage({ madoguchi: '" + sign + "' }, '*')");
        if (from === other) from.eval("target.postMessage({ madoguchi: '" + sign + "' }, '${house.url}')");
      }`);
    // What was sent afterwards has arrived.
    await widget.page.evaluate('new Promise((resolve) => setTimeout(resolve))');
    await frame.getByRole('textbox').fill('x');
    expect(await frame.evaluate('document.documentElement.hidden')).toBe(false);
    expect([widget.page.url(), await widget.panel.isVisible()]).toEqual([`${host.origin}/`, true]);
  });

  it.each(ways.slice(0, 2))('leaves the whole page also where no widget is around it, %s', async (_way, leave) => {
    const one = await talk(
      `<!doctype html><title>City</title><iframe src="${house.url}/chat" width="500" height="600">`,
    );
    await leave(one);
    await one.widget.page.waitForURL(elsewhere.url);
    await hasEnded(one.conversation);
  });

  it('leaves the frame at least, where the page around it lets it do nothing more', async () => {
    const sandbox = 'allow-scripts allow-same-origin';
    const one = await talk(
      `<!doctype html><iframe sandbox="${sandbox}" src="${house.url}/chat" width="500" height="600">`,
    );
    await one.widget.chat.locator('#quick-exit').click();
    await one.frame.waitForURL(elsewhere.url);
    await hasEnded(one.conversation);
  });

  it('works without JavaScript', async () => {
    host.serve(`<!doctype html><iframe src="${house.url}/chat" width="500" height="600">`);
    const context = await browser.newContext({ javaScriptEnabled: false });
    const { page, chat } = await visitHost(context, host);
    await chat.locator('#quick-exit').click();
    await page.waitForURL(elsewhere.url);
  });
});

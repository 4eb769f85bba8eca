import type { Frame } from 'playwright-core';
import { type BrowserProfile, describeInChromium, launchProfile } from '../support/chromium.ts';
import { pageWithWidget, visitHost, type WidgetPage } from './openWidget.ts';
import { type Elsewhere, startElsewhere } from './startElsewhere.ts';
import { type HostPage, startHostPage } from './startHostPage.ts';
import { greeting, type RunningWebchat, startWebchat } from './startWebchat.ts';

/** Chromium's setting "block third-party cookies", which also decides what a frame of another site may keep. */
const blocked = { profile: { cookie_controls_mode: 1, block_third_party_cookies: true } };
const allowed = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };

/** Runs in the frame: what happens when each kind of storage is asked for. */
const askStorages = `(async () => {
  const attempts = {
    session: () => sessionStorage.length,
    local: () => localStorage.length,
    databases: async () => (await indexedDB.databases()).length,
    caches: async () => (await caches.keys()).length,
  };
  const found = {};
  for (const [name, ask] of Object.entries(attempts)) {
    try { found[name] = await ask(); } catch { found[name] = 'refused'; }
  }
  return { ...found, cookies: (document.cookie = 'a=1', document.cookie) };
})()`;

describeInChromium('the widget in a browser that lets frames of other sites', () => {
  let host: HostPage;
  let elsewhere: Elsewhere;
  let house: RunningWebchat;
  let profile: BrowserProfile;

  beforeAll(async () => {
    [host, elsewhere] = await Promise.all([startHostPage(), startElsewhere()]);
    house = await startWebchat({ widgetOrigins: [host.origin], quickExitUrl: elsewhere.url });
    host.serve(pageWithWidget(house));
  }, 60_000);

  afterAll(async () => {
    await Promise.all([house.server.close(), host.close(), elsewhere.close()]);
  });

  afterEach(() => profile.close());

  async function visit(preferences: object): Promise<{ widget: WidgetPage; frame: Frame }> {
    profile = await launchProfile(preferences, { locale: 'ja-JP', viewport: { width: 1000, height: 800 } });
    const widget = await visitHost(profile.context, host);
    await widget.launcher.click();
    return { widget, frame: await widget.frame() };
  }

  const seen = ({ chat }: WidgetPage, text: string) => chat.getByText(text, { exact: true }).first().waitFor();

  async function say(widget: WidgetPage, text: string): Promise<void> {
    const box = widget.chat.getByRole('textbox');
    await box.fill(text);
    await box.press('Enter');
    await seen(widget, `${text}!`);
  }

  it('keep nothing: holds a conversation, changes the language, begins again and leaves', async () => {
    const { widget, frame } = await visit(blocked);
    expect(await frame.evaluate(askStorages)).toEqual({
      ...{ session: 'refused', local: 'refused', databases: 'refused', caches: 'refused' },
      cookies: '',
    });
    await say(widget, '一つ目');
    await widget.chat.getByRole('button', { name: 'English' }).click();
    await widget.chat.getByPlaceholder('What is troubling you?').waitFor();
    await say(widget, 'two');
    await seen(widget, '一つ目!');
    const begun = house.received.at(-1)?.conversation?.id;
    // Half an hour without a sign of the person.
    await frame.evaluate(`(now => {
      Date.now = () => now() + 31 * 60_000;
      document.dispatchEvent(new Event('visibilitychange'));
    })(Date.now)`);
    await widget.chat.getByRole('button', { name: 'Start again' }).click();
    await seen(widget, greeting);
    await widget.chat.getByPlaceholder('What is troubling you?').waitFor();
    await say(widget, 'three');
    const last = house.received.at(-1);
    expect([last?.text, last?.locale, last?.conversation?.id === begun]).toEqual(['three', 'en-US', false]);
    await widget.chat.locator('#quick-exit').click();
    await widget.page.waitForURL(elsewhere.url);
    expect(widget.complaints).toEqual([]);
  });

  it('keep something: goes on with the conversation on the next page of the site, and leaves nothing at the end', async () => {
    const { widget, frame } = await visit(allowed);
    expect(await frame.evaluate(askStorages)).toMatchObject({ session: 1, local: 0 });
    await say(widget, '一つ目');
    await widget.page.goto(`${host.origin}/second`);
    await widget.launcher.click();
    await seen(widget, '一つ目!');
    await say(widget, '二つ目');
    await widget.chat.locator('#quick-exit').click();
    await widget.page.waitForURL(elsewhere.url);
    // The same frame once more, before it can have anything new to keep.
    await widget.page.route('**/tokens/generate', (route) => route.abort());
    await widget.page.goto(host.origin);
    await widget.launcher.click();
    await widget.chat.getByRole('button', { name: 'はじめから' }).waitFor();
    const left = await widget.page.frames()[1]?.evaluate(askStorages);
    expect(left).toMatchObject({ session: 0, local: 0, databases: 0, caches: 0 });
  });
});

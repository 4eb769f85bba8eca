import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import { copyToy, removeTemporaryFolders, type Toy } from '../knowledge/toyKnowledge.ts';
import { describeInChromium, launchChromium } from '../support/chromium.ts';
import { type RunningPreview, startPreview } from '../support/runningPreview.ts';
import { openPage, screens } from '../webchat/openPage.ts';

// A browser on a busy machine is slow; nothing here is about time.
const patienceMs = 180_000;

const id = 'umbrella-victim/first-steps';
const file = `consultations/${id}.yml`;
const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 900 }, isMobile: false };

const dayFromNow = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

/** The toy with a section that is checked today, whenever the test runs: an old one is shown otherwise. */
function freshToy(): Toy {
  const toy = copyToy();
  const text = toy.read(file).replace(/^checkedOn: .*$/m, `checkedOn: ${dayFromNow(-1)}`);
  toy.write(file, text.replace(/^reviewBy: .*$/m, `reviewBy: ${dayFromNow(80)}`));
  return toy;
}

describeInChromium('the preview of a section', () => {
  let browser: Browser;
  let toy: Toy;
  let preview: RunningPreview;

  beforeAll(async () => {
    browser = await launchChromium();
  }, patienceMs);

  beforeEach(async () => {
    toy = freshToy();
    preview = await startPreview([id, '--no-open'], { KNOWLEDGE_DIR: toy.dir });
  }, patienceMs);

  afterEach(async () => {
    await preview.stop();
    removeTemporaryFolders();
  });

  afterAll(() => browser.close());

  const visit = (options: BrowserContextOptions = desktop) => openPage(browser, { url: preview.address }, options);
  const frame = (page: Page, look: 'web' | 'teams'): FrameLocator => page.frameLocator(`iframe[data-look="${look}"]`);
  const card = (page: Page, look: 'web' | 'teams', text: string) =>
    frame(page, look).locator('.ac-adaptiveCard', { hasText: text }).first();
  const cardButton = (page: Page, label: string) =>
    frame(page, 'web').locator('button.ac-pushButton', { hasText: label });
  const choose = (page: Page, label: string) => page.getByRole('button', { name: label, exact: true }).click();

  it(
    'shows the card of the web, the card of Teams and the plain text side by side, and asks nobody else',
    async () => {
      const { page, complaints } = await visit();
      await card(page, 'web', 'まず雨をよけ、空を見上げます').waitFor();
      await card(page, 'teams', 'まず雨をよけ、空を見上げます').waitFor();
      const text = await page.locator('#text').innerText();
      expect(text).toContain('まず雨をよけ、空を見上げます');
      expect(text).toContain('静かに見上げるだけで足ります');
      await cardButton(page, '羽根を証拠として残す').waitFor();
      expect(await page.locator('section[data-look="teams"] > p').innerText()).toContain('本物のTeamsとは');
      expect(complaints).toEqual([]);
    },
    patienceMs,
  );

  it(
    'shows やさしい日本語 and English everywhere',
    async () => {
      const { page, complaints } = await visit();
      await choose(page, 'やさしい日本語');
      for (const look of ['web', 'teams'] as const) await card(page, look, '先(さき)に、雨(あめ)が').waitFor();
      expect(await page.locator('#text').innerText()).toContain('天狗(てんぐ)は、きれいな傘(かさ)が好(す)きです');
      await choose(page, 'English');
      for (const look of ['web', 'teams'] as const) await card(page, look, 'Get out of the rain and look up').waitFor();
      expect(await page.locator('#text').innerText()).toContain('A tengu prefers a well-kept umbrella');
      expect(complaints).toEqual([]);
    },
    patienceMs,
  );

  it(
    'opens what stands behind くわしく, by its own button and by that of the card',
    async () => {
      const { page } = await visit();
      const folded = (look: 'web' | 'teams') => frame(page, look).getByText('静かに見上げるだけで足ります').first();
      await card(page, 'web', 'まず雨をよけ').waitFor();
      expect(await folded('web').isVisible()).toBe(false);
      await cardButton(page, 'くわしく').click();
      await folded('web').waitFor({ state: 'visible' });
      expect(await folded('teams').isVisible()).toBe(false);
      await choose(page, 'くわしく');
      for (const look of ['web', 'teams'] as const) await folded(look).waitFor({ state: 'visible' });
    },
    patienceMs,
  );

  it(
    'says that its buttons lead no further',
    async () => {
      const { page } = await visit();
      await cardButton(page, '最初から').click();
      await page.locator('#pressed', { hasText: '先へは進みません' }).waitFor();
    },
    patienceMs,
  );

  it(
    'tells the dates, and which phrasings do not find the section',
    async () => {
      // One letter says nothing of any section.
      toy.replace(file, 'phrasings:\n', 'phrasings:\n  - あ\n');
      const { page } = await visit();
      await page.locator('#unfound li', { hasText: 'あ' }).waitFor();
      expect(await page.locator('#unfound h2').innerText()).toContain('9件のうち1件');
      const dates = await page.locator('#dates').innerText();
      expect(dates).toContain(`確かめた日: ${dayFromNow(-1)}`);
      expect(dates).toContain(`見直す期限: ${dayFromNow(80)}`);
      expect(dates).toContain('弁護士の確認はまだです');
    },
    patienceMs,
  );

  it(
    'follows every save; a broken one keeps what was there and says file, line and cure',
    async () => {
      const { page, complaints } = await visit();
      await card(page, 'web', 'まず雨をよけ').waitFor();
      toy.replace(file, 'まず雨をよけ', 'まず軒に入り');
      for (const look of ['web', 'teams'] as const) await card(page, look, 'まず軒に入り').waitFor();
      await page.locator('#text', { hasText: 'まず軒に入り' }).waitFor();
      // The translations now follow an older text, which is a warning of this section's file.
      await page.locator('#problems li', { hasText: 'PLAIN_BEHIND' }).waitFor();
      toy.replace(file, 'summary: ', 'summary：');
      const problem = page.locator('#problems li', { hasText: 'FULLWIDTH_COLON' });
      await problem.waitFor();
      expect(await problem.innerText()).toMatch(/誤り consultations\/umbrella-victim\/first-steps\.yml:2 .*半角/);
      expect(await page.locator('#status').innerText()).toContain('前の内容を見せています');
      await card(page, 'web', 'まず軒に入り').waitFor();
      toy.replace(file, 'summary：', 'summary: なおしました。');
      await card(page, 'web', 'なおしました。まず軒に入り').waitFor();
      expect(await page.locator('#problems li', { hasText: 'FULLWIDTH_COLON' }).count()).toBe(0);
      expect(complaints).toEqual([]);
    },
    patienceMs,
  );

  it(
    'says which error of another file keeps the section out',
    async () => {
      const { page } = await visit();
      await card(page, 'web', 'まず雨をよけ').waitFor();
      toy.replace('consultations/umbrella-shop/tell-owners.yml', 'title: ', 'title：');
      await page.locator('#problems li', { hasText: 'umbrella-shop/tell-owners.yml:1' }).waitFor();
      await card(page, 'web', 'まず雨をよけ').waitFor();
    },
    patienceMs,
  );

  it(
    'keeps the last words of a section whose file has gone, and says so',
    async () => {
      const { page } = await visit();
      await card(page, 'web', 'まず雨をよけ').waitFor();
      toy.write(file, 'movedTo: umbrella-victim/compensation\n');
      toy.remove(`consultations/${id}.en.yml`);
      const list = 'consultations/umbrella-victim/_consultation.yml';
      toy.write(list, toy.read(list).replace('first-steps, ', ''));
      await page.locator('body.old #status').waitFor();
      await card(page, 'web', 'まず雨をよけ').waitFor();
    },
    patienceMs,
  );

  it(
    'says when the command has stopped',
    async () => {
      const { page } = await visit();
      await card(page, 'web', 'まず雨をよけ').waitFor();
      await preview.stop();
      await page.locator('#status', { hasText: 'もう一度 npm run knowledge:preview' }).waitFor();
    },
    patienceMs,
  );

  it.each(screens)(
    'fits the screen and has no serious fault of accessibility at %s',
    async (_size, screen) => {
      const { page } = await visit(screen);
      await card(page, 'web', 'まず雨をよけ').waitFor();
      const tooWide = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      expect(tooWide).toBeLessThanOrEqual(0);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(serious.map(({ id: rule, nodes }) => [rule, nodes.map(({ html }) => html.slice(0, 200))])).toEqual([]);
    },
    patienceMs,
  );

  it(
    'reaches every place with a thumb where there is room for one only',
    async () => {
      const { page } = await visit({ viewport: { width: 360, height: 740 } });
      await card(page, 'web', 'まず雨をよけ').waitFor();
      expect(await page.locator('#text').isVisible()).toBe(false);
      await choose(page, '文字だけ');
      await page.locator('#text', { hasText: 'まず雨をよけ' }).waitFor({ state: 'visible' });
      await choose(page, 'Teams');
      await card(page, 'teams', 'まず雨をよけ').waitFor({ state: 'visible' });
      expect(await page.locator('iframe[data-look="web"]').isVisible()).toBe(false);
    },
    patienceMs,
  );

  it(
    'waits for a section that cannot be read when it is opened',
    async () => {
      await preview.stop();
      toy.replace(file, 'title: ', 'title：');
      preview = await startPreview([id, '--no-open'], { KNOWLEDGE_DIR: toy.dir });
      const { page, complaints } = await visit();
      await page.locator('#problems li', { hasText: 'first-steps.yml:1' }).waitFor();
      expect(await page.locator('main').isVisible()).toBe(false);
      toy.replace(file, 'title：', 'title: ');
      await card(page, 'web', 'まず雨をよけ').waitFor();
      expect(complaints).toEqual([]);
    },
    patienceMs,
  );
});

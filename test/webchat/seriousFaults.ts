import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe-core calls serious or critical about the page as it is now, with the places. */
export async function seriousFaults(page: Page): Promise<readonly (readonly [string, readonly string[]])[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))] as const);
}

/** Everything that can be pressed and is seen, but is smaller than a thumb: 44 by 44. Links within a sentence are as large as the sentence. */
export async function tooSmall(page: Page): Promise<readonly string[]> {
  return page.evaluate<string[]>(`
    [...document.querySelectorAll('a, button, input:not([type="hidden"]), [role="button"], [role="link"]')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.closest('.ac-richTextBlock') === null)
      .map((element) => [element, element.getBoundingClientRect()])
      .filter(([, { width, height }]) => width > 0 && (width < 44 || height < 44))
      .map(([element, { width, height }]) => element.outerHTML.slice(0, 120) + ' ' + width + ' x ' + height)
  `);
}

/** Everything that can be pressed and does not stand between the left and the right edge of the screen. */
export async function outOfSight(page: Page): Promise<readonly string[]> {
  return page.evaluate<string[]>(`
    [...document.querySelectorAll('a, button, input:not([type="hidden"])')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => [element, element.getBoundingClientRect()])
      .filter(([, { left, right, width }]) => width > 0 && (left < 0 || right > innerWidth))
      .map(([element, { left, right }]) => element.outerHTML.slice(0, 120) + ' ' + left + ' to ' + right)
  `);
}

import type { WidgetWords } from './widgetSettings.ts';

/** Elements are made one by one: pages may forbid HTML that is written by programs. */
function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  ...children: readonly (Element | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

function makeIcon(line: string): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const icon = document.createElementNS(space, 'svg');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', line);
  icon.append(path);
  return icon;
}

const bubble = 'M4 5h16v11H10l-5 4v-4H4z';
const cross = 'M6 6l12 12M18 6L6 18';

/** The button that opens the chat. */
export function makeLauncher(words: WidgetWords): HTMLButtonElement {
  const launcher = make('button', { type: 'button', className: 'launcher' }, makeIcon(bubble), words.open);
  launcher.setAttribute('aria-haspopup', 'dialog');
  return launcher;
}

export interface PanelParts {
  readonly panel: HTMLDialogElement;
  readonly close: HTMLButtonElement;
  /** Shown in the place of the chat where it cannot be. */
  readonly notShown: HTMLElement;
  readonly openAlone: HTMLAnchorElement;
}

/** The panel without its frame. `address`: where the chat is a page of its own. */
export function makePanel(words: WidgetWords, address: string): PanelParts {
  const close = make('button', { type: 'button', className: 'close', title: words.close }, makeIcon(cross));
  close.setAttribute('aria-label', words.close);
  const openAlone = make('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, words.openAlone);
  const notShown = make('div', { className: 'not-shown', hidden: true }, make('p', {}, words.notShown), openAlone);
  const bar = make('div', { className: 'bar' }, make('span', {}, words.panel), close);
  const panel = make('dialog', { className: 'panel' }, bar, notShown);
  panel.setAttribute('aria-label', words.panel);
  return { panel, close, notShown, openAlone };
}

import { type Language, type Style, type Tongue, tongueOf } from '../domain/language.ts';
import { escapeHtml } from './escapeHtml.ts';
import {
  placeholders,
  type SheetPage,
  type SheetSettings,
  type SheetWord,
  wordsOfPage,
} from './page/sheet/sheetWords.ts';
import { neutralIcon } from './pageHtml.ts';
import type { PhoneDesks, Translate } from './ports.ts';
import type { SheetAssets } from './sheetAssets.ts';

export interface SheetParts {
  readonly page: SheetPage;
  readonly language: Language;
  readonly quickExitUrl: string;
  readonly assets: SheetAssets;
  readonly translate: Translate;
  readonly phoneDesks: PhoneDesks;
}

const languages: readonly Language[] = ['ja', 'en'];

/** In what the pages can be read. Letters are explained in two languages, plans are written in three ways. */
const views: Readonly<Record<SheetPage, readonly (readonly [Language, Style])[]>> = {
  plan: [
    ['ja', 'standard'],
    ['ja', 'plain'],
    ['en', 'standard'],
  ],
  letters: [
    ['ja', 'standard'],
    ['en', 'standard'],
  ],
};

/** Placeholders that stay as they are: the page fills them in. */
const unfilled = Object.fromEntries(placeholders.map((name) => [name, `{{${name}}}`]));

function wordsIn(tongue: Tongue, page: SheetPage, translate: Translate): Record<SheetWord, string> {
  const keys: readonly SheetWord[] = wordsOfPage[page];
  return Object.fromEntries(keys.map((key) => [key, translate(tongue, key, unfilled)])) as Record<SheetWord, string>;
}

function viewButtons({ page, language, translate }: SheetParts): string {
  return views[page]
    .map(([one, style]) => {
      const name = style === 'plain' ? translate('ja', 'sheet.plainName') : translate(one, 'page.languageName');
      const isPressed = one === language && style === 'standard';
      return `<button type="button" lang="${one}" data-language="${one}" data-style="${style}" aria-pressed="${isPressed}">${escapeHtml(name)}</button>`;
    })
    .join('');
}

/** What is said without JavaScript: whom to call instead. */
function noScript({ translate, phoneDesks }: SheetParts): string {
  const paragraphs = languages.map((language) => {
    const desks = phoneDesks(language).map(({ name, number }) => {
      const address = `tel:${number.replaceAll('-', '').replaceAll('#', '%23')}`;
      return `<li>${escapeHtml(name)}: <a href="${escapeHtml(address)}">${escapeHtml(number)}</a></li>`;
    });
    const sentence = escapeHtml(translate(language, 'sheet.withoutScript'));
    return `<div lang="${language}"><p>${sentence}</p><ul>${desks.join('')}</ul></div>`;
  });
  return `<noscript>${paragraphs.join('')}</noscript>`;
}

/**
 * A page beside the chat as HTML: the same for everybody, and empty. What stands on it is drawn in the browser, as text; nothing
 * of anybody is in the HTML.
 */
export function sheetHtml(parts: SheetParts): string {
  const { page, language, quickExitUrl, assets, translate } = parts;
  const word = (key: string) => escapeHtml(translate(language, key));
  const words = Object.fromEntries(
    views[page].map(([one, style]) => {
      const tongue = tongueOf({ language: one, style });
      return [tongue, wordsIn(tongue, page, translate)];
    }),
  ) as SheetSettings['words'];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${word('page.title')}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="${neutralIcon}">
<link rel="stylesheet" href="/sheet/assets/${assets.style.name}">
<script src="/sheet/assets/${assets.scripts[page].name}" defer></script>
</head>
<body data-settings="${escapeHtml(JSON.stringify({ words } satisfies SheetSettings))}">
<a id="quick-exit" href="${escapeHtml(quickExitUrl)}" target="_top" rel="noreferrer" title="${word('page.quickExitHint')}">${word('page.quickExit')}</a>
<header>
<p id="heading">${word('page.heading')}</p>
<div id="languages" role="group" aria-label="${word('page.languagesLabel')}">${viewButtons(parts)}</div>
</header>
<main id="sheet">${noScript(parts)}</main>
<p id="status" role="status"></p>
</body>
</html>
`;
}

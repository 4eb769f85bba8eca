import type { Language } from '../domain/language.ts';
import type { PageAssets } from './pageAssets.ts';
import type { PhoneDesks, Translate } from './ports.ts';

/** Words the browser needs; each is a key of page.yml. */
const browserWords = [
  'title',
  'heading',
  'botAnswers',
  'quickExit',
  'quickExitHint',
  'languagesLabel',
  'chatLabel',
  'inputPlaceholder',
  'connectionFailed',
  'sendFailed',
  'forgotten',
  'startAgain',
  'conversationOver',
] as const;

export interface PageParts {
  readonly language: Language;
  readonly nonce: string;
  readonly quickExitUrl: string;
  readonly assets: PageAssets;
  readonly translate: Translate;
  readonly phoneDesks: PhoneDesks;
}

const languages: readonly Language[] = ['ja', 'en'];

/** A grey dot: it says nothing about what the page is for. */
const icon =
  'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 16 16%22%3E%3Ccircle cx=%228%22 cy=%228%22 r=%225%22 fill=%22%23778%22/%3E%3C/svg%3E';

/** Text as it may stand in HTML, also within an attribute. */
export function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}

function wordsFor(language: Language, translate: Translate): Record<string, string> {
  return Object.fromEntries(browserWords.map((word) => [word, translate(language, `page.${word}`)]));
}

/** What is said without JavaScript: whom to call instead. */
function noScript({ translate, phoneDesks }: PageParts): string {
  const paragraphs = languages.map((language) => {
    const desks = phoneDesks(language).map(
      ({ name, number }) =>
        `<li>${escapeHtml(name)}: <a href="tel:${escapeHtml(number.replaceAll(/[^\d+]/g, ''))}">${escapeHtml(number)}</a></li>`,
    );
    const sentence = escapeHtml(translate(language, 'page.withoutScript'));
    return `<div lang="${language}"><p>${sentence}</p><ul>${desks.join('')}</ul></div>`;
  });
  return `<noscript><div id="without-script">${paragraphs.join('')}</div></noscript>`;
}

function languageButtons({ language, translate }: PageParts): string {
  return languages
    .map(
      (one) =>
        `<button type="button" lang="${one}" data-language="${one}" aria-pressed="${one === language}">${escapeHtml(translate(one, 'page.languageName'))}</button>`,
    )
    .join('');
}

/** The page as HTML. Everything that runs or colours comes from files of ours; the settings stand in an attribute. */
export function pageHtml(parts: PageParts): string {
  const { language, nonce, quickExitUrl, assets, translate } = parts;
  const word = (key: string) => escapeHtml(translate(language, `page.${key}`));
  const words = Object.fromEntries(languages.map((one) => [one, wordsFor(one, translate)]));
  const settings = escapeHtml(JSON.stringify({ nonce, quickExitUrl, words }));
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${word('title')}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="robots" content="noindex">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="${icon}">
<link rel="stylesheet" href="/chat/assets/${assets.style.name}">
<script src="/chat/assets/${assets.script.name}" defer></script>
<script src="/chat/assets/${assets.webChat.name}" defer></script>
</head>
<body data-settings="${settings}">
<a id="quick-exit" href="${escapeHtml(quickExitUrl)}" rel="noreferrer" title="${word('quickExitHint')}">${word('quickExit')}</a>
<header>
<h1>${word('heading')}</h1>
<p id="bot-answers">${word('botAnswers')}</p>
<div id="languages" role="group" aria-label="${word('languagesLabel')}">${languageButtons(parts)}</div>
</header>
<div id="notice" role="alert" hidden><p></p><button type="button"></button></div>
<main id="chat" aria-label="${word('chatLabel')}">${noScript(parts)}</main>
</body>
</html>
`;
}

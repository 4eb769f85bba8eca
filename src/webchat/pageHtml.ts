import type { Language } from '../domain/language.ts';
import { escapeHtml } from './escapeHtml.ts';
import { type FirstBlockParts, firstBlockHtml } from './firstBlockHtml.ts';
import type { PageAsset, PageAssets } from './pageAssets.ts';
import type { Translate } from './ports.ts';

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
  'send',
  'sending',
  'resuming',
  'notTaken',
] as const;

export interface PageParts extends FirstBlockParts {
  readonly nonce: string;
  readonly quickExitUrl: string;
  readonly assets: PageAssets;
  /** True when the browser had the page before: then its program is near, and is run before anything is shown. */
  readonly isReload: boolean;
}

const languages: readonly Language[] = ['ja', 'en'];

/** A grey dot: it says nothing about what the page is for. */
export const neutralIcon =
  'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 16 16%22%3E%3Ccircle cx=%228%22 cy=%228%22 r=%225%22 fill=%22%23778%22/%3E%3C/svg%3E';

function wordsFor(language: Language, translate: Translate): Record<string, string> {
  return Object.fromEntries(browserWords.map((word) => [word, translate(language, `page.${word}`)]));
}

function languageButtons({ language, translate }: PageParts): string {
  return languages
    .map(
      (one) =>
        `<button type="button" lang="${one}" data-language="${one}" aria-pressed="${one === language}">${escapeHtml(translate(one, 'page.languageName'))}</button>`,
    )
    .join('');
}

/**
 * The style stands in the page, so that nothing is waited for before the first words are seen; no style can end its own element
 * early, for ours has no such sign in it.
 */
function styleElement(style: PageAsset, nonce: string): string {
  return `<style nonce="${nonce}">${Buffer.from(style.bytes).toString('utf8').trim()}</style>`;
}

/** The page as HTML. Whatever runs comes from files of ours; the settings stand in an attribute. */
export function pageHtml(parts: PageParts): string {
  const { language, nonce, quickExitUrl, assets, translate, isReload } = parts;
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
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${neutralIcon}">
${styleElement(assets.style, nonce)}
<script src="/chat/assets/${assets.script.name}" defer${isReload ? ' blocking="render"' : ''}></script>
<script src="/chat/assets/${assets.webChat.name}" defer></script>
</head>
<body data-settings="${settings}">
<a id="quick-exit" href="${escapeHtml(quickExitUrl)}" target="_top" rel="noreferrer" title="${word('quickExitHint')}">${word('quickExit')}</a>
<header>
<h1>${word('heading')}</h1>
<p id="bot-answers">${word('botAnswers')}</p>
<div id="languages" role="group" aria-label="${word('languagesLabel')}">${languageButtons(parts)}</div>
</header>
<div id="notice" role="alert" hidden><p></p><button type="button"></button></div>
<main id="desk" data-stage="first">
${firstBlockHtml(parts)}
<div id="chat" role="group" aria-label="${word('chatLabel')}"></div>
</main>
</body>
</html>
`;
}

import type { Language } from '../domain/language.ts';
import { escapeHtml } from '../webchat/escapeHtml.ts';
import type { PreviewLook, PreviewWordList, PreviewWords } from '../webchat/page/preview/previewState.ts';
import type { PreviewAssets } from '../webchat/previewAssets.ts';

export interface PreviewHtmlParts {
  readonly id: string;
  readonly language: Language;
  /** The sentence of the page under a key of preview.yml. */
  readonly say: (key: string) => string;
  readonly assets: PreviewAssets;
}

const words: readonly PreviewWords[] = ['ja', 'plain', 'en'];
const folds = ['folded', 'open'] as const;
const looks = ['web', 'teams', 'text'] as const;

const emptyIcon = '<link rel="icon" href="data:,">';

type Word = (key: string) => string;

/** A group of buttons of which one is pressed: the first. */
function group(id: string, values: readonly string[], word: Word): string {
  const buttons = values.map(
    (value, at) =>
      `<button type="button" value="${value}" aria-pressed="${at === 0}">${word(`${id}.${value}`)}</button>`,
  );
  return `<div id="${id}" role="group" aria-label="${word(`${id}.label`)}">${buttons.join('')}</div>`;
}

function column(look: (typeof looks)[number], word: Word): string {
  const shown =
    look === 'text'
      ? '<pre id="text" tabindex="0"></pre>'
      : `<iframe title="${word(`looks.${look}`)}" data-look="${look}" data-src="/pane/${look}"></iframe>`;
  return `<section data-look="${look}"><h2>${word(`looks.${look}`)}</h2><p>${word(`about.${look}`)}</p>${shown}</section>`;
}

/** The page around the frames. What stands in it comes by script, from the state. */
export function previewHtml({ id, language, say, assets }: PreviewHtmlParts): string {
  const word: Word = (key) => escapeHtml(say(key));
  const spoken: PreviewWordList = {
    error: say('error'),
    warning: say('warning'),
    ended: say('ended'),
    pressed: say('pressed'),
  };
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${word('title')} ${escapeHtml(id)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
${emptyIcon}
<link rel="stylesheet" href="/assets/${assets.pageStyle.name}">
<script src="/assets/${assets.pageScript.name}" defer></script>
</head>
<body data-settings="${escapeHtml(JSON.stringify(spoken))}">
<header>
<p id="id">${word('title')} <code>${escapeHtml(id)}</code></p>
<h1>${escapeHtml(id)}</h1>
<p id="status" role="status">${word('reading')}</p>
</header>
<div id="notes">
<div><h2>${word('dates')}</h2><ul id="dates"></ul></div>
<div id="problems"><h2></h2><ul></ul></div>
<div id="unfound"><h2></h2><ul></ul></div>
</div>
<nav aria-label="${word('choices')}">${group('words', words, word)}${group('folds', folds, word)}${group('looks', looks, word)}</nav>
<main data-look="web" hidden>${looks.map((look) => column(look, word)).join('')}</main>
<p id="pressed" role="status"></p>
</body>
</html>
`;
}

/** One frame: Web Chat in the style of the real page, or in that of Teams. */
export function paneHtml({ look, nonce, assets }: { look: PreviewLook; nonce: string; assets: PreviewAssets }): string {
  const styles = look === 'web' ? [assets.chatStyle, assets.paneStyle] : [assets.paneStyle];
  const links = styles.map(({ name }) => `<link rel="stylesheet" href="/assets/${name}">`);
  return `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<title>${look}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
${links.join('\n')}
<script src="/assets/${assets.paneScript.name}" defer></script>
<script src="/assets/${assets.webChat.name}" defer></script>
</head>
<body data-look="${look}" data-settings="${escapeHtml(JSON.stringify({ look, nonce }))}">
<main id="chat"></main>
</body>
</html>
`;
}

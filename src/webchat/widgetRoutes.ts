import type { Language } from '../domain/language.ts';
import { madeOnce } from '../domain/madeOnce.ts';
import type { Route, RouteReply } from '../domain/route.ts';
import type { WidgetSettings, WidgetWords } from './page/widget/widgetSettings.ts';
import { assetFrom, bundlePage } from './pageAssets.ts';
import type { Translate, WebchatSettings } from './ports.ts';

export interface WidgetRouteParts {
  readonly translate: Translate;
  readonly settings: WebchatSettings;
}

const load = madeOnce(async () => {
  const files = await bundlePage(['widget/widget.ts', 'widget/widget.css']);
  const text = (file: string) => Buffer.from(assetFrom(file, files).bytes).toString('utf8');
  return { program: text('widget.js'), style: text('widget.css') };
});

function wordsIn(language: Language, translate: Translate): WidgetWords {
  const word = (key: keyof WidgetWords) => translate(language, `widget.${key}`);
  return {
    open: word('open'),
    panel: word('panel'),
    close: word('close'),
    notShown: word('notShown'),
    openAlone: word('openAlone'),
  };
}

/** The program with its settings around it, as they are now: no name of it is left on the page, and nothing is asked for later. */
async function serveWidget({ translate, settings }: WidgetRouteParts): Promise<RouteReply> {
  const { program, style } = await load();
  const { publicUrl, quickExitUrl } = settings;
  const given: WidgetSettings = {
    origin: publicUrl.startsWith('https:') ? publicUrl : '',
    quickExitUrl,
    words: { ja: wordsIn('ja', translate), en: wordsIn('en', translate) },
    style,
  };
  return {
    status: 200,
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      // Soon everywhere when it changes: its address never does.
      'cache-control': 'public, max-age=300',
      'cross-origin-resource-policy': 'cross-origin',
    },
    body: `(function(widgetSettings){${program}})(${JSON.stringify(given)});`,
  };
}

/** The script that other sites put on their pages. Anybody may load it; who may show the chat is said by the chat's own page. */
export function widgetRoutes(parts: WidgetRouteParts): Route[] {
  return [{ method: 'GET', path: '/widget.js', access: 'public', body: 'none', handle: () => serveWidget(parts) }];
}

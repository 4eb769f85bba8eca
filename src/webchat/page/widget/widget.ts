/**
 * The one line on somebody else's page. It draws a button; what the button opens is a page of ours in a frame. It leaves no
 * name behind on the page, and running it twice is running it once.
 */
import { languageOf } from '../../../domain/language.ts';
import type { WidgetSettings } from './widgetSettings.ts';
import { WidgetView } from './widgetView.ts';

/** The server puts it around this program: widgetRoutes.ts. */
declare const widgetSettings: WidgetSettings;

const mark = 'data-madoguchi';

function originOfScript(script: Document['currentScript']): string | undefined {
  return script instanceof HTMLScriptElement ? new URL(script.src).origin : undefined;
}

function draw(origin: string): void {
  if (document.querySelector(`[${mark}]`) !== null) return;
  const language = languageOf(document.documentElement.lang || navigator.language);
  const { element } = new WidgetView({ settings: widgetSettings, origin, language });
  element.setAttribute(mark, '');
  // Beside the body: what a page does to its body, such as moving it aside for a menu, does not move the widget.
  document.documentElement.append(element);
}

// Only known while the script runs for the first time.
const origin = widgetSettings.origin || originOfScript(document.currentScript);
if (origin !== undefined) {
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', () => draw(origin), { once: true });
  else draw(origin);
}

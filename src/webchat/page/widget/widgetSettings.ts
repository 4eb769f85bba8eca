import type { Language } from '../../../domain/language.ts';

/** What the widget says, in one language. */
export interface WidgetWords {
  readonly open: string;
  readonly panel: string;
  readonly close: string;
  readonly notShown: string;
  readonly openAlone: string;
}

/** What the server puts into widget.js. */
export interface WidgetSettings {
  /** Where the chat is; empty on one's own machine, which has many names: then it is where the script came from. */
  readonly origin: string;
  readonly quickExitUrl: string;
  readonly words: Readonly<Record<Language, WidgetWords>>;
  /** The style of button and panel, as CSS. */
  readonly style: string;
}

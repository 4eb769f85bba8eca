import type { Action } from '../action.ts';

/** A piece of an Adaptive Card: plain JSON. */
export type Element = Readonly<Record<string, unknown>>;

/** An Adaptive Card (https://adaptivecards.io/explorer/), schema 1.5, the newest that Teams draws everywhere. */
export interface Card {
  readonly type: 'AdaptiveCard';
  readonly $schema: string;
  readonly version: '1.5';
  readonly lang: string;
  readonly fallbackText: string;
  readonly body: readonly Element[];
  readonly actions?: readonly Element[];
}

/** A button with its words. */
export interface Button {
  readonly title: string;
  readonly action: Action;
}

// Teams draws at most six buttons of a row and hides the rest behind dots.
const buttonsInARow = 6;

/**
 * A sentence exactly as it was written. Rich text is never read as Markdown, so no sign in a checked sentence can change
 * how it looks.
 */
export function sentence(text: string, style: Readonly<Record<string, unknown>> = {}): Element {
  const { spacing, separator, id, ...run } = style;
  const outer = Object.fromEntries(
    Object.entries({ spacing, separator, id }).filter(([, value]) => value !== undefined),
  );
  return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text, ...run }], ...outer };
}

/** A small line in a quieter colour. */
export function smallLine(text: string): Element {
  return sentence(text, { size: 'Small', isSubtle: true, spacing: 'Small' });
}

/** A heading that assistive technology announces as one. Titles hold no Markdown signs: a content test sees to that. */
export function heading(text: string, size: 'Medium' | 'Default' = 'Default'): Element {
  return { type: 'TextBlock', text, size, weight: 'Bolder', wrap: true, style: 'heading', spacing: 'Medium' };
}

/** A paragraph for each part of a text that is set off by an empty line. */
export function paragraphs(text: string): readonly Element[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => sentence(paragraph, { spacing: 'Small' }));
}

/** A link to an official page, shown with its name. */
export function link(title: string, url: string): Element {
  return {
    type: 'RichTextBlock',
    spacing: 'Small',
    inlines: [{ type: 'TextRun', text: title, underline: true, selectAction: { type: 'Action.OpenUrl', url, title } }],
  };
}

/** A button that sends its action together with the turn it was shown in. */
export function submit(button: Button, turn: number): Element {
  return { type: 'Action.Submit', title: button.title, data: { ...button.action, turn } };
}

/** Buttons below each other or in a row that wraps, in rows that Teams can draw. */
export function buttonRows(buttons: readonly Button[], turn: number): readonly Element[] {
  const rows = [];
  for (let start = 0; start < buttons.length; start += buttonsInARow) {
    const row = buttons.slice(start, start + buttonsInARow);
    rows.push({ type: 'ActionSet', spacing: 'Small', actions: row.map((button) => submit(button, turn)) });
  }
  return rows;
}

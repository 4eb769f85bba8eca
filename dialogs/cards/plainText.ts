import type { Element } from './parts.ts';

function own(element: Element): string[] {
  if (typeof element.text === 'string') return [element.text];
  if (typeof element.title === 'string') return [`[${element.title}]`];
  if (Array.isArray(element.inlines)) {
    const runs = element.inlines as readonly Element[];
    return [runs.map((run) => (typeof run.text === 'string' ? run.text : '')).join('')];
  }
  return [];
}

const childLists = ['body', 'items', 'columns', 'actions'] as const;

/**
 * The card in plain text, for clients that cannot draw it and for the terminal: one line a sentence, buttons in brackets,
 * nothing left out (also what stands behind くわしく).
 */
export function plainText(element: Element): string {
  const children = childLists.flatMap((name) => {
    const list = element[name];
    return Array.isArray(list) ? (list as readonly Element[]) : [];
  });
  const lines = [...own(element), ...children.map(plainText)].filter((line) => line !== '');
  return lines.join(element.type === 'ColumnSet' ? ' ' : '\n');
}

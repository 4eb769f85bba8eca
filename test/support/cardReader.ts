/** A button as a person sees it in a card, with what tapping it sends. */
export interface SeenButton {
  readonly title: string;
  readonly data: unknown;
}

type Node = Readonly<Record<string, unknown>>;

const childLists = ['body', 'items', 'columns', 'actions', 'inlines'] as const;

function children(node: Node): readonly Node[] {
  return childLists.flatMap((name) => (Array.isArray(node[name]) ? (node[name] as readonly Node[]) : []));
}

/** The texts of a card in the order of reading; what is folded away is left out unless asked for. */
export function textsOf(node: Node, options: { isFoldedSeen: boolean } = { isFoldedSeen: false }): readonly string[] {
  if (node.isVisible === false && !options.isFoldedSeen) return [];
  const own = typeof node.text === 'string' ? [node.text] : [];
  return [...own, ...children(node).flatMap((child) => textsOf(child, options))];
}

/** The buttons that send something, also those that are folded away. */
export function buttonsOf(node: Node): readonly SeenButton[] {
  const own = node.type === 'Action.Submit' ? [{ title: String(node.title), data: node.data }] : [];
  return [...own, ...children(node).flatMap(buttonsOf)];
}

/** The buttons of any kind that are on the screen at first sight. */
export function firstSightButtons(node: Node): readonly string[] {
  if (node.isVisible === false) return [];
  const isButton = typeof node.type === 'string' && node.type.startsWith('Action.');
  const own = isButton && typeof node.title === 'string' ? [node.title] : [];
  return [
    ...own,
    ...children(node)
      .filter((child) => child.type !== 'TextRun')
      .flatMap(firstSightButtons),
  ];
}

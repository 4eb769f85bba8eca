type Child = Node | string | undefined | readonly (Node | string | undefined)[];

type Properties<Tag extends keyof HTMLElementTagNameMap> = Partial<Omit<HTMLElementTagNameMap[Tag], 'attributes'>> & {
  /** What has no property of its own. */
  readonly attributes?: Readonly<Record<string, string>>;
};

/** An element with what is in it. Texts become text and nothing else, whatever they hold. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  { attributes = {}, ...properties }: Properties<Tag> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), properties);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.flat().filter((child) => child !== undefined));
  return element;
}

/**
 * A link to another page of ours. It takes the place of this page, so that whoever leaves by the quick exit leaves none of them
 * behind for Back to find.
 */
export function makeInnerLink(text: string, address: string, className = ''): HTMLElement {
  return make(
    'a',
    {
      href: address,
      className,
      onclick: (event: MouseEvent) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        location.replace(address);
      },
    },
    text,
  );
}

/** A link to another site, if it is one that can be opened by a press; its bare text otherwise. */
export function makeLink(text: string, url: string): HTMLElement {
  if (!/^https?:\/\//.test(url)) return make('span', {}, text);
  return make('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, text);
}

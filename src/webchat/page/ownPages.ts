interface CardAction {
  readonly type: string;
  readonly value?: unknown;
}

interface Deed {
  readonly cardAction: CardAction;
}

type Perform = (deed: Deed) => unknown;

const ownPaths: readonly string[] = ['/plan', '/letters'];
// On somebody's own machine the address of the links may name it otherwise than the person did.
const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** Which letter, by its id: the only thing an address of ours may carry. */
const query = /^(\?of=[a-z0-9-]{1,60})?$/;

/** The path of a page of ours that stands beside the chat; undefined for any other address. */
function ownPathOf({ type, value }: CardAction): string | undefined {
  if (type !== 'openUrl' || typeof value !== 'string' || !URL.canParse(value)) return undefined;
  const { origin, hostname, pathname, search } = new URL(value);
  const isOurs = origin === location.origin || (loopback.test(hostname) && loopback.test(location.hostname));
  return isOurs && ownPaths.includes(pathname) && query.test(search) ? `${pathname}${search}` : undefined;
}

/**
 * Pages of ours open in this tab, which has the conversation to show. They take the place of the chat, so that Back leads to
 * nothing of ours after the quick exit; they have a button that leads back. In a frame there is no room for them: there they
 * open in a tab of their own, as every other link does.
 */
export const openOwnPages =
  () =>
  (next: Perform): Perform =>
  (deed) => {
    const path = window.top === window ? ownPathOf(deed.cardAction) : undefined;
    if (path === undefined) return next(deed);
    location.replace(path);
    return undefined;
  };

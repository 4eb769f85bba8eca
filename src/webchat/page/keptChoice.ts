/** What this page wrote beside its place in the history of the tab. Enumerated ids only, seen by nobody. */
interface Kept {
  readonly chosen?: string;
}

/** The address without what led here: nobody who looks at it, or at the history, shall see what was pressed. */
function neutralAddress(): string {
  const address = new URL(location.href);
  for (const name of ['say', 'typed']) address.searchParams.delete(name);
  return address.href;
}

/** Keeps for a page that is loaded again which button was pressed and not sent yet; undefined: none. */
export function keepChoice(chosen: string | undefined): void {
  const kept: Kept | null = chosen === undefined ? null : { chosen };
  history.replaceState(kept, '', neutralAddress());
}

/** The button that was pressed and not sent: before this page was loaded again, or as the link that led here. */
export function keptChoice(): string | undefined {
  const kept = (history.state as Kept | null)?.chosen;
  return kept ?? new URL(location.href).searchParams.get('say') ?? undefined;
}

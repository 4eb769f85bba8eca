let count = 0;

/** An id of the part that no other card has: each calls its own parts alike. */
function ownId(part: HTMLElement): string {
  if (part.dataset.fold === undefined) {
    count += 1;
    part.dataset.fold = part.id;
    part.id = `fold-${count}`;
  }
  return part.id;
}

/**
 * Says of each button of a card that opens or closes a part of it whether that part is open. Adaptive Cards says so of the
 * part instead, where it may not be said, and of the button that it stays pressed.
 */
export function tidyFolds(card: Element): void {
  for (const part of card.querySelectorAll('.ac-container[aria-expanded]')) part.removeAttribute('aria-expanded');
  for (const button of card.querySelectorAll('.ac-pushButton[aria-controls]')) {
    const names = button.getAttribute('aria-controls')?.split(' ') ?? [];
    const parts = [...card.querySelectorAll<HTMLElement>('[id]')].filter(
      (part) => names.includes(part.id) || names.includes(part.dataset.fold ?? ''),
    );
    if (parts.length === 0) continue;
    button.setAttribute('aria-controls', parts.map(ownId).join(' '));
    button.setAttribute('aria-expanded', String(parts.some((part) => part.style.display !== 'none')));
    button.removeAttribute('aria-pressed');
  }
}

const pressesToLeave = 3;
const pressTime = 5_000;

/**
 * Leaves at once: first nothing is seen any more, then the server is told, then the storages are emptied, and the page is
 * replaced, so that Back does not return to it.
 */
function leave(url: string, forget: () => void): void {
  document.documentElement.hidden = true;
  try {
    forget();
  } finally {
    location.replace(url);
  }
}

/** Counts Shift pressed alone: as a part of a capital letter, or while a word is being composed, it means nothing. */
function onTripleShift(leaveNow: () => void): void {
  let presses: number[] = [];
  let isAlone = false;
  addEventListener('keydown', (event) => {
    isAlone = event.key === 'Shift' && !event.isComposing && !event.repeat;
    if (event.key !== 'Shift') presses = [];
  });
  addEventListener('keyup', (event) => {
    if (event.key !== 'Shift' || !isAlone || event.isComposing) return;
    const now = Date.now();
    presses = [...presses.filter((at) => now - at < pressTime), now];
    if (presses.length >= pressesToLeave) leaveNow();
  });
}

/** Makes the quick exit work. Without this it is an ordinary link to the same place. */
export function setUpQuickExit(link: HTMLAnchorElement, forget: () => void): void {
  const leaveNow = () => leave(link.href, forget);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    leaveNow();
  });
  onTripleShift(leaveNow);
}

const pressesToLeave = 3;
const pressTime = 5_000;

/** Counts Shift pressed alone: as a part of a capital letter, or while a word is being composed, it means nothing. */
export function onTripleShift(run: () => void): void {
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
    if (presses.length >= pressesToLeave) run();
  });
}

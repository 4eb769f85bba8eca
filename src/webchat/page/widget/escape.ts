/**
 * Calls back when Escape is pressed in the chat, except where it means something else: while a word is being composed it ends
 * that, and whoever went into a message by keyboard is kept there by Web Chat until Escape lets them go.
 */
export function onEscape(run: () => void): void {
  let isByKeyboard = false;
  addEventListener('pointerdown', () => (isByKeyboard = false), { capture: true, passive: true });
  // Before Web Chat, which takes every Escape in its transcript for itself.
  const listen = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') isByKeyboard = true;
    else if (!event.isComposing && !(isByKeyboard && isInMessage())) run();
  };
  addEventListener('keydown', listen, { capture: true });
}

function isInMessage(): boolean {
  const transcript = document.querySelector('.webchat__basic-transcript');
  const focused = document.activeElement;
  return focused !== transcript && transcript?.contains(focused) === true;
}

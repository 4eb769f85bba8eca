import type { ChatActivity } from '../../../domain/activity.ts';
import type { FrameMessage, FrameSign, PreviewLook, PreviewView } from './previewState.ts';

// The frame's own border, and air.
const roomBelow = 12;

/** The way from the page to one of its frames, and back. */
export class FrameDoor {
  readonly look: PreviewLook;
  readonly #frame: HTMLIFrameElement;
  #isReady = false;
  #latest: FrameMessage | undefined;

  /** `pressed`: called when a button in the frame was pressed that leads nowhere here. */
  constructor(frame: HTMLIFrameElement, pressed: () => void) {
    this.#frame = frame;
    this.look = frame.dataset.look === 'teams' ? 'teams' : 'web';
    addEventListener('message', (event: MessageEvent<FrameSign>) => {
      if (event.origin !== location.origin || event.source !== frame.contentWindow) return;
      if (event.data === 'pressed') pressed();
      else if (event.data === 'ready') this.#open();
      else frame.style.height = `${event.data.height + roomBelow}px`;
    });
    // Only now: a frame that is read before somebody listens would say in vain that it is ready.
    if (frame.dataset.src !== undefined) frame.src = frame.dataset.src;
  }

  /** Shows these in the place of what was shown before. */
  show(activities: readonly ChatActivity[], locale: PreviewView['locale']): void {
    this.#latest = { activities, locale };
    if (this.#isReady) this.#deliver();
  }

  #open(): void {
    this.#isReady = true;
    this.#deliver();
  }

  #deliver(): void {
    if (this.#latest !== undefined) this.#frame.contentWindow?.postMessage(this.#latest, location.origin);
  }
}

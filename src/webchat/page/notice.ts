/** The one line above the chat that says when something does not work, with a button that may mend it. */
export interface Notice {
  show(sentence: string, action?: { readonly label: string; readonly run: () => void }): void;
  hide(): void;
}

export function findNotice(): Notice {
  const box = document.querySelector<HTMLElement>('#notice');
  const line = box?.querySelector('p');
  const button = box?.querySelector('button');
  return {
    show(sentence, action) {
      if (!box || !line || !button) return;
      line.textContent = sentence;
      button.textContent = action?.label ?? '';
      button.hidden = action === undefined;
      button.onclick = () => action?.run();
      box.hidden = false;
    },
    hide() {
      if (box) box.hidden = true;
    },
  };
}

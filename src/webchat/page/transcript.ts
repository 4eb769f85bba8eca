import { tidyFolds } from './folds.ts';
import { markLanguages } from './languageMarks.ts';
import { showReadings } from './ruby.ts';

const card = '.ac-adaptiveCard';
/** What the person wrote, and what others wrote without a card. Drawn by Web Chat itself: its text is not to be touched. */
const plainBubble = '.webchat__bubble__content';
/** What is read aloud when it comes; emptied after a second. */
const announcement = '.webchat__live-region-activity';

/**
 * Invisible stops by which Web Chat leads the Tab key around everything that was said, keeps it within one message, or says
 * that here is the end. Without them Tab goes where one expects: through the buttons and links in the order in which they stand.
 */
const detours = [
  '.webchat__basic-transcript__terminator[tabindex="0"]',
  '.webchat__basic-transcript > div[tabindex="0"]:not([class])',
  '.webchat__basic-transcript__activity > div[tabindex="0"]:not([class])',
].join(',');

function touchedBy({ target, addedNodes }: MutationRecord, selector: string): readonly Element[] {
  const around = (target instanceof Element ? target : target.parentElement)?.closest(selector);
  if (around !== null && around !== undefined) return [around];
  return [...addedNodes].flatMap((node) =>
    node instanceof Element ? [...(node.matches(selector) ? [node] : []), ...node.querySelectorAll(selector)] : [],
  );
}

type Touched = (selector: string) => Iterable<Element>;

function finishCards(touched: Touched): void {
  for (const element of touched(card)) {
    showReadings(element);
    markLanguages(element);
    tidyFolds(element);
  }
}

function finishWords(touched: Touched): void {
  for (const element of touched(plainBubble)) if (element.querySelector(card) === null) markLanguages(element);
}

function finishAnnouncements(touched: Touched, isQuiet: boolean): void {
  for (const element of touched(announcement)) {
    markLanguages(element);
    if (isQuiet) element.setAttribute('hidden', '');
  }
}

/**
 * Finishes what Web Chat draws within this element, now and whenever something is drawn anew: readings above their words,
 * the language of each part, a straight way for the Tab key. `isQuiet`: what comes now has been read already.
 */
export function watchTranscript(chat: Element, isQuiet: () => boolean): void {
  const watch = new MutationObserver((changes) => {
    const touched: Touched = (selector) => new Set(changes.flatMap((change) => touchedBy(change, selector)));
    finishCards(touched);
    finishWords(touched);
    finishAnnouncements(touched, isQuiet());
    for (const element of chat.querySelectorAll(detours)) element.setAttribute('tabindex', '-1');
    // What was just done is no change to look at.
    watch.takeRecords();
  });
  watch.observe(chat, { childList: true, characterData: true, subtree: true, attributeFilter: ['aria-expanded'] });
}

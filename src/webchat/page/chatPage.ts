import { type ChatSession, endSession, idleTime, isGoingOn, keepSession, openSession } from './chatSession.ts';
import { ChatView } from './chatView.ts';
import { FirstContent } from './firstContent.ts';
import { findNotice } from './notice.ts';
import { type PageLanguage, readPageSettings } from './pageSettings.ts';
import { emptyStorages, keepInTab, keptInTab } from './pageStorage.ts';
import { setUpQuickExit } from './quickExit.ts';
import { onEscape } from './widget/escape.ts';
import { findWidget } from './widget/findWidget.ts';

const settings = readPageSettings();
const notice = findNotice();
const widget = findWidget();
const languageKey = 'language';
const buttons = [...document.querySelectorAll<HTMLButtonElement>('#languages button')];

let opened: ChatSession | undefined;
let view: ChatView | undefined;
let language: PageLanguage = (keptInTab(languageKey) ?? document.documentElement.lang) === 'en' ? 'en' : 'ja';
const first = new FirstContent(settings.words[language], language);
let seenAt = Date.now();

/** Ends the conversation here and on the server. Who leaves has the browser's cache emptied too: nothing shall tell of it. */
function forget({ isLeaving = false } = {}): void {
  endSession(view?.token ?? opened?.token, { isLeaving });
  // Before anything can remember it once more.
  opened = undefined;
  view = undefined;
  first.clear();
  emptyStorages();
}

function startAgain(): void {
  forget();
  keepInTab(languageKey, language);
  // In a frame that may keep nothing the address says it.
  if (widget !== undefined) history.replaceState(null, '', `?lang=${language}`);
  location.reload();
}

function explain(word: 'connectionFailed' | 'forgotten' | 'conversationOver'): void {
  first.giveBack();
  const words = settings.words[language];
  notice.show(words[word], { label: words.startAgain, run: startAgain });
}

function remember(): void {
  if (view?.session !== undefined) keepSession(view.session, seenAt);
}

/** The words around the chat; those within it follow by themselves. */
function speak(): void {
  const words = settings.words[language];
  document.documentElement.lang = language;
  document.title = words.title;
  const setText = (selector: string, text: string) => {
    const element = document.querySelector(selector);
    if (element) element.textContent = text;
  };
  setText('h1', words.heading);
  setText('#quick-exit', words.quickExit);
  setText('#bot-answers', words.botAnswers);
  document.querySelector('#quick-exit')?.setAttribute('title', words.quickExitHint);
  document.querySelector('#languages')?.setAttribute('aria-label', words.languagesLabel);
  document.querySelector('#chat')?.setAttribute('aria-label', words.chatLabel);
  for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.language === language));
  first.speak(words, language);
}

function changeLanguage(chosen: PageLanguage): void {
  language = chosen;
  keepInTab(languageKey, chosen);
  notice.hide();
  speak();
  view?.changeLanguage(chosen);
}

/** On a shared device nothing is left lying open: after a while without a sign of the person all is erased. */
function forgetWhenIdle(): void {
  if (Date.now() - seenAt < idleTime) {
    remember();
    return;
  }
  if (view === undefined) {
    first.clear();
    return;
  }
  view.close();
  forget();
  keepInTab(languageKey, language);
  explain('forgotten');
}

async function begin(): Promise<void> {
  const element = document.querySelector<HTMLElement>('#chat');
  if (element === null) return;
  try {
    first.resume(isGoingOn());
    const session = await openSession();
    opened = session;
    first.resume(!session.isNew);
    const parts = { session, settings, language: () => language, notice, first, onOnline: remember, onLost: explain };
    view = await ChatView.open(element, parts);
  } catch {
    explain('connectionFailed');
  }
}

const quickExit = document.querySelector<HTMLAnchorElement>('#quick-exit');
if (quickExit) setUpQuickExit(quickExit, { forget: () => forget({ isLeaving: true }), widget });
onEscape(() => widget?.tell('close'));
widget?.tell('ready');
for (const button of buttons) {
  button.addEventListener('click', () => changeLanguage(button.dataset.language === 'en' ? 'en' : 'ja'));
}
for (const sign of ['pointerdown', 'keydown', 'wheel', 'touchmove']) {
  addEventListener(sign, () => (seenAt = Date.now()), { passive: true, capture: true });
}
addEventListener('pagehide', remember);
// A page that comes back as it was left may be somebody else's by now.
addEventListener('pageshow', (event) => event.persisted && location.reload());
document.addEventListener('visibilitychange', forgetWhenIdle);
setInterval(forgetWhenIdle, 20_000);
speak();
void begin();

import { clearStorages, endSession, idleTime, keepSession, openSession } from './chatSession.ts';
import { ChatView } from './chatView.ts';
import { findNotice } from './notice.ts';
import { type PageLanguage, readPageSettings } from './pageSettings.ts';
import { setUpQuickExit } from './quickExit.ts';

const settings = readPageSettings();
const notice = findNotice();
const languageKey = 'language';
const buttons = [...document.querySelectorAll<HTMLButtonElement>('#languages button')];

let view: ChatView | undefined;
let language: PageLanguage =
  (sessionStorage.getItem(languageKey) ?? document.documentElement.lang) === 'en' ? 'en' : 'ja';
let seenAt = Date.now();

/** Ends the conversation here and on the server. Who leaves has the browser's cache emptied too: nothing shall tell of it. */
function forget({ isLeaving = false } = {}): void {
  endSession(view?.token, { isLeaving });
  // Before anything can remember it once more.
  view = undefined;
  clearStorages();
}

function startAgain(): void {
  forget();
  sessionStorage.setItem(languageKey, language);
  location.reload();
}

function explain(word: 'connectionFailed' | 'forgotten' | 'conversationOver'): void {
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
}

function changeLanguage(chosen: PageLanguage): void {
  language = chosen;
  sessionStorage.setItem(languageKey, chosen);
  notice.hide();
  speak();
  view?.changeLanguage(chosen);
}

/** On a shared device nothing is left lying open: after a while without a sign of the person all is erased. */
function forgetWhenIdle(): void {
  if (view === undefined || Date.now() - seenAt < idleTime) {
    remember();
    return;
  }
  view.close();
  forget();
  sessionStorage.setItem(languageKey, language);
  explain('forgotten');
}

async function begin(): Promise<void> {
  const element = document.querySelector<HTMLElement>('#chat');
  if (element === null) return;
  try {
    const session = await openSession();
    view = await ChatView.open(element, { session, settings, language, notice, onOnline: remember, onLost: explain });
  } catch {
    explain('connectionFailed');
  }
}

const quickExit = document.querySelector<HTMLAnchorElement>('#quick-exit');
if (quickExit) setUpQuickExit(quickExit, () => forget({ isLeaving: true }));
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

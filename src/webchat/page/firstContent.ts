import { type EarlyChoice, type EarlyWord, EarlyWords } from './earlyWords.ts';
import { keepChoice, keptChoice } from './keptChoice.ts';
import type { PageLanguage, PageWords } from './pageSettings.ts';

/**
 * What is seen of the page. `first`: the first block alone; `resuming`: a conversation of before is being opened; `fresh`: Web
 * Chat, and whom to call in danger; `talking`: Web Chat alone, as soon as the person has said something.
 */
type Stage = 'first' | 'resuming' | 'fresh' | 'talking';

const find = <Kind extends HTMLElement>(selector: string) => document.querySelector<Kind>(selector);

function choiceOf(link: HTMLElement): EarlyChoice {
  const { say = '', value = '{}' } = link.dataset;
  // Without the reading that stands above a word.
  const label = [...link.childNodes]
    .map((node) => (node.nodeName === 'RUBY' ? node.firstChild : node)?.textContent)
    .join('');
  return { say, label, value: JSON.parse(value) as object };
}

/** The block that was there before Web Chat: takes what is pressed and written meanwhile, and gives way. */
export class FirstContent {
  readonly #desk = find('#desk');
  readonly #scroller = find('#first-words');
  readonly #form = find<HTMLFormElement>('#first-form');
  readonly #field = find<HTMLInputElement>('#first-field');
  readonly #status = find('#first-status');
  readonly #words = new EarlyWords();
  readonly #wasTyped = new URL(location.href).searchParams.has('typed');
  #said: PageWords;
  #isComposing = false;
  #whenComposed: (() => void) | undefined;

  constructor(words: PageWords, language: PageLanguage) {
    this.#said = words;
    this.#scroller?.addEventListener('click', (event) => this.#press(event));
    this.#form?.addEventListener('submit', (event) => this.#write(event));
    this.#field?.addEventListener('compositionstart', () => (this.#isComposing = true));
    this.#field?.addEventListener('compositionend', () => this.#compose());
    this.#chooseAgain(language);
    this.#measure();
    addEventListener('resize', () => this.#measure());
  }

  /** True until Web Chat is seen. */
  get isSeen(): boolean {
    const stage = this.#desk?.dataset.stage;
    return stage === 'first' || stage === 'resuming';
  }

  /** True when something was pressed or written that is not sent yet. */
  get isWaiting(): boolean {
    return !this.#words.isEmpty;
  }

  /** Says in this language what it says by itself; its words stand in the page in both. */
  speak(words: PageWords, language: PageLanguage): void {
    this.#said = words;
    this.#chooseIn(language, this.#words.choice?.say);
    this.#measure();
    this.#field?.setAttribute('placeholder', words.inputPlaceholder);
    this.#field?.setAttribute('aria-label', words.inputPlaceholder);
    const button = this.#form?.querySelector('button');
    if (button) button.textContent = words.send;
    this.#tell();
  }

  /** A conversation of before is being opened, or after all there is none. */
  resume(isResuming: boolean): void {
    if (!this.isSeen) return;
    this.#show(isResuming ? 'resuming' : 'first');
    this.#tell();
  }

  /** Gives everything that waits to whoever sends it, once. */
  take(): readonly EarlyWord[] {
    keepChoice(undefined);
    return this.#words.take();
  }

  /** Nothing can be sent for now: the words go back to where they were written. */
  giveBack(): void {
    if (!this.isSeen) return;
    const texts = this.take().flatMap((word) => (word.kind === 'text' ? [word.text] : []));
    find('#first-said')?.replaceChildren();
    if (this.#field && texts.length > 0) this.#field.value = [...texts, this.#field.value].join(' ').trim();
    this.#mark(undefined);
    this.#tell();
  }

  /** Nothing that was pressed or written stands here any more. */
  clear(): void {
    this.take();
    if (this.#field) this.#field.value = '';
    find('#first-said')?.replaceChildren();
  }

  /** Runs it at once, or when the word that is being composed is finished: a field must not vanish under somebody's hands. */
  whenComposed(run: () => void): void {
    if (this.#isComposing) this.#whenComposed = run;
    else run();
  }

  /** How far the person has read. */
  get scrollTop(): number {
    return this.#scroller?.scrollTop ?? 0;
  }

  /** Lets Web Chat be seen, and says what stands in the field and where the person is. */
  giveWay(isResumed: boolean): { draft: string; pressed: string | undefined; isWriting: boolean } {
    const focused = document.activeElement;
    const link = focused instanceof HTMLElement && focused.dataset.say !== undefined ? focused : undefined;
    const left = {
      draft: this.#field?.value ?? '',
      pressed: link === undefined ? undefined : choiceOf(link).label,
      isWriting: focused !== null && this.#form?.contains(focused) === true,
    };
    this.#show(isResumed ? 'talking' : 'fresh');
    return left;
  }

  /** Where there is little height, the desks are scrolled away with the rest. */
  follow(scrollTop: number): void {
    this.#desk?.style.setProperty('--scrolled', `${scrollTop}px`);
  }

  /** What Web Chat shows now is not kept twice. Call it when the person has been taken over there. */
  remove(): void {
    this.#form?.remove();
    for (const element of [...(this.#scroller?.children ?? [])]) if (element.id !== 'crisis') element.remove();
  }

  /** The person has said something: the room is needed for answers, which name the desks themselves. */
  leave(): void {
    if (!this.isSeen) this.#show('talking');
  }

  /** Web Chat leaves so much room above what was said first. */
  #measure(): void {
    this.#desk?.style.setProperty('--crisis', `${find('#crisis')?.offsetHeight ?? 0}px`);
  }

  #show(stage: Stage): void {
    if (this.#desk) this.#desk.dataset.stage = stage;
  }

  #press(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-say]') : null;
    // Whoever asks for another tab gets one.
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#choose(choiceOf(link));
  }

  #choose(choice: EarlyChoice): void {
    this.#words.choose(choice);
    keepChoice(choice.say);
    this.#mark(choice.say);
    this.#tell();
  }

  /** What was pressed before this page was loaded again, or led here before any program ran. */
  #chooseAgain(language: PageLanguage): void {
    const kept = keptChoice();
    // From here on it stands in no address.
    keepChoice(undefined);
    this.#chooseIn(language, kept);
  }

  /** Presses the button under its name in this language. Only what is a button counts. */
  #chooseIn(language: PageLanguage, say: string | undefined): void {
    const links = document.querySelectorAll<HTMLElement>(`[data-words="${language}"] [data-say]`);
    const link = [...links].find(({ dataset }) => dataset.say === say);
    if (link !== undefined) this.#choose(choiceOf(link));
  }

  #write(event: Event): void {
    event.preventDefault();
    const text = this.#field?.value ?? '';
    if (this.#isComposing || text.trim() === '' || this.#field === null) return;
    this.#words.write(text);
    this.#field.value = '';
    const bubble = document.createElement('p');
    bubble.textContent = text;
    find('#first-said')?.append(bubble);
    this.#tell();
    bubble.scrollIntoView({ block: 'nearest' });
  }

  #compose(): void {
    this.#isComposing = false;
    const run = this.#whenComposed;
    this.#whenComposed = undefined;
    // The field takes the finished word only after this.
    if (run !== undefined) setTimeout(run);
  }

  #mark(say: string | undefined): void {
    for (const link of document.querySelectorAll<HTMLElement>('[data-say]')) {
      if (link.dataset.say === say) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }

  #tell(): void {
    const sentence = this.#sentence();
    if (this.#status && this.#status.textContent !== sentence) this.#status.textContent = sentence;
  }

  #sentence(): string {
    const { sending, resuming, notTaken } = this.#said;
    const label = this.#words.choice?.label;
    if (!this.#words.isEmpty) return label === undefined ? sending : `${label}: ${sending}`;
    if (this.#desk?.dataset.stage === 'resuming') return resuming;
    return this.#wasTyped ? notTaken : '';
  }
}

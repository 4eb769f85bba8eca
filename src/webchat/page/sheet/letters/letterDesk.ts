import type { Language } from '../../../../domain/language.ts';
import type { LetterBlank } from '../../../../domain/letter.ts';
import type { LetterSheet } from '../../../../domain/letterSheet.ts';
import { make } from '../make.ts';
import type { SheetFrame } from '../sheetFrame.ts';
import { copyText } from './copyText.ts';
import { drawAfter, drawBefore } from './drawAround.ts';
import { drawBlanks } from './drawBlanks.ts';
import { drawLetter } from './drawLetter.ts';
import { explanationOf } from './explanation.ts';
import { type FilledPiece, fillLetter, textOfLetter, ticked } from './fillLetter.ts';

/** Where one letter is written: its blanks, and the letter as it becomes while they are filled in. Nothing leaves this page. */
export class LetterDesk {
  readonly #letter: LetterSheet;
  readonly #frame: SheetFrame;
  #values = new Map<string, string>();
  #paper: HTMLElement | undefined;
  #gloss: HTMLElement | undefined;
  #copyBox: HTMLElement | undefined;

  constructor(letter: LetterSheet, frame: SheetFrame) {
    this.#letter = letter;
    this.#frame = frame;
    this.clear();
  }

  /** True when something would be lost by leaving. */
  get isTyped(): boolean {
    const words = this.#letter.blanks.filter(({ kind }) => kind !== 'tick');
    return words.some(({ id }) => (this.#values.get(id) ?? '').trim() !== '');
  }

  clear(): void {
    const ticks = this.#letter.blanks.filter(({ isTicked }) => isTicked);
    this.#values = new Map(ticks.map(({ id }) => [id, ticked]));
  }

  draw(): void {
    const { pieces } = this.#letter;
    this.#frame.show(
      drawBefore(this.#letter, this.#frame),
      pieces.length === 0
        ? undefined
        : make('div', { className: 'desk-of-letter' }, this.#drawForm(), this.#drawPaper()),
      drawAfter(this.#letter, this.#frame),
    );
  }

  #drawForm(): HTMLElement {
    const frame = this.#frame;
    const { language } = explanationOf(this.#letter, frame.language);
    const form = make(
      'form',
      {
        className: 'blanks screen',
        noValidate: true,
        attributes: { autocomplete: 'off', 'aria-labelledby': 'blanks-title' },
      },
      make('h2', { id: 'blanks-title' }, frame.say('sheet.letters.blanks')),
      make('p', { className: 'notice' }, frame.say('sheet.letters.notSent')),
      make('p', { className: 'notice' }, frame.say('sheet.letters.noNumbers')),
      make('p', { className: 'small' }, frame.say('sheet.letters.blanksHint')),
      make(
        'div',
        { lang: language },
        drawBlanks(this.#letter.blanks, {
          ...{ frame, language, values: this.#values },
          onValue: (id, value) => {
            this.#values.set(id, value);
            this.#refill();
          },
        }),
      ),
      make('button', { id: 'erase', type: 'button', onclick: () => this.#erase() }, frame.say('sheet.letters.erase')),
    );
    form.addEventListener('submit', (event) => event.preventDefault());
    return form;
  }

  #drawPaper(): HTMLElement {
    const frame = this.#frame;
    this.#paper = make('article', { id: 'paper', className: `paper-sheet ${this.#letter.form}`, lang: 'ja' });
    this.#gloss = make('article', { className: 'gloss', lang: 'en' });
    this.#copyBox = make('div', { className: 'copy-box screen', hidden: true });
    const gloss =
      frame.language === 'en' && !this.#letter.isEnglishBehind
        ? make(
            'section',
            { className: 'screen' },
            make('h2', {}, frame.say('sheet.letters.gloss')),
            make('p', { className: 'small' }, frame.say('sheet.letters.glossHint')),
            this.#gloss,
          )
        : undefined;
    this.#refill();
    return make(
      'div',
      { className: 'result' },
      make('h2', { className: 'screen' }, frame.say('sheet.letters.preview')),
      this.#paper,
      make(
        'p',
        { className: 'actions screen' },
        make(
          'button',
          { id: 'copy', type: 'button', className: 'main', onclick: () => void this.#copy() },
          frame.say('sheet.letters.copy'),
        ),
        frame.printButton(),
      ),
      this.#copyBox,
      gloss,
    );
  }

  #fill(language: Language): readonly FilledPiece[] {
    const emptyBlank = (blank: LetterBlank) =>
      this.#frame.say('sheet.letters.emptyBlank', { label: blank[language].label }, language);
    return fillLetter(this.#letter, { values: this.#values, language, emptyBlank });
  }

  #refill(): void {
    this.#paper?.replaceChildren(...drawLetter(this.#fill('ja')));
    this.#gloss?.replaceChildren(...drawLetter(this.#fill('en')));
    if (this.#copyBox) this.#copyBox.hidden = true;
    this.#frame.tell('');
  }

  #erase(): void {
    this.clear();
    this.draw();
    this.#frame.tell(this.#frame.say('sheet.letters.erased'));
  }

  async #copy(): Promise<void> {
    const frame = this.#frame;
    const text = textOfLetter(this.#fill('ja'));
    const isCopied = await copyText(text);
    frame.tell(frame.say(isCopied ? 'sheet.letters.copied' : 'sheet.letters.copyByHand'));
    if (isCopied || this.#copyBox === undefined) return;
    const area = make('textarea', { value: text, rows: 12, readOnly: true, lang: 'ja' });
    area.setAttribute('aria-label', frame.say('sheet.letters.copyArea'));
    this.#copyBox.replaceChildren(make('p', {}, frame.say('sheet.letters.copyByHand')), area);
    this.#copyBox.hidden = false;
    area.select();
  }
}

import type { Language } from '../../../../domain/language.ts';
import type { LetterBlank } from '../../../../domain/letter.ts';
import { make } from '../make.ts';
import type { SheetFrame } from '../sheetFrame.ts';
import { type LetterValues, ticked } from './fillLetter.ts';
import { holdsLongNumber } from './longNumber.ts';

export interface BlankDrawing {
  readonly frame: SheetFrame;
  /** The language of the labels. */
  readonly language: Language;
  readonly values: LetterValues;
  readonly onValue: (id: string, value: string) => void;
}

/** More than anybody writes into a letter; what is longer is not taken. */
const lengths = { line: 200, lines: 4_000 };

/** Nothing of it is to be kept or completed by the browser. */
const unkept = { autocomplete: 'off', autocorrect: 'off' };

function fieldFor({ kind }: LetterBlank): HTMLInputElement | HTMLTextAreaElement {
  if (kind === 'lines')
    return make('textarea', { rows: 3, maxLength: lengths.lines, spellcheck: false, attributes: unkept });
  if (kind === 'day') return make('input', { type: 'date', attributes: unkept });
  return make('input', { type: 'text', maxLength: lengths.line, spellcheck: false, attributes: unkept });
}

function drawTick(blank: LetterBlank, { language, values, onValue }: BlankDrawing): HTMLElement {
  const { label, hint } = blank[language];
  const id = `blank-${blank.id}`;
  const box = make('input', {
    id,
    type: 'checkbox',
    checked: values.get(blank.id) === ticked,
    onchange: () => onValue(blank.id, box.checked ? ticked : ''),
    attributes: { autocomplete: 'off' },
  });
  const hintLine = hint === undefined ? undefined : make('p', { id: `${id}-hint`, className: 'small' }, hint);
  if (hintLine) box.setAttribute('aria-describedby', hintLine.id);
  return make(
    'div',
    { className: 'blank' },
    make('label', { className: 'tick' }, box, make('span', {}, label)),
    hintLine,
  );
}

function drawField(blank: LetterBlank, { frame, language, values, onValue }: BlankDrawing): HTMLElement {
  const { label, hint } = blank[language];
  const field = fieldFor(blank);
  field.id = `blank-${blank.id}`;
  field.value = values.get(blank.id) ?? '';
  const warning = make('p', { id: `${field.id}-warning`, className: 'warning', attributes: { role: 'status' } });
  const warn = () => {
    warning.textContent = holdsLongNumber(field.value) ? frame.say('sheet.letters.longNumber') : '';
  };
  field.addEventListener('input', () => {
    onValue(blank.id, field.value);
    warn();
  });
  warn();
  const hintLine = hint === undefined ? undefined : make('p', { id: `${field.id}-hint`, className: 'small' }, hint);
  field.setAttribute('aria-describedby', [hintLine?.id, warning.id].filter((id) => id !== undefined).join(' '));
  return make('div', { className: 'blank' }, make('label', { htmlFor: field.id }, label), hintLine, field, warning);
}

/** The blanks of a letter, to be filled in. */
export function drawBlanks(blanks: readonly LetterBlank[], drawing: BlankDrawing): readonly HTMLElement[] {
  return blanks.map((blank) => (blank.kind === 'tick' ? drawTick(blank, drawing) : drawField(blank, drawing)));
}

import { make } from '../make.ts';
import type { SheetFrame } from '../sheetFrame.ts';
import { lettersIn } from './codeLetters.ts';

/** Letters of a code: three groups of four. */
const codeLength = 12;

/** Why the form is shown once more, in words. */
export interface CodeTrouble {
  readonly sentence: string;
  /** True when what was typed is at fault. */
  readonly isTyped: boolean;
}

export interface CodeFormParts {
  readonly frame: SheetFrame;
  /** What was typed so far. */
  readonly typed: string;
  readonly trouble: CodeTrouble | undefined;
  readonly onOpen: (typed: string) => void;
}

/** Said without asking the server: a code of another length is a slip. */
export function lengthTrouble(typed: string, frame: SheetFrame): CodeTrouble | undefined {
  const letters = lettersIn(typed);
  if (letters === codeLength) return undefined;
  return { sentence: frame.say('sheet.plan.codeLength', { letters }), isTyped: true };
}

function codeInput({ typed, trouble }: CodeFormParts): HTMLInputElement {
  return make('input', {
    id: 'code',
    type: 'text',
    value: typed,
    required: true,
    maxLength: 80,
    spellcheck: false,
    attributes: {
      autocomplete: 'off',
      autocapitalize: 'characters',
      autocorrect: 'off',
      lang: 'en',
      'aria-describedby': trouble === undefined ? 'code-hint' : 'code-hint code-trouble',
      'aria-invalid': String(trouble?.isTyped === true),
    },
  });
}

/** Asks for the return code. */
export function drawCodeForm(parts: CodeFormParts): readonly HTMLElement[] {
  const { frame, trouble, onOpen } = parts;
  const input = codeInput(parts);
  const form = make(
    'form',
    { className: 'code-form', noValidate: true },
    make('label', { htmlFor: 'code' }, frame.say('sheet.plan.codeLabel')),
    make('p', { id: 'code-hint', className: 'small' }, frame.say('sheet.plan.codeHint')),
    input,
    make(
      'p',
      { id: 'code-trouble', className: 'trouble', hidden: trouble === undefined, attributes: { role: 'alert' } },
      trouble?.sentence,
    ),
    make('button', { id: 'code-open', type: 'submit', className: 'main' }, frame.say('sheet.plan.codeOpen')),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    onOpen(input.value.trim());
  });
  return [
    make('h1', {}, frame.say('sheet.plan.codeTitle')),
    make('p', {}, frame.say('sheet.plan.codeIntro')),
    form,
    make('p', { className: 'small' }, frame.say('sheet.plan.codeLost')),
    frame.backToChat(),
  ];
}

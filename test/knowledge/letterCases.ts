import { edit, type ProblemCase } from './problemCase.ts';

const letter = 'letters/ask-tengu.yml';

/** Faults of letters and their blanks. */
export const letterCases: readonly ProblemCase[] = [
  edit('UNKNOWN_BLANK', letter, ['text: "{{day}}に傘が', 'text: "{{dey}}に傘が', '{{dey}}']),
  edit('UNKNOWN_BLANK', letter, [
    'text: この羽根は、あなたのものですか。',
    'text: "{{ask-feather}}羽根ですか。"',
    '{{ask-feather}}',
  ]),
  edit('UNKNOWN_BLANK', letter, ['when: ask-feather', 'when: ask-fether', 'when: ask-fether']),
  edit('UNKNOWN_BLANK', letter, ['unless: ask-feather', 'unless: ask-fether', 'unless: ask-fether']),
  edit('BLANK_NOT_USED', letter, ['"{{colour}}の傘を', '"赤い傘を', 'id: colour']),
  edit('GLOSS_BLANKS_DIFFER', letter, ['vanished on {{day}}', 'vanished', 'en: "My umbrella']),
  edit('UNKNOWN_DESK', letter, ['desks: [umbrella-bureau]', 'desks: [nobody]', 'desks:']),
  edit('UNKNOWN_SECTION', letter, ['[umbrella-victim/feather-proof]', '[umbrella-victim/fur]', 'sections:']),
  edit('ENGLISH_BEHIND', letter, ['この羽根は、あなたの', 'この羽根は、だれの', 'madeFrom:']),
  edit('SENTENCE_TOO_LONG', letter, ['この羽根は、', `${'この'.repeat(25)}羽根は、`, 'このこの']),
  edit('ARTICLE_WITHOUT_LAW', letter, ['羽根は拾っていません。', '第3条のとおりです。', '第3条']),
  edit('ARTICLE_NOT_LISTED', letter, ['羽根は拾っていません。', '団扇法第6条のとおりです。', '団扇法第6条']),
  edit('BANNED_WORD', letter, ['羽根は拾っていません。', '私は被害者です。', '被害者']),
  edit('PHONE_OUTSIDE_DESKS', letter, ['羽根は拾っていません。', '03-0000-0001へ。', '03-0000']),
  edit('DUPLICATE_ENTRY', letter, ['  - id: day\n', '  - id: name\n', '  - id: name\n    kind: day']),
  edit('REVIEW_OVERDUE', letter, [
    'checkedOn: 2026-11-21\nreviewBy: 2027-02-21',
    'checkedOn: 2026-01-01\nreviewBy: 2026-11-21',
    'reviewBy:',
  ]),
];

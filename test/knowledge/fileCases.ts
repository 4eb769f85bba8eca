import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { bureau, edit, first, firstEnglish, type ProblemCase, victim } from './problemCase.ts';

const inFolder: ProblemCase[] = [
  { code: 'MISSING_FILE', file: 'danger.yml', change: (toy) => toy.remove('danger.yml') },
  { code: 'UNKNOWN_FILE', file: 'desks/tengu.yaml', change: (toy) => toy.write('desks/tengu.yaml', 'name: 天狗\n') },
  { code: 'UNKNOWN_FILE', file: 'fans.yml', change: (toy) => toy.write('fans.yml', 'name: 天狗\n') },
  { code: 'BAD_FILE_NAME', file: 'desks/Tengu.yml', change: (toy) => toy.write('desks/Tengu.yml', 'name: 天狗\n') },
  {
    code: 'BAD_FILE_NAME',
    file: 'consultations/傘/a.yml',
    change: (toy) => toy.write('consultations/傘/a.yml', 'title: 天狗\n'),
  },
  {
    code: 'NOT_A_REGULAR_FILE',
    file: 'desks/elsewhere.yml',
    change: (toy) => symlinkSync('/etc/hosts', join(toy.dir, 'desks/elsewhere.yml')),
  },
  {
    code: 'NOT_A_REGULAR_FILE',
    file: 'consultations/elsewhere',
    change: (toy) => symlinkSync('/etc', join(toy.dir, 'consultations/elsewhere')),
  },
  {
    code: 'FILE_TOO_LARGE',
    file: 'synonyms.yml',
    change: (toy) => toy.write('synonyms.yml', `# ${'あ'.repeat(90_000)}\n`),
  },
  { code: 'FOLDER_MISSING', change: (toy) => toy.dir.length },
  {
    code: 'FOLDER_TOO_LARGE',
    change: (toy) => {
      for (let index = 0; index < 85; index++) toy.write(`desks/big-${index}.yml`, 'x'.repeat(250 * 1024));
    },
  },
  { code: 'EMPTY_FILE', file: 'synonyms.yml', at: '', change: (toy) => toy.write('synonyms.yml', '\n') },
];

const inYaml: ProblemCase[] = [
  { code: 'NOT_UTF8', file: first, change: (toy) => toy.write(first, Uint8Array.of(0x83, 0x65, 0x83, 0x58)) },
  edit('TAB_INDENT', first, ['    urgency: now', '\turgency: now', '\turgency']),
  edit('FULLWIDTH_SPACE_INDENT', first, ['    urgency: now', '　　urgency: now', '　　urgency']),
  edit('FULLWIDTH_COLON', first, ['    urgency: now', '    urgency：now', 'urgency：']),
  edit('FULLWIDTH_COLON', bureau, ['  - number: "03', '  - number：: "03', 'number：']),
  edit('CONTROL_CHARACTER', first, ['大声を', '大\u200B声を', '\u200B']),
  edit('CONTROL_CHARACTER', first, ['title: 傘がない', 'title: "傘\\0がない', 'title:']),
  edit('LONE_SURROGATE', 'off-subject.yml', ['雨漏りを直したい', '"\\ud800"', '\\ud800']),
  edit('ALIAS_NOT_ALLOWED', first, ['title: ', 'title: &a ', 'title:']),
  edit('ALIAS_NOT_ALLOWED', 'off-subject.yml', ['明日の天気を教えて', '*other', '*other']),
  edit('ALIAS_NOT_ALLOWED', 'steps/take-shelter.yml', ['urgency: now', '<<: {urgency: now}', '<<']),
  edit('TAG_NOT_ALLOWED', first, ['title: ', 'title: !!js/function ', 'title:']),
  edit('TAG_NOT_ALLOWED', first, ['title: ', 'title: !!str ', 'title:']),
  edit('TOO_DEEP', 'synonyms.yml', ['[傘, ', `${'['.repeat(40)}傘${']'.repeat(40)}\n#`, '[[[']),
  edit('TOO_DEEP', 'synonyms.yml', ['[傘, ', `${'[[x],'.repeat(40)}傘${']'.repeat(40)}\n#`, '[[x]']),
  edit('KEY_NOT_TEXT', 'off-subject.yml', ['lines:', '[a, b]: 1\nlines:', '[a, b]']),
  edit('DUPLICATE_KEY', first, ['review: none', 'review: none\ntitle: もう一つ', 'title: もう一つ']),
  { code: 'NOT_A_MAPPING', file: first, at: '-', change: (toy) => toy.write(first, '- title: 傘\n') },
  edit('NUMBER_READ_AS_COMMENT', 'off-subject.yml', ['雨漏りを直したい', '雨漏り #9110', '#9110']),
  edit('YAML_COLON_IN_TEXT', first, ['title: 傘がない', 'title: 傘: がない', 'title:']),
  edit('YAML_QUOTE', first, ['title: 傘がない', 'title: @傘がない', 'title:']),
  edit('YAML_INDENT', first, [
    '    urgency: now\n    text: あ',
    '    urgency: now\n  text: あ',
    '  text: あなたは、近くの',
  ]),
  edit('YAML_SYNTAX', first, ['review: none', 'review: none\n---\ntitle: 二つ目', '---']),
];

const inFields: ProblemCase[] = [
  edit('MISSING_FIELD', first, ['checkedOn: 2026-11-21\n', '', 'title:']),
  edit('MISSING_FIELD', first, ['    urgency: now\n    text: あ', '    text: あ', 'id: look-up']),
  edit('EMPTY_FIELD', first, ['review: none', 'review:', 'review:']),
  edit('EMPTY_FIELD', first, ['title: 傘がないと気づいたとき、まずすること', 'title: ""', 'title:']),
  edit('UNKNOWN_KEY', first, ['title:', 'titel:', 'titel:']),
  edit('UNKNOWN_KEY', first, ['    urgency: now', '    urgensy: now', 'urgensy']),
  edit('UNKNOWN_KEY', 'synonyms.yml', ['groups:', '__proto__: {polluted: 1}\ngroups:', '__proto__']),
  edit('EXPECTED_TEXT', bureau, ['number: "03-0000-0001"', 'number: 0300000001', 'number:']),
  edit('YAML_COLON_IN_TEXT', first, ['  - かさがきえた', '  - かさ: きえた', 'かさ: ']),
  edit('EXPECTED_TEXT', first, ['  - かさがきえた', '  - [かさ]', '[かさ]']),
  edit('EXPECTED_LIST', first, ['keywords: [傘, 天狗, 盗まれた, 消えた, 雨, 軒先]', 'keywords: 傘', 'keywords:']),
  edit('EXPECTED_MAPPING', bureau, ['hours: {kind: weekly', 'hours: always #', 'hours:']),
  edit('EXPECTED_TRUE_OR_FALSE', bureau, ['closedOnHolidays: true', 'closedOnHolidays: はい', 'hours:']),
  edit('BAD_VALUE', 'articles.yml', ['第5条の2', '5条の2', 'articles: [5条の2']),
  edit('MISSING_FIELD', 'steps/take-shelter.yml', ['plain:\n  madeFrom: "5a9d6c695e97"', 'plain:', 'plain:']),
  edit('NOT_ONE_OF', first, ['urgency: now', 'urgency: soon', 'urgency: soon']),
  edit('NOT_ONE_OF', bureau, ['kind: weekly', 'kind: sometimes', 'hours:']),
  edit('NOT_ONE_OF', 'controls.yml', ['id: about', 'id: abuot', 'abuot']),
  edit('TEXT_TOO_LONG', first, ['title: 傘', `title: ${'傘'.repeat(41)}`, 'title:']),
  edit('LIST_TOO_SHORT', first, ['  - かさがきえた\n', '', 'phrasings:']),
  edit('LIST_TOO_LONG', first, ['[umbrella-bureau, police-110]', `[${'yorisoi, '.repeat(13)}]`, 'desks:']),
  edit('BAD_ID', first, ['id: look-up', 'id: Look Up', 'Look Up']),
  edit('BAD_ID', firstEnglish, ['  look-up:', '  ../look-up:', '../look-up']),
  edit('BAD_DATE', first, ['reviewBy: 2027-02-21', 'reviewBy: 2027-02-30', 'reviewBy:']),
  edit('BAD_TIME', bureau, ['"09:30"', '"9:30"', 'hours:']),
  edit('BAD_PERIOD', bureau, ['from: "10:00", to: "12:00"', 'from: "12:00", to: "10:00"', 'hours:']),
  edit('BAD_PERIOD', bureau, [
    'closedOnHolidays: true',
    'holidays: [{from: "12:00", to: "10:00"}], closedOnHolidays: false',
    'hours:',
  ]),
  edit('BAD_PERIOD', bureau, [
    'closedOnHolidays: true',
    'monthly: [{dayOfMonth: 10, from: "12:00", to: "10:00"}], closedOnHolidays: true',
    'hours:',
  ]),
  edit('BAD_VALUE', bureau, [
    'closedOnHolidays: true',
    'monthly: [{dayOfMonth: 32, from: "10:00", to: "12:00"}], closedOnHolidays: true',
    'hours:',
  ]),
  edit('OPEN_AND_CLOSED', bureau, [
    'closedOnHolidays: true',
    'holidays: [{from: "10:00", to: "12:00"}], closedOnHolidays: true',
    'hours:',
  ]),
  edit('BAD_URL', first, ['https://umbrella.example/rules#3', 'javascript:alert(1)', 'javascript']),
  edit('BAD_MARK', firstEnglish, ['madeFrom: "', 'madeFrom: "x', 'madeFrom']),
  edit('BAD_PHONE_NUMBER', bureau, ['"03-0000-0001"', '"0-1"', 'number:']),
  edit('ONE_TARGET', 'triage.yml', ['        next: weather\n', '', 'id: taken']),
  edit('ONE_TARGET', 'triage.yml', [
    '        next: weather',
    '        next: weather\n        consultation: umbrella-shop',
    'id: taken',
  ]),
  edit('DUPLICATE_ENTRY', first, ['id: count-ribs', 'id: look-up', 'id: look-up\n    urgency: thisWeek']),
  edit('DUPLICATE_ENTRY', victim, ['sections: [', 'sections: [first-steps, ', 'sections:']),
  edit('DUPLICATE_ENTRY', first, ['related: [', 'related: [umbrella-victim/feather-proof, ', 'related:']),
  edit('DUPLICATE_ENTRY', 'ids.yml', [
    'umbrella-shop/tell-owners',
    'umbrella-shop/tell-owners\n  - umbrella-victim/polite-letter # again',
    '# again',
  ]),
  edit('PLACEHOLDER_LEFT', first, ['title: ', 'title: ★', 'title:']),
  edit('PLACEHOLDER_LEFT', first, ['  - かさがきえた', '  - ★かさ', '★かさ']),
];

/** Faults that one file shows by itself. */
export const fileCases: readonly ProblemCase[] = [...inFolder, ...inYaml, ...inFields];

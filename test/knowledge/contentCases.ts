import { bureau, edit, feather, first, firstEnglish, moved, type ProblemCase, victim } from './problemCase.ts';

const betweenFiles: ProblemCase[] = [
  edit('UNKNOWN_DESK', first, ['desks: [umbrella-bureau', 'desks: [umbrela-bureau', 'desks:']),
  edit('UNKNOWN_DESK', first, ['      desk: umbrella-bureau', '      desk: umbrella', 'desk: umbrella']),
  edit('UNKNOWN_DESK', 'steps/take-shelter.yml', ['desk: umbrella-bureau', 'desk: nobody', 'nobody']),
  edit('UNKNOWN_DESK', 'related/kappa-cucumber.yml', ['[hermit-hotline]', '[nobody]', 'desks:']),
  edit('UNKNOWN_DESK', 'danger.yml', ['desks: [yorisoi]', 'desks: [yorisoi, nobody]', 'desks:']),
  edit('UNKNOWN_DESK', 'scam.yml', ['desks: [umbrella-bureau]', 'desks: [nobody]', 'desks:']),
  edit('UNKNOWN_DESK', 'triage.yml', ['victim: [umbrella-bureau', 'victim: [nobody', 'victim: [']),
  edit('UNKNOWN_SECTION', first, ['umbrella-victim/compensation]', 'umbrella-victim/compensatoin]', 'related:']),
  edit('UNKNOWN_SECTION', 'scam.yml', ['umbrella-victim/first-steps', 'umbrella-victim/last-steps', 'section:']),
  edit('UNKNOWN_SECTION', 'triage.yml', [
    'umbrella-victim/feather-proof',
    'umbrella-victim/fur',
    'umbrella-victim/fur',
  ]),
  edit('UNKNOWN_SECTION', moved, ['umbrella-victim/compensation', 'umbrella-victim/nowhere', 'movedTo']),
  edit('UNKNOWN_CONSULTATION', 'triage.yml', ['consultation: umbrella-shop', 'consultation: tea-shop', 'tea-shop']),
  edit('UNKNOWN_QUESTION', 'triage.yml', ['next: weather', 'next: wether', 'wether']),
  edit('UNKNOWN_QUESTION', 'triage.yml', ['first: relation', 'first: somewhere', 'first:']),
  edit('UNKNOWN_PLAN_STEP', 'plans/taken.yml', ['now: [photograph-feather]', 'now: [photograph-fether]', 'now:']),
  edit('UNKNOWN_STEP_OF_SECTION', 'plans/steps/keep-photograph.yml', ['step: keep-dry', 'step: keep-wet', 'step:']),
  edit('UNKNOWN_SECTION', 'plans/wet.yml', ['first-steps', 'last-steps', 'section:']),
  {
    code: 'PLAN_STEP_NOT_USED',
    file: 'plans/steps/keep-photograph.yml',
    at: 'section:',
    change: (toy) => toy.replace('plans/taken.yml', '[keep-photograph]', '[]'),
  },
  edit('UNKNOWN_PLAN', 'triage.yml', ['dataKinds: [taken]', 'dataKinds: [token]', 'dataKinds:']),
  edit('UNKNOWN_SHARED_STEP', first, ['use: take-shelter', 'use: take-sheltr', 'take-sheltr']),
  { code: 'CONSULTATION_FILE_MISSING', file: victim, change: (toy) => toy.remove(victim) },
  edit('LISTED_SECTION_MISSING', victim, ['[first-steps', '[first-step', 'sections:']),
  edit('SECTION_NOT_LISTED', victim, ['feather-proof, ', '', '']),
  edit('MOVED_SECTION_LISTED', victim, ['[first-steps', '[polite-letter, first-steps', 'sections:']),
  edit('MOVED_TO_OTHER_AUDIENCE', moved, ['umbrella-victim/compensation', 'umbrella-shop/tell-owners', 'movedTo']),
  edit('MOVED_IN_CIRCLE', moved, ['umbrella-victim/compensation', 'umbrella-victim/polite-letter', 'movedTo']),
  { code: 'ENGLISH_WITHOUT_ORIGINAL', file: firstEnglish, change: (toy) => toy.remove(first) },
  edit('RELATED_TO_ITSELF', feather, ['[umbrella-victim/first-steps]', '[umbrella-victim/feather-proof]', 'related:']),
  edit('RELATED_OTHER_AUDIENCE', feather, ['[umbrella-victim/first-steps]', '[umbrella-shop/tell-owners]', 'related:']),
  edit('DUPLICATE_PHRASING', first, ['  - かさがきえた', '  - 羽根の写真は、どう 撮ればいい？', '羽根の写真']),
  edit('ID_VANISHED', 'ids.yml', ['ids:', 'ids:\n  - umbrella-victim/gone', 'gone']),
  edit('ID_NOT_RECORDED', 'ids.yml', ['  - umbrella-victim/first-steps\n', '', '']),
  edit('CONTROL_MISSING', 'controls.yml', ['  - {id: back, ', '  # {id: back, ', 'controls:']),
  edit('TRIAGE_NO_WAY_OUT', 'triage.yml', [
    '        section: umbrella-victim/first-steps\n      - id: dry\n        label: 降っていない\n        typed: [いいえ, 降っていない]\n        en: {label: It is dry, typed: ["no", dry]}\n        section: umbrella-victim/feather-proof',
    '        next: weather',
    'id: weather',
  ]),
];

const guardFile = 'personal-data.yml';

/** The words by which numbers are hidden: none may be missing, and no exception may let everything through. */
const aboutGuard: ProblemCase[] = [
  edit('MISSING_FIELD', guardFile, ['  card:\n', '  kasa:\n', 'kinds:']),
  edit('GUARD_WORD_MISSING', guardFile, ['[口座番号, account', '[account', 'names: [account']),
  edit('GUARD_WORD_MISSING', guardFile, ['hints: [免許]', 'hints: []', 'names: [免許証番号']),
  edit('BAD_VALUE', guardFile, ['label: "[薬師の札は隠れました]"', 'label: 薬師の札', 'label: 薬師の札']),
  edit('BAD_VALUE', guardFile, ['[葉っぱは葉っぱに戻りました]', '[葉っぱ4枚]', '[葉っぱ4枚]']),
  edit('GUARD_LETS_THROUGH', guardFile, ['words: [円,', 'words: [です, 円,', '  account:']),
  edit('GUARD_LETS_THROUGH', guardFile, ['lookAlikes: [', 'lookAlikes: [パスワードは, ', '  secret:']),
  edit('GUARD_LETS_THROUGH', guardFile, ['ordinaryBefore: [', 'ordinaryBefore: [は, ', '  account:']),
];

const aboutLives: ProblemCase[] = [
  edit('DANGER_KIND_MISSING', 'danger.yml', ['id: self-harm', 'id: sadness', 'kinds:']),
  edit('DANGER_KIND_MISSING', 'danger.yml', [
    '    sure:\n      - [天狗, [殴, 殺す, 襲って]]\n      - [tengu, [attack, hit]]',
    '    sure: []',
    'kinds:',
  ]),
  edit('DANGER_KIND_EMPTY', 'danger.yml', [
    '  - id: violence',
    '  - {id: rain, desks: [yorisoi], sure: [], gentle: [], ordinary: [], acknowledgement: 雨, action: 傘, gentleLine: 雲, en: {acknowledgement: rain, action: umbrella, gentleLine: cloud}}\n  - id: violence',
    'id: rain',
  ]),
  { code: 'DANGER_DESK_MISSING', file: 'desks/yorisoi.yml', change: (toy) => toy.remove('desks/yorisoi.yml') },
  edit('EMERGENCY_MARK_MISSING', 'desks/yorisoi.yml', ['emergency: true\n', '', 'name:']),
  edit('DANGER_DESK_NOT_EMERGENCY', 'danger.yml', ['desks: [yorisoi]', 'desks: [yorisoi, umbrella-bureau]', 'desks:']),
  edit('DANGER_DESK_NOT_NAMED', 'danger.yml', ['desks: [yorisoi]', 'desks: [police-110]', 'desks:']),
  edit('EMERGENCY_DESK_WITHOUT_NUMBER', 'desks/yorisoi.yml', [
    'phones:\n  - number: "0120-000-001"',
    'phones: []',
    'phones:',
  ]),
  edit('EMERGENCY_DESK_NOT_NAMED', bureau, ['toConfirm: []', 'toConfirm: []\nemergency: true', 'emergency:']),
  edit('DESK_NUMBER_WITHOUT_SOURCE', bureau, [
    'source: [傘よろず相談所 https://umbrella.example/bureau （2026-11-21）]',
    'source: []',
    'source:',
  ]),
  edit('DESK_NUMBER_UNCONFIRMED', bureau, ['official-page', 'no-number', 'confidence:']),
  edit('PHONE_OUTSIDE_DESKS', first, ['静かに見上げるだけで足ります', '０３－００００－０００１へ', '０３－']),
  edit('PHONE_OUTSIDE_DESKS', firstEnglish, ['Looking up quietly is enough', 'Call 110', 'Call 110']),
  edit('PHONE_OUTSIDE_DESKS', 'danger.yml', ['110番に電話', '118番に電話', '118番']),
  edit('FORBIDDEN_NUMBER', bureau, ['note: ""\nurl', 'note: 0120000999 でも\nurl', '0120000999']),
  edit('FORBIDDEN_NUMBER', first, ['  - かさがきえた', '  - 0120-000-999 は本物', '0120-000-999']),
  ...aboutGuard,
];

const inWords: ProblemCase[] = [
  edit('BANNED_WORD', first, ['静かに見上げる', '被害者は見上げる', '被害者']),
  edit('BANNED_WORD', 'related/kappa-cucumber.yml', ['asked: 畑', 'asked: 被害者の畑', 'asked:']),
  edit('BANNED_WORD', first, ['静かに見上げる', '必ず弁償されるので静かに見上げる', '必ず弁償']),
  edit('BANNED_WORD', firstEnglish, ['Looking up quietly is enough', 'Victims look up', 'Victims']),
  edit('DOUBLE_NEGATIVE', first, ['静かに見上げるだけで足ります', '足りることはなくはない', 'なくはない']),
  edit('DOUBLE_NEGATIVE', firstEnglish, ['Looking up quietly is enough', 'It is Not impossible', 'Not impossible']),
  edit('SENTENCE_TOO_LONG', first, [
    '静かに見上げるだけで足ります',
    `${'静かに'.repeat(15)}見上げます`,
    '静かに静かに',
  ]),
  edit('SENTENCE_TOO_LONG', first, ['木(き)の上(うえ)を見(み)ます', `${'木(き)'.repeat(40)}です`, '木(き)木(き)']),
  edit('SENTENCE_TOO_LONG', first, [
    '山の方角に一礼してから窓口に話します',
    `${'山に'.repeat(22)}一礼します`,
    '山に山に',
  ]),
  edit('SENTENCE_TOO_LONG', 'steps/take-shelter.yml', [
    '大きな葉を借ります',
    `${'大きな'.repeat(14)}葉です`,
    '大きな大きな',
  ]),
  edit('SENTENCE_TOO_LONG', victim, ['急がなくて大丈夫です', `${'急がず'.repeat(15)}大丈夫です`, '急がず急がず']),
  edit('SENTENCE_TOO_LONG', 'related/kappa-cucumber.yml', ['asked: 畑', `asked: ${'畑の'.repeat(26)}`, 'asked:']),
  edit('ARTICLE_NOT_LISTED', first, ['title: 山林傘取扱規則 第3条', 'title: 山林傘取扱規則 第4条', '第4条']),
  edit('ARTICLE_NOT_LISTED', first, [
    'Forest Umbrella Rules, Article 3',
    'Forest Umbrella Rules, Article 33',
    'Article 33',
  ]),
  edit('ARTICLE_NOT_LISTED', first, ['静かに見上げる', '静かに見上げる(第十三条)', '第十三条']),
  edit('ARTICLE_NOT_LISTED', firstEnglish, ['Looking up quietly is enough', 'See Article 7(3)', 'Article 7(3)']),
  edit('ARTICLE_WITHOUT_LAW', first, ['title: 山林傘取扱規則 第3条', 'title: 大団扇法 第3条', '大団扇法']),
  edit('ARTICLE_WITHOUT_LAW', first, ['title: 山林傘取扱規則 第3条', 'title: 第3条', 'title: 第3条']),
  edit('ARTICLE_WITHOUT_LAW', victim, ['急がなくて', '第3条なので急がなくて', '第3条']),
  edit('HTML_NOT_ALLOWED', first, ['静かに見上げる', '<script>alert(1)</script>', '<script>']),
  edit('BAD_LINK', first, ['静かに見上げる', '[相談](javascript:alert(1))', 'javascript']),
  edit('DERIVED_STEP_MISSING', firstEnglish, [
    '  count-ribs:\n    text: Count the ribs of the umbrellas that are left and write the number down\n',
    '',
    'steps:',
  ]),
  edit('DERIVED_STEP_MISSING', first, [
    '    count-ribs:\n      text: ほかの傘(かさ)の骨(ほね)を数(かぞ)えます。\n',
    '',
    '  steps:\n    look-up',
  ]),
  edit('DERIVED_STEP_UNKNOWN', firstEnglish, ['steps:', 'steps:\n  fly:\n    text: Fly', 'fly:']),
  edit('DERIVED_STEP_UNKNOWN', firstEnglish, ['steps:', 'steps:\n  take-shelter:\n    text: Hide', 'take-shelter:']),
  edit('DERIVED_OTHERWISE_MISSING', firstEnglish, [
    '    otherwise: Where there is no cedar, bow to the mountain and talk to the bureau.\n',
    '',
    'look-up:',
  ]),
  edit('DERIVED_OTHERWISE_MISSING', 'steps/take-shelter.yml', [
    '  otherwise: 大(おお)きい葉(は)を借(か)ります。\n',
    '',
    'plain:',
  ]),
  edit('DERIVED_OTHERWISE_UNKNOWN', firstEnglish, [
    '  count-ribs:',
    '  count-ribs:\n    otherwise: Guess.',
    'count-ribs:',
  ]),
  { code: 'ENGLISH_MISSING', file: first, at: '', change: (toy) => toy.remove(firstEnglish) },
  {
    code: 'ENGLISH_MISSING',
    file: victim,
    at: '',
    change: (toy) => toy.remove('consultations/umbrella-victim/_consultation.en.yml'),
  },
  edit('CHECKED_IN_FUTURE', first, ['checkedOn: 2026-11-21', 'checkedOn: 2026-11-23', 'checkedOn:']),
  edit('CHECKED_IN_FUTURE', bureau, ['checkedOn: 2026-11-21', 'checkedOn: 2062-11-21', 'checkedOn:']),
  edit('REVIEW_TOO_FAR', first, ['reviewBy: 2027-02-21', 'reviewBy: 2028-05-22', 'reviewBy:']),
  edit('REVIEWED_IN_FUTURE', first, ['review: none', 'review: {by: 山伏 太郎, on: 2026-11-23}', 'review: {']),
  edit('REVIEWED_LONG_AGO', first, ['review: none', 'review: {by: 山伏 太郎, on: 2019-12-31}', 'review: {']),
  edit('REVIEWED_BEFORE_CHECK', first, ['review: none', 'review: {by: 山伏 太郎, on: 2026-11-20}', 'review: {']),
  edit('REVIEW_OVERDUE', first, ['reviewBy: 2027-02-21', 'reviewBy: 2026-11-20', 'reviewBy:']),
  edit('REVIEW_BEFORE_CHECK', first, ['reviewBy: 2027-02-21', 'reviewBy: 2026-11-20', 'reviewBy:']),
  edit('REVIEW_OVERDUE', first, [
    'checkedOn: 2026-11-21\nreviewBy: 2027-02-21',
    'checkedOn: 2026-01-01\nreviewBy: 2026-11-21',
    'reviewBy:',
  ]),
];

/** A text that is behind stands in another file than the change. */
const behind: ProblemCase[] = [
  {
    code: 'ENGLISH_BEHIND',
    file: firstEnglish,
    at: 'madeFrom',
    change: (toy) => toy.replace(first, '天狗はたいてい', '天狗はふつう'),
  },
  {
    code: 'ENGLISH_BEHIND',
    file: 'consultations/umbrella-victim/_consultation.en.yml',
    at: 'madeFrom',
    change: (toy) => toy.replace(victim, '急がなくて', 'あわてなくて'),
  },
  edit('ENGLISH_BEHIND', 'steps/take-shelter.yml', [
    '大きな葉を借ります',
    '大きな葉をもらいます',
    '  madeFrom: "5a9d6c695e97"\n  text: Step',
  ]),
  edit('PLAIN_BEHIND', 'steps/take-shelter.yml', ['軒下に入って', '軒下で', 'madeFrom']),
  edit('PLAIN_BEHIND', first, ['近くの杉のてっぺん', '遠くの杉のてっぺん', 'madeFrom']),
  {
    code: 'PLAIN_MISSING',
    file: first,
    at: '',
    change: (toy) => toy.write(first, toy.read(first).replace(/^plain:\n(?: .*\n|\n)*/m, '')),
  },
];

/** Faults that show when files are compared, and in their words. */
export const contentCases: readonly ProblemCase[] = [...betweenFiles, ...aboutLives, ...inWords, ...behind];

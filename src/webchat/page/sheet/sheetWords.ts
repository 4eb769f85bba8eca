/** Keys of the sentences that both pages need. */
const frameWords = [
  'page.title',
  'page.heading',
  'page.quickExit',
  'page.quickExitHint',
  'page.languagesLabel',
  'sheet.desk.hours',
  'sheet.desk.cost',
  'sheet.desk.toBeChecked',
  'sheet.desk.website',
  'sheet.basis',
  'sheet.checkedOn',
  'sheet.general',
  'sheet.print',
  'sheet.backToChat',
  'sheet.loading',
  'sheet.notReached',
  'sheet.tryAgain',
  'sheet.forgotten',
  'sheet.startAgain',
] as const;

const planWords = [
  'sheet.plan.madeOn',
  'sheet.plan.progress',
  'sheet.plan.progressLabel',
  'sheet.plan.why',
  'sheet.plan.how',
  'sheet.plan.otherwise',
  'sheet.plan.otherwiseNow',
  'sheet.plan.desk',
  'sheet.plan.until',
  'sheet.plan.between',
  'sheet.plan.source',
  'sheet.plan.sources',
  'sheet.plan.later',
  'sheet.plan.failed',
  'sheet.plan.saving',
  'sheet.plan.marked',
  'sheet.plan.notMarked',
  'sheet.plan.keptUntil',
  'sheet.plan.notKept',
  'sheet.plan.codeTitle',
  'sheet.plan.codeIntro',
  'sheet.plan.codeLabel',
  'sheet.plan.codeHint',
  'sheet.plan.codeOpen',
  'sheet.plan.codeLength',
  'sheet.plan.codeUnknown',
  'sheet.plan.codeWait',
  'sheet.plan.seconds',
  'sheet.plan.minutes',
  'sheet.plan.codeLost',
  'sheet.plan.conversationOver',
  'sheet.plan.noPlan',
  'sheet.plan.calendar',
  'sheet.plan.calendarIntro',
  'sheet.plan.calendarNeutral',
  'sheet.plan.calendarShow',
  'sheet.plan.calendarMake',
  'sheet.plan.calendarMade',
  'sheet.plan.calendarTitle',
  'sheet.plan.log',
  'sheet.plan.logHint',
  'sheet.plan.logDate',
  'sheet.plan.logWho',
  'sheet.plan.logWhat',
  'sheet.plan.logNumber',
  'sheet.plan.printHint',
] as const;

const letterWords = [
  'sheet.letters.title',
  'sheet.letters.intro',
  'sheet.letters.forVictim',
  'sheet.letters.forBusiness',
  'sheet.letters.notFound',
  'sheet.letters.all',
  'sheet.letters.notSent',
  'sheet.letters.noNumbers',
  'sheet.letters.longNumber',
  'sheet.letters.blanks',
  'sheet.letters.blanksHint',
  'sheet.letters.preview',
  'sheet.letters.gloss',
  'sheet.letters.glossHint',
  'sheet.letters.emptyBlank',
  'sheet.letters.copy',
  'sheet.letters.copied',
  'sheet.letters.copyByHand',
  'sheet.letters.copyArea',
  'sheet.letters.erase',
  'sheet.letters.erased',
  'sheet.letters.howTo',
  'sheet.letters.mind',
  'sheet.letters.desks',
  'sheet.letters.sections',
  'sheet.letters.notReviewed',
  'sheet.letters.overdue',
  'sheet.letters.stale',
  'sheet.letters.unreviewed',
  'sheet.letters.englishBehind',
] as const;

/** Which sentences each page is given. */
export const wordsOfPage = { plan: [...frameWords, ...planWords], letters: [...frameWords, ...letterWords] } as const;

export type SheetPage = keyof typeof wordsOfPage;
export type FrameWord = (typeof frameWords)[number];
export type SheetWord = (typeof wordsOfPage)[SheetPage][number];

/** Every placeholder that stands in one of them; filled in by the page itself. */
export const placeholders = [
  'day',
  'from',
  'until',
  'done',
  'total',
  'hours',
  'cost',
  'letters',
  'time',
  'number',
  'label',
] as const;

export type SheetWords = Readonly<Partial<Record<SheetWord, string>>>;

/** What the server writes into the page. Easy Japanese where the page can be read in it. */
export interface SheetSettings {
  readonly words: { readonly ja: SheetWords; readonly en: SheetWords; readonly plain?: SheetWords };
}

/** A sentence with its placeholders filled in. */
export function fillWords(sentence: string, values: Readonly<Record<string, unknown>>): string {
  return sentence.replaceAll(/\{\{(\w+)\}\}/g, (blank, name: string) => String(values[name] ?? blank));
}

import type { Problem } from '../domain/problem.ts';
import { ArticleMap, type Law } from './articleMap.ts';
import { breachesOfArticles } from './checkArticles.ts';
import { digitsOf, findPhoneNumbers } from './findPhoneNumbers.ts';
import type { Manuscript } from './manuscript.ts';
import { type ProblemCode, problemOf } from './problemCodes.ts';
import { breachesOfProse, type ProseRule, proseRulesOf } from './proseRules.ts';
import { type FileKind, fileSchemas } from './schemas/fileSchemas.ts';
import { textsOf, type WrittenText } from './textsOf.ts';
import type { Written } from './written.ts';

/** Lists of words: nothing in them is said to a person. */
const listsOnly: ReadonlySet<FileKind> = new Set([
  'moved',
  'ids',
  'synonyms',
  'offSubject',
  'dangerLookAlikes',
  'dayWords',
  'bannedWords',
  'doubleNegatives',
  'articles',
  'forbiddenNumbers',
]);

/** Words as people type them: not said to anybody, but a scaffold may be left in them. */
const typedOnly: ReadonlySet<FileKind> = new Set(['testQuestions']);

/** What begins a text of a scaffold (`knowledge:new`) that nobody has written yet. */
export const placeholder = '★';

/** What the check of texts needs to know from the lists of the editors. */
export interface TextRules {
  readonly prose: readonly ProseRule[];
  /** Digits of a number that must not be used → why. */
  readonly forbidden: ReadonlyMap<string, string>;
  /** Names with a number in them that nobody would call, such as みんなの人権110番. */
  readonly names: readonly string[];
  /** Undefined where the list itself has errors: what cites a law is then no second problem. */
  readonly articles: ArticleMap | undefined;
}

export function textRulesOf(manuscript: Manuscript): TextRules {
  const { numbers = [], names = [] } = manuscript.one('forbiddenNumbers')?.value ?? {};
  const laws = manuscript.one('articles')?.value.laws;
  return {
    prose: [
      ...proseRulesOf('BANNED_WORD', manuscript.one('bannedWords')?.value.words ?? []),
      ...proseRulesOf('DOUBLE_NEGATIVE', manuscript.one('doubleNegatives')?.value.words ?? []),
    ],
    forbidden: new Map(numbers.map(({ number, reason }) => [digitsOf(number), reason])),
    names: names.map((name) => name.normalize('NFKC')),
    articles: laws === undefined ? undefined : new ArticleMap(laws),
  };
}

/** Telephone numbers, words never to be said, HTML and links in everything the editors wrote. */
export function checkTexts(manuscript: Manuscript): Problem[] {
  const rules = textRulesOf(manuscript);
  const kinds = (Object.keys(fileSchemas) as FileKind[]).filter((kind) => !listsOnly.has(kind));
  return kinds.flatMap((kind) => {
    const mayCall = kind === 'desk' ? 'any' : kind === 'danger' ? numbersOfDangerDesks(manuscript) : new Set<string>();
    return [...manuscript.all(kind).values()].flatMap((written) =>
      checkTextsOf(written, {
        rules,
        mayCall,
        isTyped: typedOnly.has(kind),
        ownLaw: () => mainLawOf(manuscript, rules.articles, written.id),
      }),
    );
  });
}

/** The first law in the basis of a section, of which an article without a name is taken to be; its English has the same. */
function mainLawOf(manuscript: Manuscript, articles: ArticleMap | undefined, id: string): Law | undefined {
  const basis = manuscript.all('section').get(id)?.value.basis ?? [];
  return basis.map(({ title }) => articles?.firstNamedIn(title)).find((law) => law !== undefined);
}

/** In the words of danger a number may stand, when a desk named there has it or the list of numbers allows it. */
function numbersOfDangerDesks(manuscript: Manuscript): ReadonlySet<string> {
  const kinds = manuscript.one('danger')?.value.kinds ?? [];
  const desks = kinds.flatMap((kind) => kind.desks).map((id) => manuscript.all('desk').get(id)?.value);
  const numbers = desks.flatMap((desk) => desk?.phones.map(({ number }) => number) ?? []);
  return new Set([...numbers, ...(manuscript.one('forbiddenNumbers')?.value.inDanger ?? [])].map(digitsOf));
}

interface TextContext {
  readonly rules: TextRules;
  readonly mayCall: ReadonlySet<string> | 'any';
  /** True where people have typed the words: the rules for what is said to them do not hold. */
  readonly isTyped?: boolean;
  /** The law of an article that a text names without any law. */
  readonly ownLaw?: () => Law | undefined;
}

/** The problems in the texts of one file; of locale files too. */
export function checkTextsOf(written: Written<unknown>, context: TextContext): Problem[] {
  const texts = textsOf(written.value);
  const judged = context.isTyped === true ? texts.map((text) => ({ ...text, isShown: false })) : texts;
  return judged.flatMap((text) => {
    const at = (offset: number) => ({ file: written.file, line: written.lineOf(text.keys, offset) });
    const breaches = text.isShown ? breachesIn(text, context) : [];
    return [
      ...(text.text.startsWith(placeholder) ? [problemOf('PLACEHOLDER_LEFT', at(0))] : []),
      ...checkNumbers(text, context).map(({ code, offset, values }) => problemOf(code, at(offset), values)),
      ...breaches.map(({ code, offset, values }) => problemOf(code, at(offset), values)),
    ];
  });
}

function breachesIn({ text, keys }: WrittenText, { rules, ownLaw }: TextContext) {
  // A basis says of itself what it is.
  const lawOfText = keys[0] === 'basis' || ownLaw === undefined ? () => undefined : ownLaw;
  const prose = breachesOfProse(text, rules.prose);
  return rules.articles === undefined ? prose : [...prose, ...breachesOfArticles(text, rules.articles, lawOfText)];
}

interface NumberBreach {
  readonly code: ProblemCode;
  readonly offset: number;
  readonly values: Readonly<Record<string, string>>;
}

function checkNumbers({ text, isShown }: WrittenText, { rules, mayCall }: TextContext): NumberBreach[] {
  if (!/[0-9０-９]{3}/.test(text)) return [];
  const withoutNames = rules.names.reduce(
    (rest, name) => rest.replaceAll(name, (found) => ' '.repeat(found.length)),
    text.normalize('NFKC'),
  );
  return findPhoneNumbers(withoutNames).flatMap(({ digits, offset }): NumberBreach[] => {
    const reason = rules.forbidden.get(digits);
    if (reason !== undefined) return [{ code: 'FORBIDDEN_NUMBER', offset, values: { number: digits, reason } }];
    if (!isShown || mayCall === 'any' || mayCall.has(digits)) return [];
    return [{ code: 'PHONE_OUTSIDE_DESKS', offset, values: { number: digits } }];
  });
}

import type { KnownAudience } from '../domain/audience.ts';
import type { DangerSign } from '../domain/danger.ts';
import type { Knowledge } from '../domain/knowledge.ts';
import type { Language } from '../domain/language.ts';
import type { Finding, Match, Reading } from '../domain/match.ts';
import type { ScamSign } from '../domain/scam.ts';
import { ConceptPairs } from './conceptPairs.ts';
import { type Field, type Findable, findablesOf } from './findable.ts';
import { hear } from './heardMessage.ts';
import { type Learnt, learnKnowledge } from './learnKnowledge.ts';
import { Likeness } from './likeness.ts';
import { bound, squeeze } from './normalise.ts';
import { numberMessage } from './numberedMessage.ts';
import { ScamReader } from './scamReader.ts';
import { Scope } from './scope.ts';
import { type Ranked, SectionRanker } from './sectionRanker.ts';
import { dangerBorders } from './senseBorders.ts';
import { SignReader } from './signReader.ts';
import { SignSense } from './signSense.ts';
import { TermIndex, type WeightedTerms } from './termIndex.ts';
import { termsOf } from './termsOf.ts';
import { type ReadSentence, readSentences, termsOfQuestion } from './termsOfQuestion.ts';
import { TermTable } from './termTable.ts';

/** What the conversation knows about the person who asks. */
export interface QuestionContext {
  readonly audience: KnownAudience;
  readonly language: Language;
}

/** Why a question was read as it was: for editors. */
export interface Explanation extends Reading {
  readonly belonging: number;
  /** The best five, with their strongest terms first. `score` is relative to the best, which has 1. */
  readonly candidates: readonly ExplainedCandidate[];
}

export interface ExplainedCandidate {
  readonly id: string;
  readonly score: number;
  readonly coverage: number;
  readonly terms: readonly ExplainedTerm[];
}

export interface ExplainedTerm {
  readonly term: string;
  readonly weight: number;
  /** In how many texts of each field it stands. */
  readonly fields: Readonly<Partial<Record<Field, number>>>;
}

export const limits = {
  /** A question that belongs less than this is met with a word of caution. */
  belonging: -0.6,
  /** One that belongs less than this gets no titles at all: it is plainly another subject. */
  farOff: -3.5,
  /** The best must be this many times as good as the second to be given as the answer. */
  margin: 1.03,
};

/** Candidates far behind the best are noise: less than this share of its score. */
const leastShare = 0.12;

/** Understands messages: danger first, then what may be a scam, then the matter. Built once from a knowledge value; says the same to the same. */
export class QuestionReader {
  readonly #table: TermTable;
  readonly #danger: SignReader;
  /** The section that belongs to a kind of danger, by kind. */
  readonly #sections: ReadonlyMap<string, string>;
  readonly #dangerSense: SignSense;
  readonly #scam: ScamReader;
  readonly #ranker: SectionRanker;
  readonly #concepts: ConceptPairs;
  readonly #scope: Scope;
  readonly #findables: readonly Findable[];
  readonly #ownLines: ReadonlyMap<string, number>;

  /** `learnt`: what `learnKnowledge` says of the same knowledge, where it has been asked before. */
  constructor(knowledge: Knowledge, learnt: Learnt = learnKnowledge(knowledge)) {
    const table = new TermTable(learnt.terms);
    const index = new TermIndex(table, learnt.index);
    const off = new Likeness(table, learnt.off, (term, weight) => weight * index.rarity(term));
    this.#table = table;
    this.#danger = new SignReader(knowledge.danger.values());
    this.#sections = new Map(
      [...knowledge.danger.values()].flatMap(({ id, section }) =>
        section === undefined ? [] : [[id, section] as const],
      ),
    );
    this.#dangerSense = new SignSense(learnt.danger, dangerBorders);
    this.#scam = new ScamReader(knowledge.scam, { table, learnt: learnt.scam });
    this.#findables = findablesOf(knowledge);
    this.#ownLines = learnt.ownLines;
    this.#ranker = new SectionRanker(this.#findables, index);
    this.#concepts = new ConceptPairs(knowledge.synonyms);
    this.#scope = new Scope({ table, leans: learnt.leans, off });
  }

  /** Never throws, whatever the text; the work is bounded. */
  read(text: string, context: QuestionContext): Reading {
    return this.#readBounded(bound(text), context).reading;
  }

  /** The ids of the first three by likeness alone: what would be found if nobody had written these very words. */
  rank(text: string, audience: KnownAudience): string[] {
    const question = termsOfQuestion(readSentences(bound(text)));
    return this.#ranker
      .rank(question, audience)
      .slice(0, 3)
      .map(({ findable }) => findable.id);
  }

  /** The same reading with what matched and why. */
  explain(text: string, context: QuestionContext): Explanation {
    const { reading, question, ranked, belonging } = this.#readBounded(bound(text), context);
    const best = ranked[0]?.score ?? 1;
    const candidates = ranked.slice(0, 5).map((one) => ({
      id: one.findable.id,
      score: one.score / best,
      coverage: one.coverage,
      terms: this.#explainTerms(question, one),
    }));
    return { ...reading, belonging, candidates };
  }

  #readBounded(text: string, { audience }: QuestionContext) {
    const sentences = readSentences(text);
    const question = termsOfQuestion(sentences);
    const ranked = this.#ranker.rank(question, audience);
    const pairs = this.#concepts.in(text);
    const belonging = this.#scope.belonging({ terms: question, pairs }, ranked[0]?.coverage ?? 0);
    // Whoever asks in our own words asks us, however few they are, and means what they stand for.
    const own = this.#ownLines.get(squeeze(text));
    const isOurs = belonging >= limits.belonging || own !== undefined;
    const finding = isOurs ? decide(ranked, this.#meantBy(own, audience)) : refuse(ranked, belonging);
    return { question, ranked, belonging, reading: { ...this.#signsIn(text, sentences), finding } };
  }

  #withSection(sign: DangerSign | undefined): DangerSign | undefined {
    const section = sign && this.#sections.get(sign.kind);
    return sign === undefined || section === undefined ? sign : { ...sign, section };
  }

  /** Whoever is in danger now is told of nothing else. */
  #signsIn(text: string, sentences: readonly ReadSentence[]): { danger?: DangerSign; scam?: ScamSign } {
    const heard = hear(text);
    const numbered = numberMessage(sentences, this.#table);
    const danger = this.#withSection(this.#dangerSense.read(numbered, this.#danger.read(heard)));
    if (danger?.isSure === true) return { danger };
    const scam = this.#scam.read({ text, heard, numbered });
    return { ...(danger && { danger }), ...(scam && { scam }) };
  }

  /** What this is the title or a phrasing of, word for word, as far as it is one thing and a matter of who asks. */
  #meantBy(place: number | undefined, audience: KnownAudience): Findable | undefined {
    const findable = place === undefined ? undefined : this.#findables[place];
    const isTheirs = audience === 'unknown' || findable?.audience === audience || findable?.isRelated === true;
    return isTheirs ? findable : undefined;
  }

  #explainTerms(question: WeightedTerms, { findable }: Ranked): ExplainedTerm[] {
    const lines = findable.lines().map(({ field, text }) => ({ field, terms: termsOf(text) }));
    const terms = [...question].flatMap(([term, weight]) => {
      const fields: Partial<Record<Field, number>> = {};
      for (const line of lines) {
        if (line.terms.has(term)) fields[line.field] = (fields[line.field] ?? 0) + 1;
      }
      const worth = weight * this.#ranker.rarity(term);
      return Object.keys(fields).length === 0 ? [] : [{ term: term.slice(1), weight: worth, fields }];
    });
    return terms.sort((one, other) => other.weight - one.weight).slice(0, 8);
  }
}

function matchesIn(ranked: readonly Ranked[]): readonly Match[] {
  const best = ranked[0]?.score ?? 0;
  return ranked.filter(({ score }) => score >= best * leastShare).map(toMatch);
}

function refuse(ranked: readonly Ranked[], belonging: number): Finding {
  return { outcome: 'refuse', candidates: belonging < limits.farOff ? [] : matchesIn(ranked).slice(0, 3) };
}

function decide(all: readonly Ranked[], own: Findable | undefined): Finding {
  const ranked = all.toSorted((one, other) => Number(other.findable === own) - Number(one.findable === own));
  const [best, second] = ranked;
  const [first, ...near] = matchesIn(ranked);
  if (best === undefined || first === undefined) return { outcome: 'refuse', candidates: [] };
  // Two other legal matters are alike in that we only say where to ask: a wrong one costs nothing, a question does.
  const isBetweenRelated = best.findable.isRelated && second?.findable.isRelated === true;
  const isMeant = best.findable === own || isBetweenRelated;
  const isClose = second !== undefined && !isMeant && best.score < second.score * limits.margin;
  return isClose
    ? { outcome: 'ask', candidates: [first, ...near].slice(0, 3) }
    : { outcome: 'answer', best: first, near: near.slice(0, 2) };
}

function toMatch({ findable, coverage }: Ranked): Match {
  return { id: findable.id, distance: 1 - coverage };
}

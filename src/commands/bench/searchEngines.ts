import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { KnownAudience } from '../../domain/audience.ts';
import type { Knowledge } from '../../domain/knowledge.ts';
import { findablesOf } from '../../retrieval/findable.ts';
import { learnKnowledge } from '../../retrieval/learnKnowledge.ts';
import { normalise, squeeze } from '../../retrieval/normalise.ts';
import { QuestionReader } from '../../retrieval/questionReader.ts';

/** Finds the ids of up to three answers, best first. */
export type Search = (question: string, audience: KnownAudience) => readonly string[];

/** A way to search, made of a knowledge. What it takes to make it is measured. */
export type SearchEngine = (knowledge: Knowledge) => Search;

/** One document for each answer, as the others see them: everything by which ours finds it as well. */
function documentsOf(knowledge: Knowledge): { id: string; title: string; body: string; all: string }[] {
  return findablesOf(knowledge).map(({ id, lines }) => {
    const section = knowledge.sections.get(id);
    const { title, body } = section?.ja ?? { title: knowledge.related.get(id)?.ja.title ?? '', body: '' };
    return {
      id,
      title,
      body,
      all: lines()
        .map(({ text }) => text)
        .join('\n'),
    };
  });
}

/** Pairs of letters, which is what serves Japanese best among what is ready to be had. */
function pairsOf(text: string): string[] {
  return normalise(text)
    .split(' ')
    .flatMap((run) => {
      const letters = [...run];
      return letters.length < 2 ? letters : letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
    });
}

const ours: SearchEngine = (knowledge) => {
  const reader = new QuestionReader(knowledge, learnKnowledge(knowledge));
  return (question, audience) => {
    const { finding } = reader.read(question, { audience, language: 'ja' });
    const matches = finding.outcome === 'answer' ? [finding.best, ...finding.near] : finding.candidates;
    return matches.slice(0, 3).map(({ id }) => id);
  };
};

const plainFuse: SearchEngine = (knowledge) => {
  const documents = documentsOf(knowledge).map(({ id, title, body }) => ({
    id,
    title: squeeze(title),
    body: squeeze(body),
  }));
  const fuse = new Fuse(documents, { keys: ['title', 'body'], ignoreLocation: true });
  return (question) => fuse.search(squeeze(question), { limit: 3 }).map(({ item }) => item.id);
};

const tokenFuse: SearchEngine = (knowledge) => {
  const fuse = new Fuse(documentsOf(knowledge), { keys: ['all'], useTokenSearch: true, tokenize: pairsOf });
  return (question) => fuse.search(question, { limit: 3 }).map(({ item }) => item.id);
};

const miniSearch: SearchEngine = (knowledge) => {
  const index = new MiniSearch({ fields: ['all'], tokenize: pairsOf, processTerm: (term) => term });
  index.addAll(documentsOf(knowledge));
  return (question) =>
    index
      .search(question)
      .slice(0, 3)
      .map(({ id }) => String(id));
};

/** Ours and those that are ready to be had, under the names they have in the table. */
export const searchEngines: Readonly<Record<string, SearchEngine>> = {
  madoguchi: ours,
  'Fuse.js, title and body': plainFuse,
  'Fuse.js token search': tokenFuse,
  'MiniSearch, 2-grams': miniSearch,
};

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Evaluation, evaluateQuestions } from '../../src/retrieval/evaluateQuestions.ts';
import { findUnfound } from '../../src/retrieval/findUnfound.ts';
import type { LabelledQuestion } from '../../src/retrieval/labelledQuestion.ts';
import { squeeze } from '../../src/retrieval/normalise.ts';
import { QuestionReader } from '../../src/retrieval/questionReader.ts';
import { projectFiles, projectRoot, readProjectFile } from '../support/projectFiles.ts';
import { realKnowledge } from '../support/realPorts.ts';

const knowledge = realKnowledge();
const reader = new QuestionReader(knowledge);

function questionsIn(name: string): LabelledQuestion[] {
  return parse(readFileSync(join(projectRoot, `test/fixtures/${name}.yaml`), 'utf8')) as LabelledQuestion[];
}

function evaluate(name: string): Evaluation {
  return evaluateQuestions(questionsIn(name), {
    read: (text, context) => reader.read(text, context),
    knownIds: new Set([...knowledge.sections.keys(), ...knowledge.related.keys()]),
    isAudienceTold: true,
    clockMs: () => 0,
  });
}

/** Among thousands of lines a few are nearer to something else than to what they were written for. */
const fewOf = (lines: number) => lines / 1_000;

describe('what the editors wrote', () => {
  // Floors a little below the measured figures (README): a change that falls below them must say why.
  it.each([
    ['questions', { knownTop1: 0.9, knownTop3: 0.98, refused: 0.95, wronglyRefused: 0.02, recall: 0.97 }],
    ['ownQuestions', { knownTop1: 0.84, knownTop3: 0.97, refused: 0.9, wronglyRefused: 0.02, recall: 0.97 }],
    ['heldOutQuestions', { knownTop1: 0.8, knownTop3: 0.93, refused: 0.9, wronglyRefused: 0.03, recall: 0.97 }],
    ['unseenQuestions', { knownTop1: 0.85, knownTop3: 0.95, refused: 0.9, wronglyRefused: 0.03, recall: 0.97 }],
  ])('answers the set %s well enough', (name, least) => {
    const { knownTop1, knownTop3, outOfScope, crisis } = evaluate(name);
    expect(knownTop1).toBeGreaterThanOrEqual(least.knownTop1);
    expect(knownTop3).toBeGreaterThanOrEqual(least.knownTop3);
    expect(outOfScope.refused).toBeGreaterThanOrEqual(least.refused);
    expect(outOfScope.wronglyRefused).toBeLessThanOrEqual(least.wronglyRefused);
    expect(crisis.recall).toBeGreaterThanOrEqual(least.recall);
    expect(crisis.falseAlarms).toBe(0);
  });

  it('sees danger to life in sentences that nobody learnt from, and next to none in those that look like them', () => {
    const { crisis, questions } = evaluate('unseenDanger');
    expect(crisis.recall).toBeGreaterThanOrEqual(0.97);
    expect(crisis.sure).toBeGreaterThanOrEqual(0.75);
    expect(crisis.falseAlarms / questions).toBeLessThanOrEqual(0.01);
  });

  it.each(['questions', 'ownQuestions', 'heldOutQuestions', 'unseenQuestions'])(
    'seldom adds a gentle line to %s',
    (name) => {
      const { crisis, questions } = evaluate(name);
      expect(crisis.gentle / questions).toBeLessThanOrEqual(0.04);
    },
  );

  it('sees danger to life in unlike wordings, and none in ordinary ones', () => {
    const { crisis } = evaluate('dangerQuestions');
    expect(crisis.sure).toBeGreaterThanOrEqual(0.9);
    expect(crisis.recall).toBeGreaterThanOrEqual(0.95);
    expect(crisis.falseAlarms).toBe(0);
  });

  it('finds every section by each of its own phrasings', () => {
    const lost = findUnfound(knowledge, reader).map(({ id, phrasings }) => `${id}: ${phrasings}`);
    const lostRelated = [...knowledge.related].flatMap(([id, { phrasings, englishPhrasings }]) =>
      [...phrasings, ...englishPhrasings]
        .filter((text) => !reader.rank(text, 'unknown').includes(id))
        .map((text) => `${id}: ${text}`),
    );
    expect([...lost, ...lostRelated]).toEqual([]);
  });

  it('refuses the lines that are off the subject', () => {
    const answered = knowledge.offSubject.filter(
      (line) => reader.read(line, { audience: 'unknown', language: 'ja' }).finding.outcome === 'answer',
    );
    expect(answered.length).toBeLessThanOrEqual(fewOf(knowledge.offSubject.length));
  });

  it('raises next to no alarm at a phrasing of a section', () => {
    const alarming = [...knowledge.sections.values()].flatMap(({ id, phrasings, englishPhrasings }) =>
      [...phrasings, ...englishPhrasings].filter((text) => {
        const { danger } = reader.read(text, { audience: 'unknown', language: 'ja' });
        // Where the section itself is shown below the desks, its own words may call it.
        return danger?.isSure === true && danger.section !== id;
      }),
    );
    const count = [...knowledge.sections.values()].flatMap(({ phrasings, englishPhrasings }) => [
      ...phrasings,
      ...englishPhrasings,
    ]).length;
    expect(alarming.length).toBeLessThanOrEqual(fewOf(count) / 5);
  });

  it('holds none of the questions it is measured with', () => {
    const texts = projectFiles(/^knowledge\/.*\.(yml|md)$/).map((file) => squeeze(readProjectFile(file)));
    const questions = ['questions', 'ownQuestions', 'heldOutQuestions', 'unseenQuestions', 'unseenDanger']
      .flatMap(questionsIn)
      .map(({ q }) => q)
      .filter((q) => squeeze(q).length >= 9);
    expect(questions.length).toBeGreaterThan(500);
    expect(questions.filter((q) => texts.some((text) => text.includes(squeeze(q))))).toEqual([]);
  });

  it('has at least a hundred off-subject lines, each once', () => {
    expect(knowledge.offSubject.length).toBeGreaterThanOrEqual(100);
    expect(new Set(knowledge.offSubject.map(squeeze)).size).toBe(knowledge.offSubject.length);
  });
});

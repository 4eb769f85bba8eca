import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '../support/projectFiles.ts';
import { realRedactor } from '../support/realRedactor.ts';

const redactor = realRedactor();

const { sentences } = parse(readFileSync(join(projectRoot, 'test/fixtures/honestSentences.yml'), 'utf8')) as {
  sentences: string[];
};

const wronglyHidden = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => {
    const { text: after } = redactor.redact(text, { language: 'ja' });
    return after === text ? [] : [`${text} → ${after}`];
  });

describe('sentences without anything of a person', () => {
  it('stay as they are: at most one in a hundred loses anything', () => {
    const wrong = wronglyHidden(sentences);
    expect({ wrong, isFew: wrong.length * 100 <= sentences.length }).toMatchObject({ isFew: true });
    expect(new Set(sentences).size).toBeGreaterThanOrEqual(1_000);
  });

  it('stay as they are in what people ask, in every question of the test sets', () => {
    const questions = ['questions', 'ownQuestions', 'heldOutQuestions', 'unseenQuestions'].flatMap((name) => {
      const set = parse(readFileSync(join(projectRoot, `test/fixtures/${name}.yaml`), 'utf8')) as { q: string }[];
      return set.map(({ q }) => q);
    });
    const wrong = wronglyHidden(questions);
    expect({ wrong, isFew: wrong.length * 100 <= questions.length }).toMatchObject({ isFew: true });
    expect(questions.length).toBeGreaterThan(1_000);
  });
});

import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knowledge } from '../../src/domain/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/loadKnowledge.ts';
import { learnKnowledge } from '../../src/retrieval/learnKnowledge.ts';
import { QuestionReader } from '../../src/retrieval/questionReader.ts';
import { learn } from '../../src/retrieval/recallLearnt.ts';
import { projectRoot } from '../support/projectFiles.ts';

const toyDir = join(projectRoot, 'test/fixtures/knowledge');
let dataDir = '';

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'madoguchi-'));
});

afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

function toy(): Knowledge {
  const { knowledge } = loadKnowledge(toyDir, { clock: Date.now });
  if (knowledge === undefined) throw new Error('the toy has errors');
  return knowledge;
}

const copy = () => join(dataDir, 'learnt', 'learnt.bin');

const writtenAt = () => statSync(copy()).mtimeMs;

describe('what was learnt', () => {
  it('is the same whether it was learnt or recalled', () => {
    const knowledge = toy();
    const first = learn(knowledge, dataDir);
    const before = writtenAt();
    expect(learn(knowledge, dataDir)).toEqual(first);
    expect(first).toEqual(learnKnowledge(knowledge));
    expect(writtenAt()).toBe(before);
    expect(readdirSync(join(dataDir, 'learnt'))).toEqual(['learnt.bin']);
  });

  it('reads questions after a journey between threads as it did before', () => {
    const knowledge = toy();
    const travelled = new QuestionReader(knowledge, structuredClone(learn(knowledge, dataDir)));
    const own = new QuestionReader(knowledge);
    const context = { audience: 'unknown', language: 'ja' } as const;
    for (const question of ['天狗に傘を取られました', '羽根はどうすればいいですか', 'ラーメンの作り方']) {
      expect(travelled.explain(question, context)).toEqual(own.explain(question, context));
    }
  });

  it('is learnt anew for another knowledge', () => {
    const knowledge = toy();
    const changed = { ...knowledge, version: 'other', offSubject: [...knowledge.offSubject, '鼻がかゆい'] };
    learn(knowledge, dataDir);
    expect(learn(changed, dataDir)).toEqual(learnKnowledge(changed));
  });

  it.each([
    ['cut in half', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    ['damaged in one byte', (bytes: Buffer) => Buffer.from(bytes).fill(0x7f, bytes.length - 9, bytes.length - 8)],
  ])('is learnt anew when the copy is %s', (_name, spoil) => {
    const knowledge = toy();
    const first = learn(knowledge, dataDir);
    writeFileSync(copy(), spoil(readFileSync(copy())));
    expect(learn(knowledge, dataDir)).toEqual(first);
  });

  it('is learnt also where nothing can be kept', () => {
    writeFileSync(join(dataDir, 'learnt'), 'no folder');
    expect(learn(toy(), dataDir)).toEqual(learnKnowledge(toy()));
  });
});

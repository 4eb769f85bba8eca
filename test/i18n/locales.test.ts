import { basename } from 'node:path';
import ts from 'typescript';
import { parse } from 'yaml';
import { projectFiles, readProjectFile } from '../support/projectFiles.ts';

type Sentences = ReadonlyMap<string, string>;

function flatten(value: unknown, prefix: string): ReadonlyArray<readonly [string, string]> {
  if (typeof value === 'string') return [[prefix, value]];
  return Object.entries((value ?? {}) as Record<string, unknown>).flatMap(([key, child]) =>
    flatten(child, `${prefix}.${key}`),
  );
}

function sentencesOf(language: string): Sentences {
  const files = projectFiles(new RegExp(`^knowledge/locales/${language}/.*\\.yml$`));
  return new Map(files.flatMap((file) => flatten(parse(readProjectFile(file)), basename(file, '.yml'))));
}

const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();

const ja = sentencesOf('ja');
const en = sentencesOf('en');
const plain = sentencesOf('plain');

/** Every string in the programs that looks like a key of a locale. */
function keysInPrograms(): readonly (readonly [string, string])[] {
  const namespaces = new Set([...ja.keys()].map((key) => key.split('.')[0]));
  return projectFiles(/^(src|dialogs)\/.*\.ts$/).flatMap((file) => {
    const source = ts.createSourceFile(file, readProjectFile(file), ts.ScriptTarget.Latest, true);
    const keys: (readonly [string, string])[] = [];
    const visit = (node: ts.Node): void => {
      if (
        ts.isStringLiteral(node) &&
        /^[a-z]+\.(?!(?:yml|css|js)$)[A-Za-z_.]+$/.test(node.text) &&
        namespaces.has(node.text.split('.')[0])
      ) {
        keys.push([file, node.text]);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return keys;
  });
}

describe('the sentences of the locales', () => {
  it('exist in both languages', () => {
    expect([...en.keys()].sort()).toEqual([...ja.keys()].sort());
  });

  it('take the same values in both languages', () => {
    const unlike = [...ja].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(en.get(key) ?? '').join(),
    );
    expect(unlike.map(([key]) => key)).toEqual([]);
  });

  it('in easy Japanese are none that nobody says, and take the same values', () => {
    const odd = [...plain].filter(([key, text]) => {
      const original = ja.get(key);
      return original === undefined || placeholders(text).join() !== placeholders(original).join();
    });
    expect(odd.map(([key]) => key)).toEqual([]);
  });

  it('exist for every key the programs name', () => {
    const keys = keysInPrograms();
    expect(keys.length).toBeGreaterThan(20);
    expect(keys.filter(([, key]) => !ja.has(key))).toEqual([]);
  });

  it('call nobody a victim to the face and blame nobody', () => {
    const unkind = /被害者|なぜ.*なかったのですか|自己責任/;
    expect([...ja].filter(([key, text]) => !key.startsWith('problem.') && unkind.test(text))).toEqual([]);
  });
});

import ts from 'typescript';
import { projectFiles, projectRoot, readProjectFile } from '../support/projectFiles.ts';

/** Words the glossary retired, with the word to use instead. */
const retired: Readonly<Record<string, string>> = {
  user: 'victim, business, or the role in question',
  users: 'victims',
  customer: 'victim (ids of the knowledge excepted)',
  principal: 'victim',
  operator: 'business or editor',
  vendor: 'business',
  leak: 'breach',
  leakage: 'breach',
  incident: 'breach',
  persona: 'audience',
  faq: 'consultation',
  recommendation: 'relatedConsultation',
  hotline: 'desk',
  agent: 'staffMember',
  escalation: 'handoff',
  takeover: 'handoff',
  sanitize: 'redact, or say what is taken out',
  hit: 'match',
  ticket: 'consultation',
  manager: 'the thing it does',
  helper: 'the thing it does',
  utils: 'the thing it does',
};

/**
 * Words of somebody else's protocol, and where it is spoken: Direct Line calls the person in a token a user and a pass for
 * one socket is a ticket; the SDK and the Agents Playground call the person a user.
 */
const foreignWords: Readonly<Record<string, RegExp>> = {
  user: /^(src|test)\/webchat\/|^src\/bot\/(sdk|embeddedAwareAuthentication)\.ts$|^test\/support\/playground\.ts$/,
  ticket: /^(src|test)\/webchat\//,
};

function wordsOf(identifier: string): readonly string[] {
  return identifier
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
}

function declaredNames(source: ts.SourceFile): readonly ts.Identifier[] {
  const names: ts.Identifier[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.parent !== undefined && 'name' in node.parent && node.parent.name === node) {
      const isUse = ts.isPropertyAccessExpression(node.parent) || ts.isPropertyAssignment(node.parent);
      const isForeign = ts.isImportSpecifier(node.parent) || ts.isBindingElement(node.parent);
      if (!isUse && !isForeign) names.push(node);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readProjectFile(file), ts.ScriptTarget.Latest, true);
}

function isAllowed(word: string, file: string): boolean {
  return foreignWords[word]?.test(file) === true;
}

function retiredIn(file: string): readonly string[] {
  return declaredNames(parse(file)).flatMap((name) =>
    wordsOf(name.text)
      .filter((word) => Object.hasOwn(retired, word) && !isAllowed(word, file))
      .map((word) => `${file}: ${name.text} says "${word}"; say ${retired[word]}`),
  );
}

interface SpokenText {
  readonly text: string;
  readonly line: number;
}

function stringsOf(file: string): readonly SpokenText[] {
  const source = parse(file);
  const texts: SpokenText[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      texts.push({ text: node.text, line: line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts;
}

const nonAscii = /\P{ASCII}/u;
const sentence = /[A-Za-z]{2,}( [A-Za-z']{1,}){3,}/;

/** Rooms that compare texts need letters of them: tables for comparing, never a sentence that is shown. */
const lettersForComparing = /^src\/(retrieval|knowledge)\//;
// A bullet before a step and brackets around a button are signs, not words.
const signs = /[・…–—“”（）：]/gu;

describe('the vocabulary', () => {
  it('has no retired word in a name of ours', () => {
    const programs = projectFiles(/^(src|dialogs|test)\/.*\.ts$/);
    expect(programs.flatMap(retiredIn)).toEqual([]);
  });

  it('knows a retired word when it sees one', () => {
    expect(wordsOf('customerName')).toContain('customer');
    expect(wordsOf('UserId')).toContain('user');
  });
});

describe('sentences', () => {
  it('stand in knowledge/, never in a dialog', () => {
    const spoken = projectFiles(/^dialogs\/.*\.ts$/).flatMap((file) =>
      stringsOf(file)
        .filter(({ text }) => nonAscii.test(text.replace(signs, '')) || sentence.test(text))
        .map(({ text, line }) => `${file}:${line}: ${text}`),
    );
    expect(spoken).toEqual([]);
  });

  it('in Japanese stand nowhere in the programs', () => {
    const programs = projectFiles(/^src\/.*\.ts$/).filter((file) => !lettersForComparing.test(file));
    const spoken = programs.flatMap((file) =>
      stringsOf(file)
        .filter(({ text }) => nonAscii.test(text.replace(signs, '')))
        .map(({ text, line }) => `${file}:${line}: ${text}`),
    );
    expect(spoken).toEqual([]);
  });

  it('are shown nowhere by the rooms that compare letters', () => {
    const programs = projectFiles(/^src\/(retrieval|knowledge)\/.*\.ts$/);
    const polite = /(です|ます|ください|ません)[。]/;
    const spoken = programs.flatMap((file) =>
      stringsOf(file)
        .filter(({ text }) => polite.test(text))
        .map(({ text, line }) => `${file}:${line}: ${text}`),
    );
    expect(spoken).toEqual([]);
  });
});

describe('knowledge/', () => {
  it('holds data and pages for editors only', () => {
    const strange = projectFiles(/^knowledge\//).filter((file) => !/\.(yml|md|schema\.json)$/.test(file));
    expect(strange).toEqual([]);
  });
});

describe('the project', () => {
  it('names no path of this machine and no registry', () => {
    const place = projectRoot.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const outside = new RegExp(`${place}|registry\\.[a-z]+\\.(org|com)`);
    const files = projectFiles(/\.(ts|mjs|cjs|json|ya?ml|md|sh)$|^\.|run$/).filter(
      (file) => !/\.(png|ico)$/.test(file),
    );
    const naming = files.filter((file) => outside.test(readProjectFile(file)));
    expect(naming).toEqual([]);
  });
});

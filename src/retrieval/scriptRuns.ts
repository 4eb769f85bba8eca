/** The script of a run of letters. `other`: letters of every other script, words of which stand apart by themselves. */
export type Script = 'kanji' | 'katakana' | 'hiragana' | 'number' | 'other';

/** Letters of one script that stand together. */
export interface ScriptRun {
  readonly script: Script;
  readonly text: string;
}

/** A run, or what stands between runs: spaces, punctuation, signs. */
export type Piece = ScriptRun | { readonly script: 'between'; readonly text: string };

/** The long vowel mark goes with the kana before it; an apostrophe or a hyphen inside a word is part of it. */
const kanji = String.raw`[\p{Script=Han}々〆]`;
const katakana = String.raw`[\p{Script=Katakana}ー]`;
const hiragana = String.raw`\p{Script=Hiragana}`;
const letter = String.raw`[[\p{L}\p{M}]--[${kanji}${katakana}${hiragana}]]`;
const pieces = new RegExp(
  [
    `(?<kanji>${kanji}+)`,
    `(?<katakana>${katakana}+)`,
    `(?<hiragana>${hiragana}[${hiragana}ー]*)`,
    String.raw`(?<number>\p{N}+)`,
    `(?<other>${letter}+(?:['’\\-]${letter}+)*)`,
    String.raw`(?<between>[^\p{L}\p{M}\p{N}]+)`,
  ].join('|'),
  'gv',
);

/** Cuts a text where its script changes, which in Japanese is where most words begin. Linear; nothing is lost of the NFKC form. */
export function cutByScript(text: string): Piece[] {
  return [...text.toWellFormed().normalize('NFKC').matchAll(pieces)].flatMap(({ groups = {} }): Piece[] => {
    const found = Object.entries(groups).find(([, part]) => part !== undefined);
    return found === undefined ? [] : [{ script: found[0] as Piece['script'], text: found[1] ?? '' }];
  });
}

/**
 * What an editor or an administrator wrote wrong. Problems are collected, never thrown one at a time, so that all of them
 * can be mended in one go. The sentence that is read stands in knowledge/locales under `problem.<code>`.
 */
export interface Problem {
  /** Upper snake case; also the locale key. */
  readonly code: string;
  /** An error stops the knowledge from being used; a warning never does. */
  readonly severity: 'error' | 'warning';
  /** Path below the knowledge folder, with forward slashes; absent when no file is at fault. */
  readonly file?: string;
  /** 1-based line in that file. */
  readonly line?: number;
  /** Values for the placeholders of the sentence. Never anything a person typed in a conversation. */
  readonly values?: Readonly<Record<string, string | number>>;
}

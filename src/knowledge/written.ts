import type { LineOf } from './parseYaml.ts';
import type { Place } from './problemCodes.ts';

/** Something an editor wrote, with the file and the lines where it stands. */
export interface Written<Value> {
  /** Path below the knowledge folder, with forward slashes. */
  readonly file: string;
  /** The id that the path gives; empty for files of which there is one. */
  readonly id: string;
  readonly value: Value;
  readonly lineOf: LineOf;
}

/** The place of what stands under these keys. To be asked only for a problem: the file may have to be parsed for it. */
export function placeIn(written: Written<unknown>, ...keys: readonly PropertyKey[]): Place {
  return { file: written.file, line: written.lineOf(keys) };
}

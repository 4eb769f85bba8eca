import type { Tongue } from '../domain/language.ts';

/** The sentence for a key in a tongue. */
export type Say = (tongue: Tongue, key: string, values?: Readonly<Record<string, unknown>>) => string;

import type { ScamKind } from '../../src/domain/scam.ts';
import type { WordingPattern } from '../../src/domain/wording.ts';

export interface ScamSketch {
  readonly id: string;
  readonly section?: string;
  readonly sure?: readonly WordingPattern[];
  readonly gentle?: readonly WordingPattern[];
  readonly said?: readonly string[];
  readonly perhaps?: readonly string[];
}

export function buildScam(sketch: ScamSketch): ScamKind {
  const { id, section = 'umbrella/lost', sure = [], gentle = [], said = [], perhaps = [] } = sketch;
  const text = { warning: '', steps: [], checks: [], gentle: '' };
  return {
    id,
    section,
    desks: [],
    sure,
    gentle,
    ordinary: [],
    said,
    perhaps,
    basis: [],
    checkedOn: '2026-11-22',
    ja: text,
    plain: text,
    en: text,
  };
}

import type { ScamKind, ScamKnowledge, ScamText } from '../domain/scam.ts';
import type { FileShapes } from './schemas/fileSchemas.ts';
import { patternOf } from './wordingPatternOf.ts';

type ScamFile = FileShapes['scam'];
type KindFile = ScamFile['kinds'][number];

/** What is known of suspicious messages. `resolve`: the id that a section has now. */
export function assembleScam(file: ScamFile | undefined, resolve: (id: string) => string): ScamKnowledge {
  if (file === undefined) return { kinds: new Map(), concepts: [], lookAlikes: [] };
  const kinds = file.kinds.map((kind) => [kind.id, kindOf(kind, { file, resolve })] as const);
  const concepts = Object.values(file.concepts).map((words) => ({ words }));
  return { kinds: new Map(kinds), concepts, lookAlikes: file.lookAlikes };
}

function kindOf(kind: KindFile, { file, resolve }: { file: ScamFile; resolve: (id: string) => string }): ScamKind {
  const checks = kind.checks ?? file.checks;
  return {
    id: kind.id,
    section: resolve(kind.section),
    desks: kind.desks,
    sure: kind.sure.map(patternOf),
    gentle: kind.gentle.map(patternOf),
    ordinary: kind.ordinary.map(patternOf),
    said: kind.said ?? [],
    perhaps: kind.perhaps ?? [],
    basis: kind.basis.map(({ title, en, url }) => ({ titleJa: title, titleEn: en, url })),
    checkedOn: file.checkedOn,
    ja: textOf(kind, checks.text),
    plain: textOf(kind.plain, checks.plain),
    en: textOf(kind.en, checks.en),
  };
}

function textOf({ warning, steps, gentleLine }: KindFile['en'], checks: readonly string[]): ScamText {
  return { warning, steps, checks, gentle: gentleLine };
}

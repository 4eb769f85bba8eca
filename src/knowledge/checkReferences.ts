import type { Problem } from '../domain/problem.ts';
import type { Manuscript } from './manuscript.ts';
import { nearestTo } from './nearestTo.ts';
import { type ProblemCode, problemOf } from './problemCodes.ts';
import type { FileKind, FileShapes } from './schemas/fileSchemas.ts';
import { placeIn, type Written } from './written.ts';

/** A reference from one file to another: what it names, and the keys under which it stands. */
interface Reference {
  readonly kind: FileKind;
  readonly id: string;
  readonly keys: readonly PropertyKey[];
}

const codes: Partial<Record<FileKind, ProblemCode>> = {
  desk: 'UNKNOWN_DESK',
  section: 'UNKNOWN_SECTION',
  consultation: 'UNKNOWN_CONSULTATION',
  step: 'UNKNOWN_SHARED_STEP',
};

/** References to nothing. A reference to a file that is there but broken is no second problem. */
export function checkReferences(manuscript: Manuscript): Problem[] {
  const from = <Kind extends FileKind>(kind: Kind, list: (value: FileShapes[Kind]) => Reference[]): Problem[] =>
    [...manuscript.all(kind).values()].flatMap((written) =>
      list(written.value).flatMap((reference) => checkOne(manuscript, written, reference)),
    );
  return [
    ...from('section', referencesOfSection),
    ...from('step', ({ desk, otherwise }) => deskReferences({ desk, otherwise }, [])),
    ...from('related', ({ desks }) => deskList(desks, [])),
    ...from('danger', ({ kinds }) => kinds.flatMap(({ desks }, index) => deskList(desks, ['kinds', index]))),
    ...from('triage', referencesOfTriage),
    ...from('testQuestions', ({ questions }) =>
      questions.map(
        ({ expect }, index): Reference => ({ kind: 'section', id: expect, keys: ['questions', index, 'expect'] }),
      ),
    ),
    ...from('moved', ({ movedTo }) => [{ kind: 'section', id: movedTo, keys: ['movedTo'] }]),
  ];
}

function checkOne(manuscript: Manuscript, written: Written<unknown>, { kind, id, keys }: Reference): Problem[] {
  const isMoved = kind === 'section' && manuscript.has('moved', id);
  if (manuscript.has(kind, id) || isMoved) return [];
  const nearest = nearestTo(id, manuscript.ids(kind)) ?? '–';
  return [problemOf(codes[kind] ?? 'BAD_VALUE', placeIn(written, ...keys), { id, nearest })];
}

function referencesOfSection(section: FileShapes['section']): Reference[] {
  return [
    ...section.steps.flatMap((step, index): Reference[] =>
      'use' in step
        ? [{ kind: 'step', id: step.use, keys: ['steps', index, 'use'] }]
        : deskReferences(step, ['steps', index]),
    ),
    ...deskList(section.desks, []),
    ...section.related.map((id, index): Reference => ({ kind: 'section', id, keys: ['related', index] })),
  ];
}

function referencesOfTriage({ questions, desks }: FileShapes['triage']): Reference[] {
  const named = Object.entries(desks).flatMap(([audience, ids]) =>
    ids.map((id, index): Reference => ({ kind: 'desk', id, keys: ['desks', audience, index] })),
  );
  const targets = questions.flatMap(({ options }, question) =>
    options.flatMap((option, index) => {
      const keys = ['questions', question, 'options', index];
      const references: Reference[] = [];
      if (option.section !== undefined) {
        references.push({ kind: 'section', id: option.section, keys: [...keys, 'section'] });
      }
      if (option.consultation !== undefined) {
        references.push({ kind: 'consultation', id: option.consultation, keys: [...keys, 'consultation'] });
      }
      return references;
    }),
  );
  return [...named, ...targets];
}

function deskReferences(
  step: { readonly desk?: string | undefined; readonly otherwise?: { readonly desk?: string | undefined } | undefined },
  above: readonly PropertyKey[],
): Reference[] {
  const references: Reference[] = [];
  if (step.desk !== undefined) references.push({ kind: 'desk', id: step.desk, keys: [...above, 'desk'] });
  if (step.otherwise?.desk !== undefined) {
    references.push({ kind: 'desk', id: step.otherwise.desk, keys: [...above, 'otherwise', 'desk'] });
  }
  return references;
}

function deskList(desks: readonly string[], above: readonly PropertyKey[]): Reference[] {
  return desks.map((id, index) => ({ kind: 'desk', id, keys: [...above, 'desks', index] }));
}

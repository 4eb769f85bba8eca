import type { Problem } from '../domain/problem.ts';
import type { Manuscript } from './manuscript.ts';
import { nearestOf } from './nearestTo.ts';
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
  plan: 'UNKNOWN_PLAN',
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
    ...from('danger', ({ kinds }) =>
      kinds.flatMap(({ desks, section }, index): Reference[] => [
        ...deskList(desks, ['kinds', index]),
        ...(section === undefined
          ? []
          : [{ kind: 'section' as const, id: section, keys: ['kinds', index, 'section'] }]),
      ]),
    ),
    ...from('scam', referencesOfScam),
    ...from('triage', referencesOfTriage),
    ...from('plan', ({ section }) => [{ kind: 'section', id: section, keys: ['section'] }]),
    ...from('planStep', ({ section }) => [{ kind: 'section', id: section, keys: ['section'] }]),
    ...from('letter', ({ desks, sections }) => [...deskList(desks, []), ...sectionList(sections)]),
    ...from('authorities', ({ authorities }) =>
      authorities.map(
        ({ desk }, index): Reference => ({ kind: 'desk', id: desk, keys: ['authorities', index, 'desk'] }),
      ),
    ),
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
  return [
    problemOf(codes[kind] ?? 'BAD_VALUE', placeIn(written, ...keys), { id, ...nearestOf(id, manuscript.ids(kind)) }),
  ];
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

function referencesOfScam({ kinds }: FileShapes['scam']): Reference[] {
  return kinds.flatMap(({ desks, section }, index): Reference[] => [
    { kind: 'section', id: section, keys: ['kinds', index, 'section'] },
    ...deskList(desks, ['kinds', index]),
  ]);
}

function referencesOfTriage({ questions, desks }: FileShapes['triage']): Reference[] {
  const named = Object.entries(desks).flatMap(([audience, ids]) =>
    ids.map((id, index): Reference => ({ kind: 'desk', id, keys: ['desks', audience, index] })),
  );
  const targets = questions.flatMap((asked, question) =>
    ('options' in asked ? asked.options : []).flatMap((option, index) =>
      referencesOfOption(option).map(({ kind, id, keys }) => ({
        kind,
        id,
        keys: ['questions', question, 'options', index, ...keys],
      })),
    ),
  );
  return [...named, ...targets];
}

type OptionFile = Extract<FileShapes['triage']['questions'][number], { options: unknown }>['options'][number];

function referencesOfOption({ section, consultation, cause, dataKinds = [] }: OptionFile): Reference[] {
  const one = (kind: FileKind, id: string | undefined, key: string): Reference[] =>
    id === undefined ? [] : [{ kind, id, keys: [key] }];
  return [
    ...one('section', section, 'section'),
    ...one('consultation', consultation, 'consultation'),
    ...one('plan', cause, 'cause'),
    ...dataKinds.map((id, at): Reference => ({ kind: 'plan', id, keys: ['dataKinds', at] })),
  ];
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

function sectionList(sections: readonly string[]): Reference[] {
  return sections.map((id, index) => ({ kind: 'section', id, keys: ['sections', index] }));
}

function deskList(desks: readonly string[], above: readonly PropertyKey[]): Reference[] {
  return desks.map((id, index) => ({ kind: 'desk', id, keys: [...above, 'desks', index] }));
}

import type { Problem } from '../domain/problem.ts';
import type { Manuscript } from './manuscript.ts';
import { problemOf } from './problemCodes.ts';
import type { FileShapes } from './schemas/fileSchemas.ts';
import { placeIn, type Written } from './written.ts';

/** Kinds of danger that may never be missing, each with the desk that it always names, whatever an editor removes. */
const deskOfKind: ReadonlyMap<string, string> = new Map([
  ['self-harm', 'yorisoi'],
  ['violence', 'police-110'],
]);
const requiredDesks: readonly string[] = [...deskOfKind.values()];

/** Desks with a number have a source; danger to life always finds a number to call. */
export function checkDesks(manuscript: Manuscript): Problem[] {
  return [...checkSources(manuscript), ...checkDangerKinds(manuscript), ...checkEmergencyDesks(manuscript)];
}

function checkSources(manuscript: Manuscript): Problem[] {
  return [...manuscript.all('desk').values()].flatMap((desk) => {
    const { phones, source, confidence } = desk.value;
    if (phones.length === 0) return [];
    const problems: Problem[] = [];
    if (source.length === 0) problems.push(problemOf('DESK_NUMBER_WITHOUT_SOURCE', placeIn(desk, 'source')));
    if (confidence === 'no-number') problems.push(problemOf('DESK_NUMBER_UNCONFIRMED', placeIn(desk, 'confidence')));
    return problems;
  });
}

function checkDangerKinds(manuscript: Manuscript): Problem[] {
  const danger = manuscript.one('danger');
  if (danger === undefined) return [];
  const { kinds } = danger.value;
  const missing = [...deskOfKind.keys()]
    .filter((kind) => !kinds.some(({ id, sure }) => id === kind && sure.length > 0))
    .map((kind) => problemOf('DANGER_KIND_MISSING', placeIn(danger, 'kinds'), { kind }));
  const empty = kinds.flatMap(({ id, sure, gentle }, index) =>
    sure.length + gentle.length > 0
      ? []
      : [problemOf('DANGER_KIND_EMPTY', placeIn(danger, 'kinds', index), { kind: id })],
  );
  return [...missing, ...empty, ...checkDangerDesks(danger, manuscript)];
}

/** A kind keeps the desk it needs, and names no desk that is not for emergencies. */
function checkDangerDesks(danger: Written<FileShapes['danger']>, manuscript: Manuscript): Problem[] {
  const desks = [...manuscript.all('desk').values()];
  const emergencies = desks.filter(({ value }) => value.emergency === true).map(({ id }) => id);
  const isOrdinary = (id: string) =>
    desks.some((desk) => desk.id === id) && !emergencies.includes(id) && !requiredDesks.includes(id);
  return danger.value.kinds.flatMap((kind, index): Problem[] => {
    const needed = deskOfKind.get(kind.id);
    const place = (...keys: readonly PropertyKey[]) => placeIn(danger, 'kinds', index, 'desks', ...keys);
    const isLost = needed !== undefined && !kind.desks.includes(needed);
    const ordinary = kind.desks.flatMap((id, at) =>
      isOrdinary(id) ? [problemOf('DANGER_DESK_NOT_EMERGENCY', place(at), { id, known: emergencies.join(', ') })] : [],
    );
    return [
      ...(isLost ? [problemOf('DANGER_DESK_NOT_NAMED', place(), { kind: kind.id, id: needed })] : []),
      ...ordinary,
    ];
  });
}

function checkEmergencyDesks(manuscript: Manuscript): Problem[] {
  const danger = manuscript.one('danger');
  const named = new Set(danger?.value.kinds.flatMap(({ desks }) => desks) ?? []);
  const missing = requiredDesks
    .filter((id) => !manuscript.has('desk', id))
    .map((id) => problemOf('DANGER_DESK_MISSING', { file: `desks/${id}.yml` }, { id }));
  const faulty = [...manuscript.all('desk').values()].flatMap((desk): Problem[] => {
    const { phones, emergency } = desk.value;
    const isEmergency = emergency === true;
    const problems: Problem[] = [];
    if ((isEmergency || named.has(desk.id) || requiredDesks.includes(desk.id)) && phones.length === 0) {
      problems.push(problemOf('EMERGENCY_DESK_WITHOUT_NUMBER', placeIn(desk, 'phones'), { id: desk.id }));
    }
    if (requiredDesks.includes(desk.id) && !isEmergency) {
      problems.push(problemOf('EMERGENCY_MARK_MISSING', placeIn(desk), { id: desk.id }));
    }
    if (isEmergency && danger !== undefined && !named.has(desk.id)) {
      problems.push(problemOf('EMERGENCY_DESK_NOT_NAMED', placeIn(desk, 'emergency'), { id: desk.id }));
    }
    return problems;
  });
  return [...missing, ...faulty];
}

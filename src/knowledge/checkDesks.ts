import type { Problem } from '../domain/problem.ts';
import type { Manuscript } from './manuscript.ts';
import { problemOf } from './problemCodes.ts';
import { placeIn } from './written.ts';

/** Kinds of danger and desks that may never be missing, whatever an editor removes. */
const requiredKinds: readonly string[] = ['self-harm', 'violence'];
const requiredDesks: readonly string[] = ['yorisoi', 'police-110'];

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
  const missing = requiredKinds
    .filter((kind) => !kinds.some(({ id, sure }) => id === kind && sure.length > 0))
    .map((kind) => problemOf('DANGER_KIND_MISSING', placeIn(danger, 'kinds'), { kind }));
  const empty = kinds.flatMap(({ id, sure, gentle }, index) =>
    sure.length + gentle.length > 0
      ? []
      : [problemOf('DANGER_KIND_EMPTY', placeIn(danger, 'kinds', index), { kind: id })],
  );
  return [...missing, ...empty];
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
    if (named.has(desk.id) && !isEmergency) {
      problems.push(problemOf('DANGER_DESK_NOT_EMERGENCY', placeIn(desk), { id: desk.id }));
    }
    if (isEmergency && danger !== undefined && !named.has(desk.id)) {
      problems.push(problemOf('EMERGENCY_DESK_NOT_NAMED', placeIn(desk, 'emergency'), { id: desk.id }));
    }
    return problems;
  });
  return [...missing, ...faulty];
}

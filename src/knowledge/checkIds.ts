import type { Problem } from '../domain/problem.ts';
import type { Manuscript } from './manuscript.ts';
import { problemOf } from './problemCodes.ts';
import type { FileShapes } from './schemas/fileSchemas.ts';
import { placeIn, type Written } from './written.ts';

/** An id is for ever: every one that was published is still there or says where it has moved. */
export function checkIds(manuscript: Manuscript): Problem[] {
  return [...checkRecord(manuscript), ...checkMoves(manuscript)];
}

function checkRecord(manuscript: Manuscript): Problem[] {
  const record = manuscript.one('ids');
  if (record === undefined) return [];
  const recorded = new Set(record.value.ids);
  const isThere = (id: string) => manuscript.has('section', id) || manuscript.has('moved', id);
  const vanished = record.value.ids.flatMap((id, index) =>
    isThere(id) ? [] : [problemOf('ID_VANISHED', placeIn(record, 'ids', index), { id })],
  );
  const repeated = record.value.ids.flatMap((id, index) =>
    record.value.ids.indexOf(id) === index
      ? []
      : [problemOf('DUPLICATE_ENTRY', placeIn(record, 'ids', index), { field: 'ids', entry: id })],
  );
  const unrecorded = manuscript
    .ids('section')
    .filter((id) => !recorded.has(id))
    .map((id) => problemOf('ID_NOT_RECORDED', { file: `consultations/${id}.yml`, line: 1 }, { id }));
  return [...vanished, ...repeated, ...unrecorded];
}

function checkMoves(manuscript: Manuscript): Problem[] {
  const moved = manuscript.all('moved');
  return [...moved.values()].flatMap((file) =>
    targetOf(file.id, (id) => moved.get(id)?.value.movedTo) === undefined
      ? [problemOf('MOVED_IN_CIRCLE', placeIn(file, 'movedTo'), { id: file.id })]
      : checkAudience(manuscript, file),
  );
}

/** Whoever follows an old address must not come to an answer that was written for the other side. */
function checkAudience(manuscript: Manuscript, file: Written<FileShapes['moved']>): Problem[] {
  const audienceOf = (id: string) => manuscript.all('consultation').get(id.split('/')[0] ?? '')?.value.audience;
  const { movedTo } = file.value;
  const [own, other] = [audienceOf(file.id), audienceOf(movedTo)];
  if (own === undefined || other === undefined || own === other) return [];
  return [problemOf('MOVED_TO_OTHER_AUDIENCE', placeIn(file, 'movedTo'), { id: movedTo, own, other })];
}

/** Where an id leads when one follows it from move to move; undefined when that leads back to where it began. */
export function targetOf(id: string, movedTo: (id: string) => string | undefined): string | undefined {
  const seen = new Set<string>();
  let at = id;
  for (let next = movedTo(at); next !== undefined; next = movedTo(at)) {
    if (seen.has(at)) return undefined;
    seen.add(at);
    at = next;
  }
  return at;
}

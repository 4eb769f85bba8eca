import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { nearestTo } from '../knowledge/nearestTo.ts';

// More names than these are a list again that nobody reads.
const mostNear = 5;

/** The id in what an editor typed: an id, or the path of the section's file. */
export function idFrom(typed: string): string {
  const path = typed.replaceAll('\\', '/').replace(/\/+$/, '');
  return path.replace(/^(.*\/)?consultations\//, '').replace(/(\.en)?\.yml$/, '');
}

/** The ids of all sections by their files, also of those that cannot be read now; undefined when there is no such folder. */
export function sectionIdsIn(dir: string): readonly string[] | undefined {
  try {
    const folders = readdirSync(join(dir, 'consultations'), { withFileTypes: true }).filter((one) => one.isDirectory());
    return folders.flatMap(({ name }) =>
      readdirSync(join(dir, 'consultations', name))
        .filter((file) => /^[a-z0-9][a-z0-9-]*\.yml$/.test(file))
        .map((file) => `${name}/${file.slice(0, -'.yml'.length)}`)
        .sort(),
    );
  } catch {
    return undefined;
  }
}

/** The ids that were probably meant, the likeliest first: of a slip, of a name without its consultation, of a consultation. */
export function nearIds(typed: string, ids: readonly string[]): readonly string[] {
  const [folder = '', name = folder] = typed.split('/');
  const nameOf = (id: string) => id.split('/')[1] ?? '';
  const slip = [nearestTo(typed, ids) ?? []].flat();
  const likeName = nearestTo(name, ids.map(nameOf));
  const near = [
    ...slip,
    ...ids.filter((id) => nameOf(id) === likeName),
    ...ids.filter((id) => name !== '' && nameOf(id).includes(name)),
    ...ids.filter((id) => id.startsWith(`${folder}/`)),
  ];
  return [...new Set(near)].slice(0, mostNear);
}

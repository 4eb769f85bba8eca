import type { Hide } from './cover.ts';
import { Distances } from './distances.ts';
import type { Mention } from './mentions.ts';
import { readSecretAfter } from './readSecretAfter.ts';
import type { RedactionKind } from './redactionKind.ts';
import type { SecretPlace } from './secretPlace.ts';
import { strongTokens, type Token } from './tokens.ts';

const isSecret = ({ kind }: { readonly kind: RedactionKind }): boolean => kind === 'secret' || kind === 'login-id';

/** Takes out what is said right behind the name of a secret, what looks like one near it, and one that was asked for before. */
export function hideSecrets(place: SecretPlace, before: readonly RedactionKind[], hide: Hide): void {
  const { letters, mentions } = place;
  const named = mentions.all.filter(isSecret);
  for (const mention of named) {
    const secret = letters.classAt(mention.from) === 'wall' ? undefined : readSecretAfter(place, mention.to);
    if (secret !== undefined) hide(secret, mention.kind);
  }
  const wide = named.filter(({ kind, as }) => kind === 'secret' && as === 'name');
  if (wide.length > 0) hideNearby(place, wide, hide);
  const asked = before.find((kind) => isSecret({ kind }));
  if (asked !== undefined) hideAnswer(place, asked, hide);
}

// In letters that are said between them.
const reachAfter = 20;
const reachBefore = 6;

/** パスワードをずっと hoge123 に: letters and digits mixed, in the same sentence. */
function hideNearby(place: SecretPlace, named: readonly Mention[], hide: Hide): void {
  const tokens = strongTokens(place.letters, place.book);
  const distances = distancesAround(place, tokens);
  let next = 0;
  for (const token of tokens) {
    while (next < named.length && (named[next]?.to ?? 0) <= token.from) next += 1;
    const isNear = isAfter(distances, named[next - 1], token) || isBefore(distances, named[next], token);
    if (isNear) hide(token, 'secret');
  }
}

/** With every such token silent, as each of them will be a label or is one already. */
function distancesAround({ letters, isInRun }: SecretPlace, tokens: readonly Token[]): Distances {
  const silent = new Uint8Array(letters.size);
  for (const { from, to } of tokens) silent.fill(1, from, to);
  return new Distances(letters, (at) => silent[at] === 1 || isInRun(at));
}

function isAfter(distances: Distances, name: Mention | undefined, { from }: Token): boolean {
  if (name === undefined || distances.endsBetween(name.to, from) > 0) return false;
  return distances.between(name.to, from) <= reachAfter;
}

function isBefore(distances: Distances, name: Mention | undefined, { to }: Token): boolean {
  if (name === undefined || name.from < to || distances.endsBetween(to, name.from) > 0) return false;
  return distances.between(to, name.from) <= reachBefore;
}

// です, だと思います.
const fewSaid = 8;

/** Takes out what looks like a secret where the message is hardly more than that and one was asked for. */
function hideAnswer(place: SecretPlace, kind: RedactionKind, hide: Hide): void {
  const { letters, book } = place;
  const tokens = strongTokens(letters, book);
  if (distancesAround(place, tokens).between(0, letters.size) <= fewSaid) for (const token of tokens) hide(token, kind);
}

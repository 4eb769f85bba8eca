import type { Problem } from '../domain/problem.ts';
import { type RedactionKind, redactionKinds } from '../domain/redaction/redactionKind.ts';
import { createRedactor, type Redactor } from '../domain/redaction/redactor.ts';
import { assembleRedaction } from './assembleRedaction.ts';
import type { Manuscript } from './manuscript.ts';
import { problemOf } from './problemCodes.ts';
import { placeIn } from './written.ts';

/**
 * What must never pass, a number or secret of each kind. None is anybody's: a card for tests, a My Number from the example of
 * its check digit, numbers in a row.
 */
const probes: Readonly<Record<RedactionKind, string>> = {
  'my-number': '123456789018',
  card: '4111111111111111',
  licence: '309012345620',
  phone: '09012345678',
  email: 'taro@example.com',
  account: '1234567',
  passport: 'TK1234567',
  'residence-card': 'AB12345678CD',
  'resident-record': '12345678901',
  pension: '1234-567890',
  insurance: '12345678',
  secret: 'Tr0ub4dor&3',
  'login-id': '7654321',
  number: '7654321',
};

/** Four digits that are hidden for their name alone. */
const shortProbe = '4821';

/** How a person may say it: alone, after its name, and in a sentence. A secret has to be found beside its name only. */
const frames = ['{probe}', '{name}{probe}', '{name}は{probe}です', '{probe}が{name}です'];
const named = '{name}は{probe}です';

/** Whether the guard still takes out what it must: an exception too many would let everything through. */
export function checkGuard(manuscript: Manuscript): Problem[] {
  const file = manuscript.one('personalData');
  if (file === undefined) return [];
  const redactor = createRedactor(assembleRedaction(manuscript));
  return redactionKinds.flatMap((kind) =>
    probesOf(kind, file.value.kinds[kind].names)
      .filter((text) => letsThrough(redactor, text))
      .slice(0, 1)
      .map((text) => problemOf('GUARD_LETS_THROUGH', placeIn(file, 'kinds', kind), { kind, text })),
  );
}

function probesOf(kind: RedactionKind, names: readonly string[]): string[] {
  const say = (frame: string, name: string, probe: string) => frame.replace('{name}', name).replace('{probe}', probe);
  const probe = probes[kind];
  return names.flatMap((name, index) => [
    ...(kind === 'email' ? [] : [say(named, name, shortProbe)]),
    ...(kind === 'secret' ? [say(named, name, probe)] : []),
    // What a long number is called changes only its label: one name is enough.
    ...(kind !== 'secret' && index === 0 ? frames.map((frame) => say(frame, name, probe)) : []),
  ]);
}

/** Whether four digits stay, or anything else of a probe. */
function letsThrough(redactor: Redactor, text: string): boolean {
  const after: string = redactor.redact(text, { language: 'ja' }).text;
  return /[0-9]{4}/.test(after) || after.includes('Tr0ub') || after.includes('@');
}

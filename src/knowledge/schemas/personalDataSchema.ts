import { z } from 'zod';
import type { RedactionKind } from '../../domain/redaction/redactionKind.ts';
import type { ProblemCode } from '../problemCodes.ts';
import { words } from './fields.ts';

/** The words without which the guard would not know a kind any more, whatever an editor removes. */
const basicWords: Readonly<Record<RedactionKind, readonly string[]>> = {
  'my-number': ['マイナンバー', '個人番号', 'my number'],
  card: ['カード番号', 'セキュリティコード', 'カード', 'card number'],
  licence: ['免許証番号', '免許', 'licence number'],
  phone: ['電話番号', '電話', 'phone number'],
  email: ['メールアドレス', 'email address'],
  account: ['口座番号', '口座', '普通', 'account number'],
  passport: ['旅券番号', 'パスポート番号', 'passport number'],
  'residence-card': ['在留カード番号', '在留カード'],
  'resident-record': ['住民票コード', '住民票'],
  pension: ['基礎年金番号', '年金番号', '年金'],
  insurance: ['保険者番号', '被保険者番号', '保険証'],
  secret: ['パスワード', '暗証番号', 'pin', 'password'],
  'login-id': ['ログインid', 'ユーザーid', 'id'],
  number: ['下4桁'],
};

const list = (limit: number) => z.array(words(60)).min(1).max(limit);

/** In brackets and without digits: a label is then never read as something to be taken out. */
const label = z
  .string()
  .max(60)
  .regex(/^\[[^[\]\p{N}\r\n]+\]$/u, 'BAD_VALUE' satisfies ProblemCode);

const kindFields = z.strictObject({
  label,
  names: list(200),
  hints: z.array(words(60)).max(200),
  en: z.strictObject({ label }),
});

const refuseMissing = (kind: RedactionKind) =>
  kindFields.superRefine(({ names, hints }, context) => {
    const known = new Set([...names, ...hints]);
    for (const word of basicWords[kind].filter((basic) => !known.has(basic))) {
      context.addIssue({
        code: 'custom',
        message: 'GUARD_WORD_MISSING' satisfies ProblemCode,
        path: ['names'],
        params: { kind, word },
      });
    }
  });

const kinds = z.strictObject(
  Object.fromEntries((Object.keys(basicWords) as RedactionKind[]).map((kind) => [kind, refuseMissing(kind)])) as Record<
    RedactionKind,
    ReturnType<typeof refuseMissing>
  >,
);

// No number in a sentence is greater, and none of a person is an amount of this many.
const mostCounted = 99_999_999_999;
const counter = z.strictObject({ most: z.int().min(1).max(mostCounted), words: list(400) });

/** personal-data.yml: the words by which the guard finds numbers and secrets in what people type. */
export const personalDataSchema = z.strictObject({
  kinds,
  counters: z.array(counter).min(1).max(40),
  joiners: list(60),
  spokenDigits: z.array(list(20)).length(10),
  yearFollowers: list(100),
  ordinaryBefore: list(200),
  versionNames: list(300),
  postalNames: list(40),
  expiryNames: list(60),
  links: list(200),
  endings: list(200),
  ordinaryTokens: list(1000),
  atWords: list(40),
  dotWords: list(40),
  lookAlikes: list(1000),
});

/**
 * What is taken out of a message, in the order in which a person is told: 個人番号, card (with expiry and security code),
 * driving licence, telephone, e-mail, bank account (ゆうちょ too), passport, 在留カード, 住民票コード, pension, health insurance,
 * passwords and codes that open something, names one signs in with, and any other long number.
 */
export const redactionKinds = [
  'my-number',
  'card',
  'licence',
  'phone',
  'email',
  'account',
  'passport',
  'residence-card',
  'resident-record',
  'pension',
  'insurance',
  'secret',
  'login-id',
  'number',
] as const;

/** One of them. */
export type RedactionKind = (typeof redactionKinds)[number];

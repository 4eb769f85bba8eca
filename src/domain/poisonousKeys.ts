/** Names through which an object could reach its prototype. Nothing of ours is called so; what comes in loses them. */
export const poisonousKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

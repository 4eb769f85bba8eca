/** Whom a section speaks to: a person whose data was exposed, or the business that exposed it. */
export type Audience = 'victim' | 'business';

/** The audience as far as the conversation knows it. */
export type KnownAudience = Audience | 'unknown';

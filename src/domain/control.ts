/** What a person can ask for at every step. */
export const controlIds = ['startOver', 'back', 'stop', 'human', 'otherConsultations', 'danger', 'about'] as const;

/** One of them. */
export type ControlId = (typeof controlIds)[number];

/** A control with the words people type for it. */
export interface Control {
  readonly id: ControlId;
  readonly ja: { readonly label: string; readonly typed: readonly string[] };
  readonly en: { readonly label: string; readonly typed: readonly string[] };
}

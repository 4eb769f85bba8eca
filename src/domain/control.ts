/** What a person can ask for at every step. */
export const controlIds = [
  'startOver',
  'back',
  'stop',
  'human',
  'otherConsultations',
  'danger',
  'about',
  'plan',
  'addKind',
  'letters',
  'save',
  'resume',
  'erase',
  'language',
  'plain',
  'standard',
] as const;

/** One of them. */
export type ControlId = (typeof controlIds)[number];

/** A control with the words people type for it. */
export interface Control {
  readonly id: ControlId;
  readonly ja: { readonly label: string; readonly typed: readonly string[] };
  readonly en: { readonly label: string; readonly typed: readonly string[] };
  /** In easy Japanese; the ordinary label where there is no other. */
  readonly plain: { readonly label: string };
}

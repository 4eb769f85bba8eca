/** The words of a reason, short enough for a button on a small screen. */
export interface FeedbackLabel {
  readonly ja: string;
  /** The same in やさしい日本語. */
  readonly plain: string;
  readonly en: string;
}

/** A reason why an answer did not help: what a person may tap after saying that it did not. */
export interface FeedbackReason {
  /** Kebab-case. For ever: it stands in the gap list for as long as that is kept. */
  readonly id: string;
  readonly label: FeedbackLabel;
}

export type PageLanguage = 'ja' | 'en';

export interface PageWords {
  readonly title: string;
  readonly heading: string;
  readonly botAnswers: string;
  readonly quickExit: string;
  readonly quickExitHint: string;
  readonly languagesLabel: string;
  readonly chatLabel: string;
  readonly inputPlaceholder: string;
  readonly connectionFailed: string;
  readonly sendFailed: string;
  readonly forgotten: string;
  readonly startAgain: string;
  readonly conversationOver: string;
  readonly send: string;
  readonly sending: string;
  readonly resuming: string;
  readonly notTaken: string;
}

/** What the server wrote into the page. */
export interface PageSettings {
  readonly nonce: string;
  readonly quickExitUrl: string;
  readonly words: Readonly<Record<PageLanguage, PageWords>>;
}

export function readPageSettings(): PageSettings {
  return JSON.parse(document.body.dataset.settings ?? '{}') as PageSettings;
}

import type { Problem } from '../domain/problem.ts';

/** Every problem an editor can meet, with what it does: an error stops the knowledge from being used, a warning never does. */
export const severities = {
  // The folder and its files.
  FOLDER_MISSING: 'error',
  FOLDER_TOO_LARGE: 'error',
  FOLDER_TOO_SLOW: 'error',
  MISSING_FILE: 'error',
  UNKNOWN_FILE: 'error',
  BAD_FILE_NAME: 'error',
  NOT_A_REGULAR_FILE: 'error',
  FILE_UNREADABLE: 'error',
  COPY_NOT_WRITTEN: 'warning',
  FILE_TOO_LARGE: 'error',
  EMPTY_FILE: 'error',
  // How YAML is written.
  NOT_UTF8: 'error',
  TAB_INDENT: 'error',
  FULLWIDTH_SPACE_INDENT: 'error',
  FULLWIDTH_COLON: 'error',
  CONTROL_CHARACTER: 'error',
  LONE_SURROGATE: 'error',
  ALIAS_NOT_ALLOWED: 'error',
  TAG_NOT_ALLOWED: 'error',
  TOO_DEEP: 'error',
  KEY_NOT_TEXT: 'error',
  DUPLICATE_KEY: 'error',
  NOT_A_MAPPING: 'error',
  NUMBER_READ_AS_COMMENT: 'error',
  YAML_COLON_IN_TEXT: 'error',
  YAML_QUOTE: 'error',
  YAML_INDENT: 'error',
  YAML_SYNTAX: 'error',
  // The fields of one file.
  MISSING_FIELD: 'error',
  EMPTY_FIELD: 'error',
  UNKNOWN_KEY: 'error',
  EXPECTED_TEXT: 'error',
  EXPECTED_LIST: 'error',
  EXPECTED_MAPPING: 'error',
  EXPECTED_TRUE_OR_FALSE: 'error',
  BAD_VALUE: 'error',
  NOT_ONE_OF: 'error',
  TEXT_TOO_LONG: 'error',
  LIST_TOO_SHORT: 'error',
  LIST_TOO_LONG: 'error',
  BAD_ID: 'error',
  BAD_DATE: 'error',
  BAD_TIME: 'error',
  BAD_PERIOD: 'error',
  OPEN_AND_CLOSED: 'error',
  BAD_URL: 'error',
  BAD_MARK: 'error',
  BAD_PHONE_NUMBER: 'error',
  ONE_TARGET: 'error',
  DUPLICATE_ENTRY: 'error',
  PLACEHOLDER_LEFT: 'error',
  // What one file says of another.
  UNKNOWN_DESK: 'error',
  UNKNOWN_SECTION: 'error',
  UNKNOWN_CONSULTATION: 'error',
  UNKNOWN_QUESTION: 'error',
  UNKNOWN_SHARED_STEP: 'error',
  CONSULTATION_FILE_MISSING: 'error',
  LISTED_SECTION_MISSING: 'error',
  SECTION_NOT_LISTED: 'error',
  MOVED_SECTION_LISTED: 'error',
  MOVED_IN_CIRCLE: 'error',
  ENGLISH_WITHOUT_ORIGINAL: 'error',
  RELATED_TO_ITSELF: 'error',
  RELATED_OTHER_AUDIENCE: 'error',
  DUPLICATE_PHRASING: 'error',
  ID_VANISHED: 'error',
  ID_NOT_RECORDED: 'error',
  CONTROL_MISSING: 'error',
  TRIAGE_NO_WAY_OUT: 'error',
  // Danger to life, and telephone numbers.
  DANGER_KIND_MISSING: 'error',
  DANGER_KIND_EMPTY: 'error',
  DANGER_NOT_NOTICED: 'error',
  DANGER_DESK_MISSING: 'error',
  DANGER_DESK_NOT_EMERGENCY: 'error',
  EMERGENCY_DESK_WITHOUT_NUMBER: 'error',
  EMERGENCY_DESK_NOT_NAMED: 'warning',
  DESK_NUMBER_WITHOUT_SOURCE: 'error',
  DESK_NUMBER_UNCONFIRMED: 'error',
  PHONE_OUTSIDE_DESKS: 'error',
  FORBIDDEN_NUMBER: 'error',
  // Words.
  BANNED_WORD: 'error',
  DOUBLE_NEGATIVE: 'warning',
  SENTENCE_TOO_LONG: 'warning',
  ARTICLE_NOT_LISTED: 'error',
  ARTICLE_WITHOUT_LAW: 'error',
  HTML_NOT_ALLOWED: 'error',
  BAD_LINK: 'error',
  // English and plain Japanese.
  DERIVED_STEP_MISSING: 'error',
  DERIVED_STEP_UNKNOWN: 'error',
  DERIVED_OTHERWISE_MISSING: 'error',
  DERIVED_OTHERWISE_UNKNOWN: 'error',
  ENGLISH_MISSING: 'warning',
  ENGLISH_BEHIND: 'warning',
  PLAIN_MISSING: 'warning',
  PLAIN_BEHIND: 'warning',
  // What a question finds; said by those who can search.
  SECTION_NOT_FOUND: 'error',
  PHRASING_NOT_FOUND: 'warning',
  TEST_QUESTION_FAILS: 'error',
  // Dates.
  REVIEW_BEFORE_CHECK: 'warning',
  REVIEW_OVERDUE: 'warning',
  // Before a release only.
  NOT_REVIEWED: 'error',
} as const satisfies Record<string, Problem['severity']>;

export type ProblemCode = keyof typeof severities;

/** Where a problem stands. */
export interface Place {
  readonly file?: string;
  readonly line?: number;
}

export function problemOf(code: ProblemCode, place: Place = {}, values?: Problem['values']): Problem {
  return { code, severity: severities[code], ...place, ...(values === undefined ? {} : { values }) };
}

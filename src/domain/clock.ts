/** Where "now" comes from, so that tests can set it. Milliseconds since 1970-01-01T00:00:00Z. */
export type Clock = () => number;

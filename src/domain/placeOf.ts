const ownFile = /^\s+at (?!.*node_modules).*\b((?:src|dialogs)\/[\w./-]+\.ts:\d+)/;

/**
 * Where in our own programs a failure came from, such as "src/bot/chatBot.ts:12"; undefined when nothing of ours stands in
 * its stack. Of several errors that caused each other the innermost tells. Never a word of a message, which may hold what
 * a person wrote.
 */
export function placeOf(failure: unknown): string | undefined {
  if (!(failure instanceof Error)) return undefined;
  const inner = failure.cause === failure ? undefined : placeOf(failure.cause);
  return (
    inner ??
    framesOf(failure)
      .map((frame) => ownFile.exec(frame)?.[1])
      .find((place) => place !== undefined)
  );
}

/** The stack begins with the message, which may look like a stack itself. */
function framesOf({ stack = '', message }: Error): string[] {
  const start = stack.indexOf(message);
  return start === -1
    ? []
    : stack
        .slice(start + message.length)
        .split('\n')
        .slice(1);
}

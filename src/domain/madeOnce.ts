/**
 * Makes a thing when it is first asked for and gives the same one from then on. A failure is told to those who wait for it
 * and then forgotten: the next one who asks has it tried again.
 */
export function madeOnce<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((failure: unknown) => {
      made = undefined;
      throw failure;
    });
    return made;
  };
}

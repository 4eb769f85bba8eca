/**
 * Whether a text can be cut into parts of at most `longest` letters, each of which is one (`isPart`, from its first letter to behind
 * its last). The work grows with the length of the text alone.
 */
export function canBeCut(text: string, longest: number, isPart: (from: number, end: number) => boolean): boolean {
  const reached = [true];
  for (let end = 1; end <= text.length; end += 1) {
    let isReached = false;
    for (let from = Math.max(0, end - longest); from < end && !isReached; from += 1) {
      isReached = reached[from] === true && isPart(from, end);
    }
    reached.push(isReached);
  }
  return reached.at(-1) === true;
}

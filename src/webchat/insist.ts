/** How long to wait before trying again, in milliseconds; then it is given up: what is stored goes by itself after a day. */
const pauses = [250, 1_000, 2_000, 5_000, 15_000, 60_000, 300_000, 900_000, 3_600_000];

/**
 * Tries until it works, waiting longer each time; fulfilled after the first attempt, however that went. `onGivenUp` is told
 * the last failure. Keeps no process alive.
 */
export async function insist(work: () => Promise<unknown>, onGivenUp: (failure: unknown) => void): Promise<void> {
  const attempt = async (...[pause, ...later]: readonly number[]): Promise<void> => {
    try {
      await work();
    } catch (failure) {
      if (pause === undefined) onGivenUp(failure);
      else setTimeout(() => void attempt(...later), pause).unref();
    }
  };
  await attempt(...pauses);
}

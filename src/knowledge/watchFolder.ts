import { type Dirent, type FSWatcher, watch } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** How long a folder must be quiet before it is read: editors save in several writes, and many files at once. */
const quietMs = 300;
/** Somebody who saves without a pause is read from after this time all the same. */
const longestWaitMs = 1_000;
/** The system's own notices do not reach every folder (shares, mounts of containers); looking does. */
const lookEveryMs = 2_000;
/** More is not read in any case (see readFolder). */
const maxFiles = 5_000;

export interface FolderWatch {
  close(): void;
}

/**
 * Calls `changed` after YAML files below the folder have changed and it has been quiet again: once for a burst, and not again
 * before the call is over. `changed` must not throw. A folder that goes away is waited for.
 */
export function watchFolder(dir: string, changed: () => Promise<void>): FolderWatch {
  let seen: string | undefined;
  const bell = new Bell(async () => {
    // Taken before the folder is read: what changes from now on will be told.
    seen = await fingerprintOf(dir);
    await changed();
  });
  const notices = noticesOf(dir, () => bell.ring());
  const looking = setInterval(async () => {
    const look = await fingerprintOf(dir);
    if (seen !== undefined && look !== seen) bell.ring();
  }, lookEveryMs).unref();
  void fingerprintOf(dir).then((look) => {
    seen ??= look;
  });
  return {
    close: () => {
      clearInterval(looking);
      notices?.close();
      bell.silence();
    },
  };
}

const isYaml = (name: string): boolean => /\.ya?ml$/i.test(name);

function noticesOf(dir: string, ring: () => void): FSWatcher | undefined {
  try {
    // What is named is not always a file: an editor may save by putting another in its place.
    const notices = watch(dir, { recursive: true, persistent: false }, (_event, name) => {
      if (name === null || isYaml(name) || !name.includes('.')) ring();
    });
    notices.on('error', () => notices.close());
    return notices;
  } catch {
    return undefined;
  }
}

/** Changes with the name, size or time of any YAML file. */
async function fingerprintOf(dir: string): Promise<string> {
  try {
    const entries = await readdir(dir, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => isYaml(entry.name)).slice(0, maxFiles);
    return (await Promise.all(files.map(markOfFile))).sort().join('\n');
  } catch {
    return 'unreadable';
  }
}

async function markOfFile(entry: Dirent): Promise<string> {
  const path = join(entry.parentPath, entry.name);
  const found = await stat(path).catch(() => undefined);
  return `${path} ${found?.size} ${found?.mtimeMs}`;
}

/** Rings through once it has not been touched for a while; while the call lasts it only remembers that it was touched. */
class Bell {
  readonly #answer: () => Promise<void>;
  #timer: NodeJS.Timeout | undefined;
  #firstRungAt: number | undefined;
  #isAnswering = false;

  constructor(answer: () => Promise<void>) {
    this.#answer = answer;
  }

  ring(): void {
    const now = performance.now();
    this.#firstRungAt ??= now;
    if (this.#isAnswering) return;
    clearTimeout(this.#timer);
    const wait = Math.min(quietMs, Math.max(0, this.#firstRungAt + longestWaitMs - now));
    this.#timer = setTimeout(() => void this.#ringThrough(), wait).unref();
  }

  silence(): void {
    clearTimeout(this.#timer);
    this.#isAnswering = true;
  }

  async #ringThrough(): Promise<void> {
    this.#firstRungAt = undefined;
    this.#isAnswering = true;
    await this.#answer();
    this.#isAnswering = false;
    if (this.#firstRungAt !== undefined) this.ring();
  }
}

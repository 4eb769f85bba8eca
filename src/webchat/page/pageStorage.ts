/**
 * What this tab remembers. Some browsers forbid a page in a frame of another site to keep anything; then it is remembered
 * until the page goes, and everything else works alike.
 */
const memory = new Map<string, string>();

export function keepInTab(key: string, text: string): void {
  try {
    sessionStorage.setItem(key, text);
    memory.delete(key);
  } catch {
    memory.set(key, text);
  }
}

export function keptInTab(key: string): string | undefined {
  try {
    return memory.get(key) ?? sessionStorage.getItem(key) ?? undefined;
  } catch {
    return memory.get(key);
  }
}

async function deleteCaches(): Promise<void> {
  for (const name of await caches.keys()) await caches.delete(name);
}

async function deleteDatabases(): Promise<void> {
  for (const { name } of await indexedDB.databases()) if (name !== undefined) indexedDB.deleteDatabase(name);
}

/** Empties everything a browser keeps for a site. What it forbids or does not have is empty already. */
export function emptyStorages(): void {
  memory.clear();
  const attempt = async (empty: () => void | Promise<void>) => {
    try {
      await empty();
    } catch {}
  };
  const places = [() => sessionStorage.clear(), () => localStorage.clear(), deleteCaches, deleteDatabases];
  for (const empty of places) void attempt(empty);
}

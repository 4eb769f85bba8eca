import { fileURLToPath } from 'node:url';

/** The sentences that came with the program: they say which sentences there are, and speak where a folder has none. */
export const ownLocales = fileURLToPath(new URL('../knowledge/locales', import.meta.url));

import { join } from 'node:path';

/** Where the store of a house stands in its data folder. */
export const storePath = (dataDir: string): string => join(dataDir, 'madoguchi.sqlite');

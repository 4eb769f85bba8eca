import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where the commands for editors find what they work on, and the sentences they speak in. */
export interface EditorsFolder {
  /** The knowledge: the folder that was named, else KNOWLEDGE_DIR, else `knowledge` where the command is called. */
  readonly dir: string;
  /** The folder whose `locales` speak: that of KNOWLEDGE_DIR where it has some, else `knowledge`. */
  readonly speech: string;
}

const usual = 'knowledge';

/** The one place where the commands for editors learn their folder. `named`: the folder in the call, which goes first. */
export function editorsFolder(named?: string): EditorsFolder {
  const set = process.env.KNOWLEDGE_DIR;
  const speech = set !== undefined && existsSync(join(set, 'locales')) ? set : usual;
  return { dir: named ?? set ?? usual, speech };
}

import { madeOnce } from '../domain/madeOnce.ts';
import type { SheetPage } from './page/sheet/sheetWords.ts';
import { assetFrom, bundlePage, type PageAsset } from './pageAssets.ts';

/** Everything that the pages beside the chat load. */
export interface SheetAssets {
  readonly scripts: Readonly<Record<SheetPage, PageAsset>>;
  readonly style: PageAsset;
}

const files = ['sheet/plan/planPage.ts', 'sheet/letters/lettersPage.ts', 'sheet/sheet.css'];

async function bundle(): Promise<SheetAssets> {
  const own = await bundlePage(files);
  return {
    scripts: { plan: assetFrom('planPage.js', own), letters: assetFrom('lettersPage.js', own) },
    style: assetFrom('sheet.css', own),
  };
}

/** Builds them when they are asked for first, and keeps them: they change with the program only. */
export const loadSheetAssets = madeOnce(bundle);

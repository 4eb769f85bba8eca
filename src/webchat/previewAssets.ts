import { madeOnce } from '../domain/madeOnce.ts';
import { assetFrom, bundlePage, loadPageAssets, type PageAsset } from './pageAssets.ts';

/** Everything that the editors' preview of a section loads: its own page, and for its frames what the real page loads. */
export interface PreviewAssets {
  readonly pageScript: PageAsset;
  readonly pageStyle: PageAsset;
  readonly paneScript: PageAsset;
  readonly paneStyle: PageAsset;
  /** The style of the real page. */
  readonly chatStyle: PageAsset;
  readonly webChat: PageAsset;
}

const folder = 'preview';
const files = ['previewPage.ts', 'previewPage.css', 'previewPane.ts', 'previewPane.css'];

async function bundle(): Promise<PreviewAssets> {
  const { style, webChat } = await loadPageAssets();
  const own = await bundlePage(files.map((file) => `${folder}/${file}`));
  return {
    pageScript: assetFrom('previewPage.js', own),
    pageStyle: assetFrom('previewPage.css', own),
    paneScript: assetFrom('previewPane.js', own),
    paneStyle: assetFrom('previewPane.css', own),
    chatStyle: style,
    webChat,
  };
}

/** Builds them when they are asked for first. */
export const loadPreviewAssets = madeOnce(bundle);

import * as esbuild from 'esbuild';

const { jest } = import.meta as unknown as {
  jest: typeof globalThis.jest & { unstable_mockModule(name: string, make: () => object): void };
};

describe('the files of the page', () => {
  it('are built again after building failed, and kept from then on', async () => {
    let builds = 0;
    jest.unstable_mockModule('esbuild', () => ({
      stop: esbuild.stop,
      build: (options: esbuild.BuildOptions) => {
        builds += 1;
        return builds === 1 ? Promise.reject(new Error('no room')) : esbuild.build(options);
      },
    }));
    const { loadPageAssets } = await import('../../src/webchat/pageAssets.ts');
    await expect(loadPageAssets()).rejects.toThrow('no room');
    const assets = await loadPageAssets();
    expect(assets.script.bytes.length).toBeGreaterThan(1_000);
    expect([await loadPageAssets(), builds]).toEqual([assets, 2]);
  });
});

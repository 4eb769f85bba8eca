import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { addLocales, localeCases } from './localeCases.ts';
import { codesAndPlaces, copyToy, realLocales, removeTemporaryFolders, temporaryFolder } from './toyKnowledge.ts';

afterEach(removeTemporaryFolders);

/** A toy whose sentences are the only ones, as in the folder that comes with the program. */
function toyWithOwn() {
  const toy = copyToy();
  addLocales(toy);
  return { ...toy, check: () => codesAndPlaces(toy.load({ ownLocales: join(toy.dir, 'locales') })) };
}

describe('the sentences of a folder', () => {
  it('are in order when they are those of the program, and when there are none', () => {
    const toy = copyToy();
    expect(toy.load({ ownLocales: realLocales }).problems).toEqual([]);
    addLocales(toy);
    expect(toy.load({ ownLocales: realLocales }).problems).toEqual([]);
  });

  it('keep back neither the knowledge nor its version when something is wrong with them', () => {
    const toy = copyToy();
    const version = toy.load().knowledge?.version;
    localeCases[0]?.change(toy);
    expect(toy.load({ ownLocales: realLocales }).knowledge?.version).toBe(version);
  });

  it('are missing when nobody else has any', () => {
    const toy = copyToy();
    expect(codesAndPlaces(toy.load({ ownLocales: join(temporaryFolder(), 'locales') }))).toEqual([
      'LOCALE_FILE_MISSING locales',
    ]);
  });

  it('that come with the program are compared with each other', () => {
    const { check, ...toy } = toyWithOwn();
    toy.write('locales/ja/card.yml', toy.read('locales/ja/card.yml').replace(/^otherwise: .*$/m, '# gone'));
    expect(check()).toEqual([expect.stringMatching(/^LOCALE_KEY_MISSING locales\/ja\/card[.]yml/)]);
    rmSync(join(toy.dir, 'locales/en/card.yml'));
    expect(check()).toContain('LOCALE_FILE_MISSING locales/en/card.yml');
  });

  it('that are missing together are said once', () => {
    const toy = copyToy();
    addLocales(toy);
    const text = toy.read('locales/en/start.yml');
    toy.write('locales/en/start.yml', text.replace(/^problem:\n(?: .*\n|\n)*/m, ''));
    const found = toy.load({ ownLocales: realLocales }).problems.filter(({ code }) => code === 'LOCALE_KEY_MISSING');
    expect(found.map(({ file, values }) => [file, values?.key])).toEqual([['locales/en/start.yml', 'problem']]);
  });

  it('are not compared when a file of them cannot be read, which is said once', () => {
    const { check, ...toy } = toyWithOwn();
    toy.write('locales/ja/card.yml', 'more: "open');
    expect(check()).toEqual(['YAML_QUOTE locales/ja/card.yml:1']);
  });
});

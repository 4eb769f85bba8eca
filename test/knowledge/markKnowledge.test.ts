import { markKnowledge } from '../../src/knowledge/markKnowledge.ts';
import { codesAndPlaces, copyToy, removeTemporaryFolders, type Toy, toyNow } from './toyKnowledge.ts';

afterEach(removeTemporaryFolders);

const section = 'consultations/umbrella-victim/first-steps.yml';
const english = 'consultations/umbrella-victim/first-steps.en.yml';
const id = 'umbrella-victim/first-steps';
const noMark = 'madeFrom: "000000000000"';

const mark = (toy: Toy, ids: string[] = [], isAll = false) =>
  markKnowledge(toy.dir, { clock: () => toyNow, ids, isAll });

/** How many lines of a file are no longer as they were. */
function changedLines(toy: Toy, file: string, before: string): number {
  const lines = toy.read(file).split('\n');
  return before.split('\n').filter((line, index) => line !== lines[index]).length;
}

describe('marking', () => {
  it('finds nothing to do where every text is up to date', () => {
    expect(mark(copyToy())).toEqual({ unknown: [], broken: [], written: [], recorded: [], behind: [] });
  });

  it('gives a mark to texts that never had one, and changes no other line', () => {
    const toy = copyToy();
    toy.write(
      english,
      `# A comment stays.\r\n${toy.read(english).replace(/madeFrom: .*/, `${noMark} # so does this`)}`,
    );
    toy.write(section, toy.read(section).replace(/madeFrom: .*/, noMark));
    const [before, beforeEnglish] = [toy.read(section), toy.read(english)];
    expect(mark(toy).written).toEqual([english, section]);
    expect([changedLines(toy, section, before), changedLines(toy, english, beforeEnglish)]).toEqual([1, 1]);
    expect(toy.read(english)).toMatch(/^# A comment stays[.]\r\nmadeFrom: "[0-9a-f]{12}" # so does this\n/);
    expect(toy.load().problems).toEqual([]);
  });

  it('leaves a text that is behind to somebody who reads it, and names it', () => {
    const toy = copyToy();
    toy.replace(section, '静かに見上げるだけで足ります', '静かに見上げます');
    expect(mark(toy)).toMatchObject({
      written: [],
      behind: [
        { file: english, id },
        { file: section, id },
      ],
    });
    expect(toy.load().problems).toHaveLength(2);
    expect(mark(toy, [id]).written).toEqual([english, section]);
    expect(toy.load().problems).toEqual([]);
  });

  it('marks every text on request, and consultations by their id', () => {
    const toy = copyToy();
    const file = 'consultations/umbrella-victim/_consultation';
    toy.replace(`${file}.yml`, '急がなくて', 'あわてなくて');
    expect(mark(toy, ['umbrella-victim']).written).toEqual([`${file}.en.yml`]);
    toy.replace(`${file}.yml`, 'あわてなくて', '急がなくて');
    toy.replace(section, '静かに', 'しずかに');
    expect(mark(toy, [], true).written).toEqual([`${file}.en.yml`, english, section]);
  });

  it('marks the words of a shared step by its id, both at once', () => {
    const toy = copyToy();
    const step = 'steps/take-shelter.yml';
    toy.replace(step, '軒下に入って', '軒下で');
    const behind = { file: step, id: 'steps/take-shelter' };
    expect(mark(toy)).toMatchObject({ written: [], behind: [behind, behind] });
    expect(mark(toy, [id]).written).toEqual([]);
    expect(mark(toy, ['steps/take-shelter']).written).toEqual([step]);
    expect(toy.load().problems).toEqual([]);
    expect(mark(toy, ['steps/nothing']).unknown).toEqual(['steps/nothing']);
    toy.replace(step, 'urgency: now', 'urgency: later');
    expect(mark(toy).behind).toEqual([]);
    toy.replace(step, 'plain:', 'plian:');
    expect(mark(toy, ['steps/take-shelter']).broken).toEqual(['steps/take-shelter']);
  });

  it('does not count order, desks or urgency as words', () => {
    const toy = copyToy();
    toy.replace(section, '      desk: umbrella-bureau\n', '');
    toy.replace(section, 'urgency: thisWeek', 'urgency: later');
    toy.replace(section, 'keywords: [傘', 'keywords: [雨具, 傘');
    expect(mark(toy).behind).toEqual([]);
  });

  it('records new ids at the end of the list, whatever the list looks like', () => {
    const toy = copyToy();
    toy.write('ids.yml', '# note\nids: []\n');
    expect(mark(toy).recorded).toHaveLength(5);
    expect(toy.read('ids.yml')).toMatch(
      /^# note\nids:\n {2}- umbrella-shop\/count-umbrellas\n(.*\n){3} {2}- umbrella-victim\/first-steps\n$/,
    );
    toy.write('ids.yml', 'ids: [umbrella-victim/polite-letter] # all of them\n');
    mark(toy);
    expect(toy.read('ids.yml')).toMatch(
      /^ids: \[umbrella-victim\/polite-letter, .*umbrella-victim\/first-steps\] # all/,
    );
    toy.write('ids.yml', 'ids:\r\n    - umbrella-victim/polite-letter # moved');
    mark(toy);
    expect(toy.read('ids.yml')).toContain('polite-letter # moved\r\n    - umbrella-shop/count-umbrellas\r\n');
    expect(toy.load().problems).toEqual([]);
  });

  it('does not record a section that still has errors', () => {
    const toy = copyToy();
    toy.write('ids.yml', 'ids: []\n');
    toy.replace(section, 'title: ', 'title: ★');
    expect(mark(toy).recorded).not.toContain(id);
  });

  it('writes nothing for an id that does not exist, or whose file cannot be read', () => {
    const toy = copyToy();
    toy.write(english, toy.read(english).replace(/madeFrom: .*/, noMark));
    expect(mark(toy, ['umbrella-victim/nothing'])).toMatchObject({ unknown: ['umbrella-victim/nothing'], written: [] });
    toy.replace(section, 'title:', 'titel:');
    expect(mark(toy, [id])).toMatchObject({ broken: [id], written: [] });
    expect(toy.read(english)).toContain(noMark);
  });

  it('lets the check compare the steps again', () => {
    const toy = copyToy();
    toy.replace(section, 'id: count-ribs', 'id: count-all-ribs');
    expect(toy.load().problems.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
    mark(toy, [id]);
    expect(codesAndPlaces(toy.load())).toEqual([
      `DERIVED_STEP_MISSING ${english}:4`,
      `DERIVED_STEP_UNKNOWN ${english}:8`,
      `DERIVED_STEP_MISSING ${section}:38`,
      `DERIVED_STEP_UNKNOWN ${section}:42`,
    ]);
  });
});

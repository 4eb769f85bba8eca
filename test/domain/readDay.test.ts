import fc from 'fast-check';
import { addDays, isCalendarDay, partsOfDay } from '../../src/domain/calendarDay.ts';
import { foldDayText } from '../../src/domain/foldDayText.ts';
import { readDay } from '../../src/domain/readDay.ts';
import { lastWeekday } from '../../src/domain/resolveDay.ts';
import { wordSource } from '../../src/domain/wordSource.ts';
import { buildDayWords } from '../support/buildKnowledge.ts';

const words = buildDayWords({
  digits: [...'〇一二三四五六七八九'].map((digit) => [digit]),
  ten: ['十'],
  namedDays: [{ count: 20, words: ['はつか'] }],
  daysBack: [
    { count: 0, words: ['today'] },
    { count: 1, words: ['yesterday'] },
    { count: 2, words: ['一昨日', 'day before yesterday'] },
  ],
  daysAgo: ['日前', 'days ago'],
  yearMarks: ['年'],
  monthMarks: ['月'],
  dayMarks: ['日'],
  eras: [{ names: ['令和'], firstYear: 2019, firstYearWords: ['元'] }],
});

const today = addDays('2026-11-25', 0);
const pastDay = fc.integer({ min: 0, max: 183 }).map((count) => addDays(today, -count));
const kanji = (number: number): string => {
  const digit = (each: number) => '〇一二三四五六七八九'.charAt(each);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens === 0 ? '' : `${tens === 1 ? '' : digit(tens)}十`}${ones === 0 ? '' : digit(ones)}`;
};
const fullWidth = (text: string): string =>
  text.replace(/[0-9/-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

/** Ways to write a day of the last half year. */
const spellings: readonly ((day: string) => string)[] = [
  (day) => day,
  (day) => day.replaceAll('-', '/'),
  (day) => `${partsOfDay(day).year}年${partsOfDay(day).month}月${partsOfDay(day).day}日`,
  (day) => `令和${partsOfDay(day).year - 2018}年${partsOfDay(day).month}月${partsOfDay(day).day}日`,
  (day) => `${partsOfDay(day).month}/${partsOfDay(day).day}`,
  (day) => `${partsOfDay(day).month}月${partsOfDay(day).day}日`,
  (day) => `${kanji(partsOfDay(day).month)}月${kanji(partsOfDay(day).day)}日`,
  (day) => fullWidth(`${partsOfDay(day).month}/${partsOfDay(day).day}`),
  (day) => fullWidth(day),
];

describe('a day that was typed', () => {
  it('is read back however it was written', () => {
    fc.assert(
      fc.property(pastDay, fc.constantFrom(...spellings), (day, spell) => {
        expect(readDay(spell(day), today, words)).toBe(day);
      }),
    );
  });

  it('is so many days ago', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (count) => {
        for (const text of [`${count} days ago`, `${count}日前`, `${kanji(count)}日前`]) {
          expect(readDay(text, today, words)).toBe(addDays(today, -count));
        }
      }),
    );
  });

  it('is never a day to come, nor anything but a day, whatever was typed', () => {
    const pieces = fc.constantFrom(
      '2',
      '31',
      '11',
      '/',
      '-',
      '月',
      '日',
      '年',
      '令和',
      '元',
      ' ',
      'yesterday',
      '2026',
      '前',
      '一',
      '十',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, pastDay, (text, seenFrom) => {
        const day = readDay(text, seenFrom, words);
        if (day === undefined) return;
        expect(isCalendarDay(day)).toBe(true);
        expect(day <= seenFrom).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('takes a longer word before a shorter one in it', () => {
    expect(readDay('the day before yesterday', today, words)).toBe('2026-11-23');
    expect(readDay('一昨日', today, words)).toBe('2026-11-23');
  });

  it('is looked for at the beginning of a long text only', () => {
    expect(readDay(`${'x'.repeat(600)} 11/20`, today, words)).toBeUndefined();
  });

  it('has no day where the vocabulary is empty but for its numbers', () => {
    expect(readDay('yesterday', today, buildDayWords({}))).toBeUndefined();
    expect(readDay('11/20', today, buildDayWords({}))).toBe('2026-11-20');
  });
});

describe('a text in the form in which it is compared', () => {
  it.each([
    ['２０２６年１１月', '2026年11月'],
    ['二十', '20'],
    ['十一', '11'],
    ['二十一日', '21日'],
    ['二〇二六', '2026'],
    ['二〇', '20'],
    ['二三', '二三'],
    ['十十', '十十'],
    ['ハツカ', '20日'],
    ['  Today\u200b \n', 'today'],
  ])('of %s is %s', (text, folded) => {
    expect(foldDayText(text, words)).toBe(folded);
  });
});

describe('a day of the week', () => {
  it('is read only where all mean the same', () => {
    const wednesday = addDays('2026-11-25', 0);
    expect(lastWeekday(5, { weeksBack: 1 }, wednesday)).toBe('2026-11-20');
    expect(lastWeekday(0, { weeksBack: 1 }, wednesday)).toBeUndefined();
    expect(lastWeekday(5, 'latest', wednesday)).toBe('2026-11-20');
    expect(lastWeekday(1, 'latest', wednesday)).toBeUndefined();
    expect(lastWeekday(3, 'nothing', wednesday)).toBeUndefined();
    expect(lastWeekday(4, 'nothing', wednesday)).toBe('2026-11-19');
    expect(lastWeekday(5, { weeksBack: 1 }, addDays('2026-11-22', 0))).toBeUndefined();
  });
});

describe('the pattern of words', () => {
  const found = (text: string, list: readonly string[]) => text.match(new RegExp(wordSource(list), 'gu')) ?? [];

  it('finds whole words of letters, others anywhere, and signs as they are', () => {
    expect(found('the sun, sunday (日)', ['sun', 'sunday', '(日)'])).toEqual(['sun', 'sunday', '(日)']);
    expect(found('monsoon', ['mon'])).toEqual([]);
    expect(found('anything', [])).toEqual([]);
  });
});

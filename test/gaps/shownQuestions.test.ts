import fc from 'fast-check';
import { type JudgedPart, shownFrom, shownQuestions } from '../../src/gaps/shownQuestions.ts';
import { buildKept } from './buildGap.ts';

const ours = new Set(['傘', 'が', 'ない', 'を', '取った']);

/** Words between spaces; the spaces are nobody's. */
function judge(text: string): JudgedPart[] {
  return text
    .split(/( )/)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, key: part === ' ' ? '' : part, isOurs: part === ' ' || ours.has(part) }));
}

const show = (...questions: string[]) =>
  shownQuestions(
    questions.map((question) => buildKept({ question })),
    judge,
  );

describe('what is shown of the questions of a group', () => {
  it('is the words that stand in our texts', () => {
    expect(show('傘 が ない')).toEqual([{ text: '傘 が ない', count: 1, isWhole: true }]);
    expect(show('太郎 が 傘 を 取った')).toEqual([{ text: '… が 傘 を 取った', count: 1, isWhole: false }]);
  });

  it('is another word only when three gaps hold it', () => {
    expect(show('太郎 が 取った', '太郎 が ない').map(({ text }) => text)).toEqual(['… が ない', '… が 取った']);
    expect(show('凧 が 取った', '凧 が ない', '凧').map(({ text }) => text)).toEqual([
      '凧',
      '凧 が ない',
      '凧 が 取った',
    ]);
  });

  it('is no word that one question says three times', () => {
    expect(show('太郎 太郎 太郎 が ない', '傘', '傘').map(({ text }) => text)).toEqual(['傘', '… が ない']);
  });

  it('is no name that stands in one of many alike questions', () => {
    const shown = show('凧 が ない', '凧 を 取った', '凧 が', '太郎 が 凧 を 取った');
    expect(shown.map(({ text }) => text).join()).not.toContain('太郎');
    expect(shown.filter(({ isWhole }) => isWhole)).toHaveLength(3);
  });

  it('is a whole question when the person agreed, and of that question alone', () => {
    const gaps = [buildKept({ question: '太郎 が ない', mayQuote: true }), buildKept({ question: '太郎 を 取った' })];
    expect(shownQuestions(gaps, judge)).toEqual([
      { text: '… を 取った', count: 1, isWhole: false },
      { text: '太郎 が ない', count: 1, isWhole: true },
    ]);
  });

  it('counts what reads the same, and leaves out what would be empty', () => {
    expect(show('太郎 が ない', '花子 が ない', '次郎', '')).toEqual([{ text: '… が ない', count: 2, isWhole: false }]);
  });

  it('is one line that steers no terminal and turns no text around', () => {
    const gap = buildKept({ question: '傘\u001b[31m\nが\u202eない\u0007', mayQuote: true });
    const [shown] = shownQuestions([gap], judge);
    expect(shown?.text).toBe('傘 [31m が ない');
  });

  it('never holds a word of fewer than three gaps that is not ours', () => {
    const word = fc.constantFrom('傘', 'が', 'ない', '太郎', '花子', '次郎', '凧');
    const question = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(question, { maxLength: 8 }), (questions) => {
        const shown = new Set(show(...questions).flatMap(({ text }) => text.split(' ')));
        for (const name of ['太郎', '花子', '次郎', '凧']) {
          const holding = questions.filter((text) => text.split(' ').includes(name)).length;
          expect(shown.has(name)).toBe(holding >= shownFrom);
        }
      }),
    );
  });
});

import { labelOf } from '../../src/knowledge/articleLabel.ts';
import { findArticles } from '../../src/knowledge/findArticles.ts';

const labels = (text: string) => findArticles(text).flatMap(({ articles }) => articles.map(labelOf));

describe('an article that is cited in Japanese', () => {
  it.each([
    ['個人情報保護法第26条第1項', ['第26条第1項']],
    ['26条', ['第26条']],
    ['法33条', ['第33条']],
    ['法26条1項但書', ['第26条第1項']],
    ['規則第８条第１項第３号', ['第8条第1項第3号']],
    ['第二十六条第二項', ['第26条第2項']],
    ['第百四十八条', ['第148条']],
    ['民法七百二十四条の二', ['第724条の2']],
    ['第七二四条', ['第724条']],
    ['第29条の4第1項', ['第29条の4第1項']],
    ['第35条の17の15', ['第35条の17の15']],
    ['附則第143条', ['附則第143条']],
    ['第132条第2号', ['第132条第2号']],
    ['第33条第1項・第2項', ['第33条第1項', '第33条第2項']],
    ['第7条第1号・第3号・第4号', ['第7条第1号', '第7条第3号', '第7条第4号']],
    ['第35条第5項・第6項・第40条', ['第35条第5項', '第35条第6項', '第40条']],
    ['第32条〜第35条', ['第32条', '第33条', '第34条', '第35条']],
    ['146条から148条', ['第146条', '第147条', '第148条']],
    ['33〜35条', ['第33条', '第34条', '第35条']],
    ['709・710・715条', ['第709条', '第710条', '第715条']],
    ['第26条、第27条第1項', ['第26条', '第27条第1項']],
  ])('is found in %s', (text, expected) => {
    expect(labels(text)).toEqual(expected);
  });

  it.each(['第26条の2つの場合', '第26条の一部', '第26条の三人'])('is not taken to have a branch in %s', (text) => {
    expect(labels(text)).toEqual(['第26条']);
  });

  it.each(['3条件', '二条約', '3か条', '五箇条', '北三条の店', '条文', '通則編3-5-3-5', '2026年11月21日'])(
    'is not seen in %s',
    (text) => {
      expect(labels(text)).toEqual([]);
    },
  );
});

describe('an article that is cited in English', () => {
  it.each([
    ['APPI, Article 26(1)', ['第26条第1項']],
    ['Article 26(1) and (2)', ['第26条第1項', '第26条第2項']],
    ['Articles 22 to 25', ['第22条', '第23条', '第24条', '第25条']],
    ['Articles 22–24', ['第22条', '第23条', '第24条']],
    ['Article 29-4', ['第29条の4']],
    ['Articles 35-16 and 35-17-15', ['第35条の16', '第35条の17の15']],
    ['Articles 7(iii), 8 and 10', ['第7条第3号', '第8条', '第10条']],
    ['Article 27(1)(iv)', ['第27条第1項第4号']],
    ['Article 7, items 3 and 4, and Article 43', ['第7条第3号', '第7条第4号', '第43条']],
    ['Article 132, item 2', ['第132条第2号']],
    ['Article 26, paragraph 2', ['第26条第2項']],
    ['Articles 33 and 35(5) and (6)', ['第33条', '第35条第5項', '第35条第6項']],
    ['Articles 23, 26, and 35', ['第23条', '第26条', '第35条']],
    ['art. 26', ['第26条']],
    ['Arts. 4 and 5', ['第4条', '第5条']],
    ['Article 109 and Article 143 of the Supplementary Provisions', ['第109条', '附則第143条']],
    ['Article ２６（１）', ['第26条第1項']],
  ])('is found in %s', (text, expected) => {
    expect(labels(text)).toEqual(expected);
  });

  it.each(['Part 3 of the form', 'the article of 3 May', 'an article about 26 leaks'])('is not seen in %s', (text) => {
    expect(labels(text)).toEqual([]);
  });

  it('is one number after the singular, whatever follows', () => {
    expect(labels('Article 26, 2022 edition')).toEqual(['第26条']);
  });
});

describe('the place of a citation', () => {
  it('is where its number begins in the text as it was written', () => {
    const text = '　法第２６条第１項と、民法 第709条です。';
    expect(findArticles(text).map(({ begin, end }) => text.slice(begin, end))).toEqual(['第２６条第１項', '第709条']);
  });
});

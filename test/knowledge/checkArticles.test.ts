import { ArticleMap } from '../../src/knowledge/articleMap.ts';
import { breachesOfArticles } from '../../src/knowledge/checkArticles.ts';

const law = (names: string[], en: string[], articles: string[], short?: string[]) => ({
  names,
  en,
  articles,
  ...(short === undefined ? {} : { short }),
  url: '',
  source: [],
  toConfirm: [],
});

const map = new ArticleMap([
  law(
    ['個人情報の保護に関する法律', '個人情報保護法'],
    ['Act on the Protection of Personal Information', 'APPI'],
    ['第22条', '第23条', '第24条', '第26条第1項', '第35条第5項', '第148条第3項'],
    ['法'],
  ),
  law(
    ['個人情報の保護に関する法律施行規則'],
    ['Enforcement Rules for the APPI', 'Enforcement Rules'],
    ['第7条第3号', '第8条', '第10条'],
    ['同法施行規則', '施行規則', '規則'],
  ),
  law(['民法'], ['Civil Code'], ['第709条', '第724条の2']),
  law(['番号法'], ['My Number Act'], ['第29条の4']),
]);
const main = map.firstNamedIn('民法 第709条');

const breaches = (text: string, isInSection = false) =>
  breachesOfArticles(text, map, () => (isInSection ? main : undefined)).map(
    ({ code, values }) => `${code} ${values.law ?? ''} ${values.article}`,
  );
const notListed = (name: string, article: string) => `ARTICLE_NOT_LISTED ${name} ${article}`;
const withoutLaw = (article: string) => `ARTICLE_WITHOUT_LAW  ${article}`;

describe('a citation', () => {
  it.each([
    '個人情報の保護に関する法律 第22条〜第24条・第26条第1項、同法施行規則 第7条第3号・第8条',
    '個人情報の保護に関する法律施行規則 第7条・第10条（法第26条）',
    '個人情報保護法（2026年11月の条文）の第148条第3項',
    '番号法(マイナンバーの法律) 第29条の4、よくある質問',
    '会社は、個人情報保護法で決まった報告をします(26条1項)。',
    '民法第七百九条と、第724条の2',
    'Act on the Protection of Personal Information (APPI), Articles 22 to 24, and its Enforcement Rules, Articles 8 and 10',
    'Enforcement Rules for the APPI, Articles 7 and 8 (APPI, Article 26)',
    'Article 709 of the Civil Code applies, and so does Article 35(5) of the APPI.',
    'the duty of care (Civil Code, Article 709)',
    'My Number Act, Article 29-4（番号法 第29条の4）、Civil Code, Article 709、民法 第709条',
  ])('of an article in the map passes: %s', (text) => {
    expect(breaches(text)).toEqual([]);
  });

  it.each([
    ['個人情報保護法第145条', [notListed('個人情報の保護に関する法律', '第145条')]],
    ['個人情報保護法 第26条第4項', [notListed('個人情報の保護に関する法律', '第26条第4項')]],
    ['個人情報保護法 第22条〜第26条', [notListed('個人情報の保護に関する法律', '第25条')]],
    ['法２７条', [notListed('個人情報の保護に関する法律', '第27条')]],
    ['民法 第709条・第711条', [notListed('民法', '第711条')]],
    ['施行規則 第7条・第9条', [notListed('個人情報の保護に関する法律施行規則', '第9条')]],
    ['個人情報保護法のほか、番号法では(第二十九条)', [notListed('番号法', '第29条')]],
    ['APPI, Article 145', [notListed('個人情報の保護に関する法律', '第145条')]],
    ['Article 26(3) of the APPI', [notListed('個人情報の保護に関する法律', '第26条第3項')]],
    ['the Civil Code and the APPI (Article 709)', [notListed('個人情報の保護に関する法律', '第709条')]],
  ])('of an article that is not in the map of its law is refused: %s', (text, expected) => {
    expect(breaches(text)).toEqual(expected);
  });

  it.each([
    ['旧個人情報保護法 第22条', ['第22条']],
    ['改正民法第709条', ['第709条']],
    ['就業規則第7条', ['第7条']],
    ['狩猟法施行規則 第7条・第8条', ['第7条', '第8条']],
    ['民法 第709条、日本国憲法 第13条', ['第13条']],
    ['道路に関する法律 第7条', ['第7条']],
    ['Civil Code, Article 709; Radio Act, Article 5', ['第5条']],
    ['Article 5 of the Radio Act, unlike the Civil Code', ['第5条']],
    ['GDPR, Article 33', ['第33条']],
  ])('of a law that is not in the map is refused, whatever its number: %s', (text, articles) => {
    expect(breaches(text, true)).toEqual(articles.map(withoutLaw));
  });

  it('without a law is of the first law of the basis, and refused where there is none', () => {
    expect(breaches('漏れた側の責任(709条)が問われます。', true)).toEqual([]);
    expect(breaches('漏れた側の責任(710条)が問われます。', true)).toEqual([notListed('民法', '第710条')]);
    expect(breaches('漏れた側の責任(709条)が問われます。')).toEqual([withoutLaw('第709条')]);
    expect(breaches('You may claim damages (Article 709).', true)).toEqual([]);
  });

  it('is not mistaken for one of another law because of a word that only looks like a name', () => {
    expect(breaches('通知の方法 第10条', true)).toEqual([notListed('民法', '第10条')]);
    expect(breaches('同法第709条', true)).toEqual([]);
  });
});

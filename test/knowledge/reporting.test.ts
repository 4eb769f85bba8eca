import { authorityFor, commissionId } from '../../src/domain/authority.ts';
import { breachQuestions } from '../../src/domain/plan.ts';
import { reportingDuty } from '../../src/domain/reportingDuty.ts';
import { reportingRuleIds } from '../../src/domain/reportingRule.ts';
import { lengthOf, sentencesOf } from '../../src/knowledge/sentencesOf.ts';
import { reporting } from './reportingContent.ts';
import { copyToy, removeTemporaryFolders } from './toyKnowledge.ts';

afterEach(removeTemporaryFolders);

const { authorities, reportingRules } = reporting;
const rules = [...reportingRules.values()];
const sectors = [...authorities.byId.values()];

describe('the rules that a business is shown', () => {
  it('are all there, in the order in which they are decided', () => {
    expect([...reportingRules.keys()]).toEqual(reportingRuleIds);
  });

  it('are words of the law only where the law was seen', () => {
    const quoted = rules.filter(({ wording }) => wording === 'quote').map(({ id }) => id);
    expect(quoted).toEqual([
      'sensitive',
      'property',
      'improper',
      'over-thousand',
      'my-number-improper',
      'report',
      'preliminary-report',
      'final-report',
      'closed-days',
      'recovered',
      'encrypted',
    ]);
  });

  it('say in English that the English is ours', () => {
    const ending = (wording: 'quote' | 'summary') => (wording === 'quote' ? '(our translation)' : '(our summary)');
    expect(rules.filter(({ en, wording }) => !en.law.endsWith(ending(wording)))).toEqual([]);
  });

  it('are said again in short sentences', () => {
    const long = rules.flatMap(({ ja }) => sentencesOf(ja.meaning).filter(({ text }) => lengthOf(text, false) > 50));
    expect(long).toEqual([]);
  });

  it('call the preliminary report a guide and no limit of the law', () => {
    expect(reportingRules.get('preliminary-report')?.ja.meaning).toContain('法律の期限ではありません');
    expect(reportingRules.get('preliminary-report')?.en.meaning).toContain('not a limit of the law');
  });

  it('are there for every reason that answers can give', () => {
    for (const question of breachQuestions) {
      for (const answer of ['yes', 'no', 'unknown'] as const) {
        const { report, besides } = reportingDuty({ answers: { myNumber: 'yes', [question]: answer } });
        for (const id of [...report.reasons, ...besides]) expect(reportingRules.has(id)).toBe(true);
      }
    }
  });
});

describe('the authorities', () => {
  it('end with the Commission, for whom nothing else fits', () => {
    expect(sectors.at(-1)).toBe(authorities.commission);
    expect(authorities.commission.ja.who).toBe('個人情報保護委員会');
  });

  it('know brokers by who gave their licence', () => {
    const whoFor = (authority: string) => authorityFor({ answers: {}, authority }, authorities).general.ja.who;
    expect(whoFor('real-estate-governor')).toBe('免許を受けた都道府県');
    expect(whoFor('real-estate-minister')).toBe('免許を受けた地方整備局など');
  });

  it('send My Numbers of every trade to the Commission', () => {
    for (const { id } of sectors) {
      expect(authorityFor({ answers: { myNumber: 'yes' }, authority: id }, authorities).myNumber?.id).toBe(
        commissionId,
      );
    }
  });

  it('send to the list of the Commission where it is not certain', () => {
    const uncertain = ['credit', 'other-licence'];
    for (const id of uncertain) expect(authorities.byId.get(id)?.ja.how).toContain('委員会の一覧');
  });

  it('fit on a button and can be typed, each in words of its own', () => {
    for (const language of ['ja', 'en'] as const) {
      const labels = sectors.map((each) => each[language].label);
      const typed = sectors.flatMap((each) => each[language].typed);
      expect(new Set([...labels, ...typed]).size).toBe(labels.length + typed.length - doublesOf(labels, typed));
    }
    expect(sectors.filter(({ ja }) => ja.label.length > 12)).toEqual([]);
  });

  it('say what still has to be compared', () => {
    expect(sectors.filter(({ isToBeChecked }) => !isToBeChecked).map(({ id }) => id)).toEqual([commissionId]);
  });
});

/** A label may be typed as it stands. */
const doublesOf = (labels: readonly string[], typed: readonly string[]): number =>
  labels.filter((label) => typed.includes(label)).length;

describe('what the editors wrote', () => {
  it('arrives in the knowledge', () => {
    const { knowledge } = copyToy().load();
    expect(knowledge?.holidays).toMatchObject({ firstYear: 2026, lastYear: 2027 });
    expect(knowledge?.holidays.days.get('2026-11-23')).toEqual({ ja: '傘の日', en: 'Umbrella Day' });
    expect(knowledge?.authorities.commission).toMatchObject({ desk: 'umbrella-bureau', isToBeChecked: false });
    expect(knowledge?.authorities.byId.get('paper-umbrellas')).toMatchObject({
      isToBeChecked: true,
      ja: { who: '和傘組合', typed: ['和傘', '紙の傘'] },
      en: { who: 'The guild of paper umbrellas' },
    });
    expect(knowledge?.reportingRules.get('sensitive')).toMatchObject({
      wording: 'quote',
      ja: { text: '傘が消えたおそれがあるとき1', law: '山林傘取扱規則 第7条第1項第2号' },
    });
    expect(knowledge?.reportingRules.get('property')?.wording).toBe('summary');
    expect(knowledge?.dayWords.ten).toEqual(['十']);
  });
});

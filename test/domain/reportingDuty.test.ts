import fc from 'fast-check';
import { type BreachQuestion, breachQuestions, type YesNo } from '../../src/domain/plan.ts';
import { breachDutiesOf, reportingDuty } from '../../src/domain/reportingDuty.ts';

type Answers = Partial<Record<BreachQuestion, YesNo>>;

const allNo: Answers = { sensitive: 'no', property: 'no', improper: 'no', overThousand: 'no' };
const noNumbers: Answers = { ...allNo, myNumber: 'no' };
const numbersNo: Answers = { myNumberSystem: 'no', myNumberPublic: 'no', myNumberOverHundred: 'no' };

const dutyFor = (answers: Answers) => reportingDuty({ answers });

describe('the report under the APPI', () => {
  it.each([
    ['sensitive', 'sensitive'],
    ['property', 'property'],
    ['improper', 'improper'],
    ['overThousand', 'over-thousand'],
  ] as const)('is due when %s alone applies, whatever else is unknown', (question, rule) => {
    for (const others of ['no', 'unknown'] as const) {
      const answers = {
        sensitive: others,
        property: others,
        improper: others,
        overThousand: others,
        [question]: 'yes',
      };
      expect(dutyFor(answers).report).toEqual({ verdict: 'due', reasons: [rule] });
    }
  });

  it('names every kind that applies', () => {
    expect(dutyFor({ ...allNo, sensitive: 'yes', improper: 'yes' }).report.reasons).toEqual(['sensitive', 'improper']);
  });

  it('is not due when each kind was answered with no', () => {
    const duty = dutyFor(noNumbers);
    expect(duty).toMatchObject({ report: { verdict: 'notDue', reasons: [] }, open: [], besides: ['no-duty'] });
    expect(duty.byAct).not.toHaveProperty('myNumber');
  });

  it('is unclear while a kind is unknown or was not asked, and says which', () => {
    expect(dutyFor({ ...allNo, property: 'unknown' })).toMatchObject({
      report: { verdict: 'unclear', reasons: ['property'] },
      open: ['property'],
    });
    const { overThousand: _notAsked, ...others } = allNo;
    expect(dutyFor(others)).toMatchObject({ report: { verdict: 'unclear', reasons: ['over-thousand'] } });
    expect(dutyFor({})).toMatchObject({
      report: { verdict: 'unclear' },
      open: ['sensitive', 'property', 'improper', 'overThousand'],
    });
  });

  it('says how to count where the number of people is unknown', () => {
    expect(dutyFor({ ...allNo, overThousand: 'unknown' }).besides).toContain('headcount');
    expect(dutyFor({ ...allNo, property: 'unknown' }).besides).not.toContain('headcount');
  });

  it('says what takes the duty away wherever there may be one', () => {
    for (const answer of ['yes', 'unknown'] as const) {
      const { besides } = dutyFor({ ...allNo, property: answer });
      expect(besides).toEqual(expect.arrayContaining(['recovered', 'encrypted', 'contractor']));
      expect(besides.includes('likely')).toBe(answer === 'unknown');
    }
  });
});

describe('the report under the My Number Act', () => {
  it.each([
    ['myNumberSystem', 'my-number-system'],
    ['improper', 'my-number-improper'],
    ['myNumberPublic', 'my-number-public'],
    ['myNumberOverHundred', 'my-number-over-hundred'],
  ] as const)('is due when %s applies', (question, rule) => {
    const { byAct } = dutyFor({ ...allNo, ...numbersNo, myNumber: 'yes', [question]: 'yes' });
    expect(byAct.myNumber).toEqual({ verdict: 'due', reasons: [rule] });
  });

  it('knows no kind for sensitive data and risk to money', () => {
    const duty = dutyFor({ ...allNo, ...numbersNo, myNumber: 'yes', sensitive: 'yes', property: 'yes' });
    expect(duty.byAct.myNumber).toEqual({ verdict: 'notDue', reasons: [] });
    expect(duty.byAct.general.verdict).toBe('due');
    expect(duty.isOnlyMyNumber).toBe(false);
  });

  it('may be the only one: then it goes to the Commission alone', () => {
    const duty = dutyFor({ ...allNo, ...numbersNo, myNumber: 'yes', myNumberOverHundred: 'yes' });
    expect(duty).toMatchObject({
      isOnlyMyNumber: true,
      report: { verdict: 'due', reasons: ['my-number-over-hundred'] },
    });
  });

  it('may be due beside the other one, each with its reasons', () => {
    const duty = dutyFor({ ...allNo, ...numbersNo, myNumber: 'yes', improper: 'yes' });
    expect(duty.report).toEqual({ verdict: 'due', reasons: ['improper', 'my-number-improper'] });
    expect(duty.isOnlyMyNumber).toBe(false);
  });

  it('is at most unclear while nobody knows whether there were numbers', () => {
    const duty = dutyFor({ ...allNo, ...numbersNo, myNumber: 'unknown', myNumberPublic: 'yes' });
    expect(duty.byAct.myNumber).toEqual({ verdict: 'unclear', reasons: ['my-number-public'] });
    expect(duty.open).toEqual(['myNumber']);
  });

  it('is left out where nobody spoke of numbers', () => {
    expect(dutyFor({ ...allNo, myNumberPublic: 'yes' }).byAct).not.toHaveProperty('myNumber');
  });

  it('tells what keeps it unclear although the other report is due', () => {
    const duty = dutyFor({ ...allNo, ...numbersNo, sensitive: 'yes', myNumber: 'yes', myNumberOverHundred: 'unknown' });
    expect(duty).toMatchObject({ report: { verdict: 'due', reasons: ['sensitive'] }, open: ['myNumberOverHundred'] });
    expect(duty.besides).toContain('headcount');
  });
});

describe('the parts of a plan', () => {
  it.each([
    [noNumbers, ['none']],
    [{ ...allNo, sensitive: 'yes' }, ['report']],
    [{ ...allNo, sensitive: 'unknown' }, ['report']],
    [{ ...allNo, ...numbersNo, myNumber: 'yes' }, ['none']],
    [{ ...allNo, ...numbersNo, myNumber: 'yes', myNumberPublic: 'yes' }, ['myNumber']],
    [{ ...allNo, ...numbersNo, myNumber: 'unknown', myNumberPublic: 'yes' }, ['myNumber']],
    [{ ...allNo, ...numbersNo, myNumber: 'yes', improper: 'yes' }, ['report', 'myNumber']],
  ] as const)('for %j are %j', (answers, duties) => {
    expect(breachDutiesOf(dutyFor(answers))).toEqual(duties);
  });
});

const someAnswers = fc.record(
  Object.fromEntries(
    breachQuestions.map((question) => [question, fc.constantFrom<YesNo>('yes', 'no', 'unknown')]),
  ) as Record<BreachQuestion, fc.Arbitrary<YesNo>>,
  { requiredKeys: [] },
) as fc.Arbitrary<Answers>;

describe('any answers', () => {
  it('make the notice follow the report', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const duty = dutyFor(answers);
        expect(duty.notice).toEqual(duty.report);
      }),
    );
  });

  it('make nothing less due when an unknown becomes a yes', () => {
    const weight = { notDue: 0, unclear: 1, due: 2 };
    fc.assert(
      fc.property(someAnswers, fc.constantFrom(...breachQuestions), (answers, question) => {
        const before = dutyFor({ ...answers, [question]: 'unknown' }).report.verdict;
        const after = dutyFor({ ...answers, [question]: 'yes' }).report.verdict;
        expect(weight[after]).toBeGreaterThanOrEqual(weight[before]);
      }),
    );
  });

  it('are never called not due while a kind of the APPI is open', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const isOpen = (['sensitive', 'property', 'improper', 'overThousand'] as const).some(
          (question) => (answers[question] ?? 'unknown') !== 'no',
        );
        expect(dutyFor(answers).report.verdict === 'notDue').toBe(
          !isOpen && (dutyFor(answers).byAct.myNumber?.verdict ?? 'notDue') === 'notDue',
        );
      }),
    );
  });

  it('give reasons exactly where there is something to give them for', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const { report, improper } = dutyFor(answers);
        expect(report.reasons.length > 0).toBe(report.verdict !== 'notDue');
        expect(improper).toBe(answers.improper ?? 'unknown');
      }),
    );
  });
});

import { type Authority, authorityFor } from '../../src/domain/authority.ts';

const text = { label: '', typed: [], who: '', how: '', note: '', basis: '' };
const authority = (id: string): Authority => ({
  id,
  url: '',
  desk: 'ppc-dial',
  checkedOn: '2026-11-22',
  isToBeChecked: false,
  ja: text,
  en: text,
});
const commission = authority('commission');
const governor = authority('real-estate-governor');
const authorities = { commission, byId: new Map([commission, governor].map((each) => [each.id, each])) };

describe('where a business reports', () => {
  it('is the authority of its trade', () => {
    expect(authorityFor({ answers: {}, authority: 'real-estate-governor' }, authorities)).toEqual({
      general: governor,
    });
  });

  it('is the Commission for whoever named no trade, or one that we no longer have', () => {
    expect(authorityFor({ answers: {} }, authorities)).toEqual({ general: commission });
    expect(authorityFor({ answers: {}, authority: 'gone' }, authorities)).toEqual({ general: commission });
  });

  it.each(['yes', 'unknown'] as const)('is the Commission for My Numbers (%s), whatever the trade', (myNumber) => {
    expect(authorityFor({ answers: { myNumber }, authority: 'real-estate-governor' }, authorities)).toEqual({
      general: governor,
      myNumber: commission,
    });
  });
});

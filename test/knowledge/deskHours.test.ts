import { copyToy, removeTemporaryFolders, type Toy } from './toyKnowledge.ts';

afterEach(removeTemporaryFolders);

const bureauHours = (toy: Toy) => toy.load().knowledge?.desks.get('umbrella-bureau')?.hours;

describe('the hours of a desk', () => {
  it('are days of the week and times', () => {
    expect(bureauHours(copyToy())).toEqual({
      kind: 'weekly',
      periods: [
        { days: [1, 2, 3, 4, 5], from: '09:30', to: '17:30' },
        { days: [6], from: '10:00', to: '12:00' },
      ],
      closedOnHolidays: true,
      closedAtYearEnd: true,
    });
  });

  it('may have times of their own for holidays and days of the month, and take the urgent day and night', () => {
    const toy = copyToy();
    const holidays = 'holidays: [{from: "10:00", to: "12:00"}]';
    const monthly = 'monthly: [{dayOfMonth: 10, from: "08:00", to: "24:00"}]';
    toy.replace(
      'desks/umbrella-bureau.yml',
      'closedOnHolidays: true',
      `${holidays}, ${monthly}, closedOnHolidays: false, urgentAlways: true`,
    );
    expect(bureauHours(toy)).toMatchObject({
      kind: 'weekly',
      holidays: [{ from: '10:00', to: '12:00' }],
      monthly: [{ dayOfMonth: 10, from: '08:00', to: '24:00' }],
      closedOnHolidays: false,
      urgentAlways: true,
    });
  });
});

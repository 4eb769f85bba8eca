import type { OpenTime, Weekday, WeeklyHours } from '../../src/domain/desk.ts';

const workdays: readonly Weekday[] = [1, 2, 3, 4, 5];
export const everyDay: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6];
export const daytime: OpenTime = { from: '09:30', to: '17:30' };

export const office: WeeklyHours = {
  kind: 'weekly',
  periods: [{ days: workdays, ...daytime }],
  closedOnHolidays: true,
  closedAtYearEnd: true,
};
/** Closed for lunch. */
export const lunch: WeeklyHours = {
  ...office,
  periods: [
    { days: workdays, from: '10:00', to: '12:00' },
    { days: workdays, from: '13:00', to: '16:00' },
  ],
};
/** Evenings, and from 8:00 on the tenth of a month to 8:00 on the eleventh. */
export const lifeline: WeeklyHours = {
  kind: 'weekly',
  periods: [{ days: everyDay, from: '16:00', to: '21:00' }],
  monthly: [
    { dayOfMonth: 10, from: '08:00', to: '24:00' },
    { dayOfMonth: 11, from: '00:00', to: '08:00' },
  ],
  closedOnHolidays: false,
  closedAtYearEnd: false,
};
/** Shorter on holidays, closed at the year end, urgent matters always. */
export const cards: WeeklyHours = {
  kind: 'weekly',
  periods: [{ days: workdays, from: '09:00', to: '20:00' }],
  holidays: [{ from: '10:00', to: '16:00' }],
  closedOnHolidays: false,
  closedAtYearEnd: true,
  urgentAlways: true,
};
/** Nights over midnight. */
export const nights: WeeklyHours = {
  kind: 'weekly',
  periods: [
    { days: [5, 6], from: '22:00', to: '24:00' },
    { days: [6, 0], from: '00:00', to: '05:00' },
  ],
  closedOnHolidays: false,
  closedAtYearEnd: false,
};
export const dayAndNight: WeeklyHours = {
  kind: 'weekly',
  periods: [{ days: everyDay, from: '00:00', to: '24:00' }],
  closedOnHolidays: false,
  closedAtYearEnd: false,
};

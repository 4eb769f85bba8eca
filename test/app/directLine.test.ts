import type { Activity } from 'botframework-directlinejs';
import { DirectLinePerson } from '../support/directLinePerson.ts';
import { type RunningHouse, startHouse } from '../support/runningHouse.ts';

let house: RunningHouse;
const people: DirectLinePerson[] = [];

beforeAll(async () => {
  house = await startHouse();
});

afterAll(async () => {
  for (const person of people) person.end();
  await house.stop();
});

async function meet(locale = 'ja-JP'): Promise<DirectLinePerson> {
  const person = await DirectLinePerson.open(house.address, locale);
  people.push(person);
  return person;
}

const sectionsOf = (bubbles: readonly { sectionId: string | undefined }[]): readonly string[] =>
  bubbles.flatMap(({ sectionId }) => sectionId ?? []);

describe('over Direct Line, with the client of Microsoft', () => {
  it('an employee gets the section on what leaked', async () => {
    const person = await meet();
    expect(person.bubbles[0]?.titles).toContain('勤め先から漏れた');
    await person.say('勤め先から漏れた');
    expect(sectionsOf(await person.say('何が漏れたか確かめる'))).toEqual(['employee-victim/identify-leaked-data']);
  });

  it('a business gets the section on its first day', async () => {
    const person = await meet();
    await person.say('3');
    expect(sectionsOf(await person.say('1'))).toEqual(['incident-response/first-response']);
  });

  it('somebody who writes first is answered, and asked again', async () => {
    const person = await meet();
    const bubbles = await person.say('クレジットカードの番号が漏れました。カードは止めるべきですか');
    expect(sectionsOf(bubbles)).toEqual(['leaked-data/credit-card']);
    expect(bubbles.at(-1)?.titles).toContain('勤め先から漏れた');
  });

  it('somebody who writes English reads English', async () => {
    const person = await meet('en-US');
    expect(person.bubbles[0]?.text).toContain('I am a program');
    const bubbles = await person.say('My password was leaked, what should I do?', 'en-US');
    expect(sectionsOf(bubbles)).toEqual(['leaked-data/password']);
    expect(bubbles[0]?.text).toContain('Basis');
  });

  it('nonsense gets no section', async () => {
    const person = await meet();
    expect(sectionsOf(await person.say('ぽぺぽぺぴぴぷぷ'))).toEqual([]);
    expect(sectionsOf(await person.say('zxcv qwer asdf'))).toEqual([]);
  });

  it('two messages sent at once are both answered', async () => {
    const person = await meet();
    const before = person.bubbles.length;
    const message = (text: string) => ({ type: 'message', text, from: { id: 'me' } }) as Activity;
    await Promise.all([person.post(message('パスワードが漏れました')), person.post(message('銀行口座が漏れました'))]);
    await person.say('このチャットについて');
    const sections = sectionsOf(person.bubbles.slice(before));
    expect([...sections].sort()).toEqual(['leaked-data/bank-account', 'leaked-data/password']);
  });
});

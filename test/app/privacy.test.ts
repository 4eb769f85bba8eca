import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DirectLinePerson } from '../support/directLinePerson.ts';
import { type RunningHouse, startHouse } from '../support/runningHouse.ts';

let house: RunningHouse;

beforeAll(async () => {
  house = await startHouse({ LOG_LEVEL: 'info' });
});

afterAll(async () => {
  await house.stop();
});

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

/** Things people write when they are frightened. None of them may be found anywhere afterwards. */
const secrets = ['4111111111111111', '山田花子カナリア', 'canary@example.jp', '123456789018', 'hunter2カナリア'];

describe('what a person writes', () => {
  it('is in no file and in no line of the log, while the talk goes on and after it', async () => {
    const person = await DirectLinePerson.open(house.address, 'ja-JP');
    for (const secret of secrets) await person.say(`カード番号は${secret}です。漏れました`);
    await person.say('1');
    const found = filesBelow(house.dataDir).filter((path) => {
      const bytes = readFileSync(path);
      return secrets.some((secret) => bytes.includes(secret));
    });
    person.end();
    expect(filesBelow(house.dataDir).length).toBeGreaterThan(1);
    expect(found).toEqual([]);
    expect(secrets.filter((secret) => house.output().includes(secret))).toEqual([]);
  });
});

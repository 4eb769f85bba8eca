import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../support/projectFiles.ts';
import { type RunningHouse, startHouse } from '../support/runningHouse.ts';

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly payload?: { readonly patch?: object; readonly token?: unknown };
  readonly expected: { readonly status?: readonly number[] };
}

const fixtures = join(projectRoot, 'test/fixtures');
const corpus = JSON.parse(readFileSync(join(fixtures, 'badInputs.json'), 'utf8')) as Entry[];
const { activityText } = (await import(join(fixtures, 'badInputsExpand.mjs'))) as {
  activityText(patch: object): string;
};

/** Entries that make sense without a token: what they test is the activity itself. */
const withoutCredentials = corpus.filter(
  ({ kind, payload }) => kind === 'activity' && payload?.patch !== undefined && !('token' in payload),
);

let house: RunningHouse;

beforeAll(async () => {
  house = await startHouse();
});

afterAll(async () => {
  await house.stop();
});

const post = (body: string): Promise<Response> =>
  fetch(`${house.address}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });

// The key service's endorsement is what refuses this one; without keys there is none.
const needsKeys = new Set(['A014']);

describe('an activity that should do no harm, sent to the whole house', () => {
  it('exists in some number', () => {
    expect(withoutCredentials.length).toBeGreaterThan(15);
  });

  it.each(withoutCredentials.map((entry) => [`${entry.id} ${entry.name}`, entry] as const))(
    '%s',
    async (_name, entry) => {
      const body = activityText(entry.payload?.patch ?? {}).replaceAll('{{trapPort}}', '9');
      const answer = await post(body);
      const text = await answer.text();
      expect(answer.status).toBeLessThan(500);
      if (entry.expected.status !== undefined && !needsKeys.has(entry.id)) {
        expect(entry.expected.status).toContain(answer.status);
      }
      expect(text.length).toBeLessThan(200);
      expect((await post(activityText({ id: `good-after-${entry.id}` }))).status).toBe(200);
      expect((await fetch(`${house.address}/readyz`)).status).toBe(200);
    },
  );
});

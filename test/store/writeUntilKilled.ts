/** A process that writes until it is killed and says each write once it has been acknowledged. */
import { writeSync } from 'node:fs';
import { openSqliteRepository } from '../../src/store/sqliteRepository.ts';

const repository = openSqliteRepository({ path: String(process.argv[2]), clock: Date.now });
const place = { collection: 'killed', key: 'log' };
const expiresAt = Number.MAX_SAFE_INTEGER;

for (let count = 0; ; count += 1) {
  const version = await repository.put({ ...place, key: 'value' }, { value: count, expectedVersion: count, expiresAt });
  const sequence = await repository.append(place, { value: count, expiresAt });
  writeSync(1, `${version} ${sequence}\n`);
}

/**
 * `npm run rooms`: checks who imports whom against the floor plan in .dependency-cruiser.cjs.
 *
 * The cruiser reads TypeScript only through a `typescript` package it knows; with an unknown one it sees no module at all
 * and is content. So the modules it saw are counted against the files there are.
 */
import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';

interface Law {
  readonly forbidden: IForbiddenRuleType[];
  readonly options: ICruiseOptions;
}

const root = resolve(process.argv[2] ?? '.');

function readLaw(): Law {
  return createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as Law;
}

async function cruiseHouse(law: Law): Promise<ICruiseResult> {
  const options = { ...law.options, ruleSet: { forbidden: law.forbidden }, validate: true, baseDir: root };
  const { output } = await cruise(['.'], options);
  if (typeof output === 'string') throw new Error('the cruiser gave text instead of a result');
  return output;
}

function report(result: ICruiseResult): number {
  const files = globSync('**/*.ts', { cwd: root, exclude: (name) => name === 'node_modules' });
  const seen = new Set(result.modules.map((module) => module.source));
  const unseen = files.filter((file) => !seen.has(file));
  for (const { rule, from, to } of result.summary.violations) {
    process.stdout.write(`${rule.severity}  ${rule.name}: ${from} -> ${to}\n`);
  }
  for (const file of unseen) process.stdout.write(`error  not-cruised: ${file}\n`);
  process.stdout.write(
    `${files.length} files, ${seen.size} modules seen, ${result.summary.error} breaches of the law\n`,
  );
  return result.summary.error + unseen.length > 0 || files.length === 0 ? 1 : 0;
}

process.chdir(root);
process.exitCode = report(await cruiseHouse(readLaw()));

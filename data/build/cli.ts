import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { AtlasArtefact } from '../../src/domain/atlas.ts';
import { describeProblem, type Problem } from '../../src/domain/problem.ts';
import { compileAtlas, OWN_CITY } from './compile.ts';
import { outputsOf } from './outputs.ts';
import { checkStories } from './story.ts';

const USAGE = `Reads, checks and joins a city's facts and geometry, and checks its stories.

  npm run data                          this project's own data
  npm run data -- --dir DIR --geo DIR   another city: its tables and its geometry layers
  npm run data -- --check               the same; nothing is ever written`;

/** Prints either all faults, one a line, or what was read. Ends with 1 where there is a fault, 2 where the call is wrong. */
async function main(): Promise<number> {
  let options: { dir?: string; geo?: string; check?: boolean; help?: boolean };
  try {
    const named = { dir: { type: 'string' }, geo: { type: 'string' }, check: { type: 'boolean' }, help: { type: 'boolean' } } as const;
    options = parseArgs({ options: named }).values;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error(USAGE);
    return 2;
  }
  if (options.help === true) {
    console.log(USAGE);
    return 0;
  }
  const dataDir = options.dir === undefined ? OWN_CITY.dataDir : resolve(options.dir);
  const result = await compileAtlas({ dataDir, geoDir: options.geo === undefined ? OWN_CITY.geoDir : resolve(options.geo) });
  const stories = await checkStories(dataDir);
  const problems: readonly Problem[] = [...(result.ok ? [] : result.problems), ...stories.problems];
  if (result.ok && problems.length === 0) {
    console.log(summary(result.value));
    console.log(`  stories      ${stories.files.join(', ') || 'none'}`);
    return 0;
  }
  for (const problem of problems) console.error(describeProblem(problem));
  console.error(`\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the data.`);
  return 1;
}

function summary(artefact: AtlasArtefact): string {
  const { districts, clusters, assignments, parks } = artefact;
  const zones = districts.filter(({ kind }) => kind === 'zone').length;
  const beside = assignments.filter(({ scope }) => scope === 'beside').length;
  const future = clusters.filter(({ kind }) => kind === 'future').length;
  const named = parks.filter(({ name }) => name !== null).length;
  return [
    `${artefact.title.en}, data ${artefact.version} of ${artefact.date}`,
    `  districts    ${districts.length - zones} and ${zones} beside them`,
    `  clusters     ${clusters.length - future} strategic, ${future} future`,
    `  assignments  ${assignments.length}: ${assignments.length - beside} in lists, ${beside} beside them`,
    `  parks        ${parks.length}, ${named} of them named`,
    `  documents    ${artefact.documents.length}`,
    `  targets      ${artefact.targets.length}; editions ${artefact.editions.length}; totals ${artefact.totals.length}; caveats ${artefact.caveats.length}`,
    ...outputsOf(artefact).map(({ path, bytes }) => `  ${path.padEnd(22)} ${(bytes.length / 1024).toFixed(1)} KB`),
  ].join('\n');
}

process.exitCode = await main();

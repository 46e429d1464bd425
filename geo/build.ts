import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describeProblem, type Problem } from '../src/domain/problem.ts';
import { assemble } from './assemble.ts';
import { readAuthored } from './authored.ts';
import { type Expected, problemsOf, reportOf, runChecks } from './checks.ts';
import { readPolicyIds } from './policy.ts';
import { staleFiles } from './stale.ts';
import { readSource } from './steps/source.ts';
import { type Files, writeCollection, writeFiles } from './steps/write.ts';

const ROOT = new URL('../', import.meta.url);
const OUT = new URL('out/', import.meta.url);

/** `npm run geo` builds, checks and writes geo/out/; with `--check` nothing is written but the problems, and what is committed must be what would be written. */
function main(args: readonly string[]): number {
  const unknown = args.filter((arg) => arg !== '--check');
  if (unknown.length > 0) {
    console.error(`Unknown argument ${unknown.join(' ')}. Usage: npm run geo [-- --check]`);
    return 1;
  }
  const authored = readAuthored();
  const { package: name, file } = authored.units.source;
  const sourceFile = new URL(`node_modules/${name}/${file}`, ROOT);
  // Without the package the checksum is that of nothing, and the problem says what to install.
  const bytes = existsSync(sourceFile) ? readFileSync(sourceFile) : Buffer.alloc(0);
  const source = readSource(bytes, authored.units.source);
  if (!source.ok) return fail(source.problems);
  const geometry = assemble(source.value, authored);
  if (!geometry.ok) return fail(geometry.problems);

  const files = writeFiles(geometry.value);
  const expected: Expected = {
    units: authored.units.units,
    overlays: authored.units.overlays,
    contextIds: [...authored.context.neighbours, authored.context.rest].map((plan) => plan.id),
    bbox: authored.units.bbox,
    ...readPolicyIds(ROOT),
  };
  const outcomes = runChecks({ geometry: geometry.value, files, expected });
  console.log(reportOf(outcomes));

  const problems = problemsOf(outcomes);
  const problemsFile = new URL('problems.geojson', OUT);
  mkdirSync(OUT, { recursive: true });
  if (problems === null) rmSync(problemsFile, { force: true });
  else {
    writeFileSync(problemsFile, writeCollection(problems));
    console.error(`The faults lie as features in ${fileURLToPath(problemsFile)}`);
  }

  if (args.includes('--check')) {
    const stale = staleFiles(files, committed(files));
    if (stale.length === 0) console.log('geo/out/ is what the source and the authored lines give, byte for byte.');
    return fail(stale) || (problems === null ? 0 : 1);
  }
  for (const [file, text] of files) writeFileSync(new URL(file, OUT), text);
  console.log(`Wrote ${[...files.keys()].map((file) => `geo/out/${file}`).join(', ')}.`);
  return problems === null ? 0 : 1;
}

function committed(files: Files): Files {
  const there = [...files.keys()].filter((file) => existsSync(new URL(file, OUT)));
  return new Map(there.map((file) => [file, readFileSync(new URL(file, OUT), 'utf8')]));
}

function fail(problems: readonly Problem[]): number {
  for (const problem of problems) console.error(describeProblem(problem));
  return problems.length === 0 ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));

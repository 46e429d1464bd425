import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, chmodSync, constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));
const REMEMBERED = join(CACHE, 'chromium-path');
const SPARTICUZ = '147.0.2';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const PLACES = [
  '/usr/lib/chromium/chromium',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(homedir(), 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Gives the path of a Chromium or Chrome that runs: the one CHROME_PATH names, the one used last time, an installed one, or one it
 * gets itself, from Debian's packages where it may install them, else from npm. Tells `say` plainly what it did. Throws with advice
 * when there is none to be had.
 */
export function findChromium(say: (line: string) => void): string {
  const asked = process.env.CHROME_PATH;
  if (asked) {
    if (!runs(asked)) throw new Error(`CHROME_PATH names ${asked}, which does not run`);
    say(`Browser: ${asked}, from CHROME_PATH.`);
    return asked;
  }
  const last = remembered();
  if (last !== null && runs(last)) {
    say(`Browser: ${last}, as last time.`);
    return last;
  }
  const installed = firstInstalled();
  if (installed !== null) {
    say(`Browser: ${installed}, found installed.`);
    return remember(installed);
  }
  const got = fromDebian(say) ?? fromNpm(say);
  if (got === null)
    throw new Error('No Chromium or Chrome was found and none could be installed. Install one and set CHROME_PATH to its path.');
  return remember(got);
}

/** Makes sure that Chinese text is drawn: looks for a font and installs one where it may; else says what is missing. */
export function findChineseFont(say: (line: string) => void): void {
  if (process.platform !== 'linux' || output('fc-list', [':lang=zh', 'family']) !== '') return;
  if (mayInstall() && install(say, ['fontconfig', 'fonts-noto-cjk'])) {
    say('Fonts: installed fonts-noto-cjk, since no font with Chinese characters was there.');
    return;
  }
  say('Fonts: no font with Chinese characters was found; pictures will show boxes in their place.');
}

function firstInstalled(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...PLACES].find(runs) ?? null;
}

/** Some systems ship a stub of that name which only says how to install the browser, so being there is not enough. */
function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  // On Windows the question for the version opens a window instead.
  return process.platform === 'win32' || spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && output('apt-get', ['--version']) !== '';
}

function install(say: (line: string) => void, packages: readonly string[]): boolean {
  say(`Installing ${packages.join(' and ')} with apt-get …`);
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0;
  return apt('-qq', 'update') && apt('-qq', 'install', '-y', '--no-install-recommends', ...packages);
}

function fromDebian(say: (line: string) => void): string | null {
  if (!mayInstall() || !install(say, ['chromium'])) return null;
  const path = firstInstalled();
  if (path !== null) say(`Browser: ${path}, just installed with apt-get.`);
  return path;
}

/** Unpacks its browser and its libraries below TMPDIR, but only where it takes the machine for a bare Amazon one. */
const UNPACK = `
  const { default: chromium } = await import('@sparticuz/chromium');
  const path = await chromium.executablePath();
  console.log(JSON.stringify({ path, libraries: process.env.LD_LIBRARY_PATH ?? '' }));
`;

function fromNpm(say: (line: string) => void): string | null {
  if (process.platform !== 'linux') return null;
  const folder = join(CACHE, 'sparticuz');
  mkdirSync(join(folder, 'tmp'), { recursive: true });
  try {
    say(`Getting @sparticuz/chromium ${SPARTICUZ} from npm into node_modules/.cache …`);
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
    execFileSync('npm', ['install', '--silent', '--no-save', `@sparticuz/chromium@${SPARTICUZ}`], { cwd: folder, stdio: 'inherit' });
    const env = { ...process.env, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x', TMPDIR: join(folder, 'tmp') };
    const told = execFileSync(process.execPath, ['--input-type=module', '-e', UNPACK], { cwd: folder, env, encoding: 'utf8' });
    const { path, libraries } = JSON.parse(told) as { path: string; libraries: string };
    // A script that brings its libraries along, so that everyone else needs to know nothing but a path.
    const script = join(folder, 'chromium');
    writeFileSync(script, `#!/bin/sh\nLD_LIBRARY_PATH='${libraries}' exec '${path}' "$@"\n`);
    chmodSync(script, 0o755);
    if (!runs(script)) return null;
    say(`Browser: ${script}, just fetched from npm.`);
    return script;
  } catch (error) {
    say(`The browser from npm could not be used: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

function output(command: string, args: readonly string[]): string {
  const result = spawnSync(command, args, { encoding: 'utf8' });
  return result.status === 0 ? result.stdout.trim() : '';
}

function remembered(): string | null {
  try {
    return readFileSync(REMEMBERED, 'utf8').trim();
  } catch {
    return null;
  }
}

function remember(path: string): string {
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(REMEMBERED, `${path}\n`);
  return path;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  findChromium(console.log);
  findChineseFont(console.log);
}

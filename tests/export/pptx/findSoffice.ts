import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NAMES = ['soffice', 'libreoffice'];
const PLACES = [
  '/usr/lib/libreoffice/program/soffice',
  '/opt/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/** The two programs that turn a deck into text the way a reader's program would. */
export interface Readers {
  /** LibreOffice. */
  readonly soffice: string;
  /** Text of a PDF, from poppler. */
  readonly pdftotext: string;
}

/**
 * Gives the programs that open a deck: the ones SOFFICE_PATH and PDFTOTEXT_PATH name, installed ones, or, where `install` says so and
 * Debian's packages may be installed, those. Tells `say` plainly what it did. Null where there are none: the decks are then checked by
 * the Open XML SDK alone.
 */
export function findReaders(say: (line: string) => void, install = false): Readers | null {
  const found = firstReaders();
  if (found !== null) {
    say(`Slides: ${found.soffice} and ${found.pdftotext} read them.`);
    return found;
  }
  if (install && mayInstall()) {
    say('Installing libreoffice-impress-nogui and poppler-utils with apt-get …');
    apt('-qq', 'update');
    apt('-qq', 'install', '-y', '--no-install-recommends', 'libreoffice-impress-nogui', 'poppler-utils');
    const got = firstReaders();
    if (got !== null) {
      say(`Slides: ${got.soffice} and ${got.pdftotext} read them, just installed.`);
      return got;
    }
  }
  say(
    'Slides: LibreOffice or pdftotext is missing, so no deck is opened in a program; set SOFFICE_PATH and PDFTOTEXT_PATH to have it done.',
  );
  return null;
}

function firstReaders(): Readers | null {
  const soffice = first(process.env.SOFFICE_PATH, NAMES, PLACES, '--version');
  const pdftotext = first(process.env.PDFTOTEXT_PATH, ['pdftotext'], [], '-v');
  return soffice === null || pdftotext === null ? null : { soffice, pdftotext };
}

function first(asked: string | undefined, names: readonly string[], places: readonly string[], question: string): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const paths = asked ? [asked] : [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places];
  return paths.find((path) => spawnSync(path, [question], { stdio: 'ignore', timeout: 60_000 }).status === 0) ?? null;
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
}

function apt(...args: string[]): void {
  spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) findReaders(console.log, true);

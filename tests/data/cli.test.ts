import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { edited, layerFiles, toyFiles } from './toyland.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Runs the command as `npm run data -- …` does. */
function run(...args: readonly string[]) {
  const tsx = resolve(ROOT, 'node_modules/tsx/dist/cli.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, 'data/build/cli.ts', ...args], { cwd: ROOT, encoding: 'utf8' });
  return { status, stdout, lines: stderr.trim().split('\n') };
}

describe('the command that checks the data', { timeout: 30_000 }, () => {
  let folder: string;
  let geo: string;
  const city = (name: string, files: ReadonlyMap<string, Uint8Array>) => {
    const dir = mkdtempSync(join(folder, `${name}-`));
    for (const [file, bytes] of files) writeFileSync(join(dir, file), bytes);
    return dir;
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'city-'));
    geo = city('geo', layerFiles());
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('sums up another city that is sound', () => {
    const { status, stdout } = run('--check', '--dir', city('data', toyFiles()), '--geo', geo);
    expect(status).toBe(0);
    expect(stdout).toContain('Toyland Industry Map, data 1.0.0 of 2020-02-29');
    expect(stdout).toMatch(/assignments {2}6: 5 in lists, 1 beside them/);
  });

  it('lists every fault of facts and of geometry, one a line, and ends with 1', () => {
    const files = edited(
      edited(toyFiles(), 'parks.csv', (text) => text.replace('10.05,0.15', '10.05,fifteen')),
      'goals.csv',
      () => null,
    );
    const noAxes = city('geo', new Map([...layerFiles()].filter(([name]) => name !== 'axes.geojson')));
    const { status, lines } = run('--dir', city('data', files), '--geo', noAxes);
    expect(status).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(/^data-\w+\/parks\.csv:2 host_lat: expected degrees north.*“fifteen”.*\[bad-cell\]$/),
      expect.stringMatching(/^data-\w+\/goals\.csv: expected a file with the columns id,name_zh.*\[missing-file\]$/),
      expect.stringMatching(/^geo-\w+\/axes\.geojson: .*\[missing-file\]$/),
      '',
      '3 problems in the data.',
    ]);
  });

  it('lists the faults of every story, with file, step and field, beside those of the facts', () => {
    const dir = city('data', toyFiles());
    const say = (zh: string) => ({ zh, en: 'x' });
    const step = { view: '', title: say('一'), text: say('一'), notes: say('一') };
    const story = { schema: 'shenzhen-cluster-map/story/1', title: say('话'), steps: [step, { ...step, text: undefined }] };
    mkdirSync(join(dir, 'stories'));
    writeFileSync(join(dir, 'stories', 'default.json'), JSON.stringify(story));
    writeFileSync(join(dir, 'stories', 'other.json'), JSON.stringify({ ...story, steps: [{ ...step, title: { zh: 5 } }] }));
    const { status, lines } = run('--check', '--dir', dir, '--geo', geo);
    expect(status).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(/^stories\/default\.json:2 text: .*\[story-\w+\]$/),
      expect.stringMatching(/^stories\/other\.json:1 title\.zh: .*\[story-\w+\]$/),
      expect.stringMatching(/^stories\/other\.json:1 title\.en: .*\[story-\w+\]$/),
      '',
      '3 problems in the data.',
    ]);
  });

  it('names the story that comes with this city', () => {
    const { status, stdout } = run('--check');
    expect(status).toBe(0);
    expect(stdout).toMatch(/stories {6}default\.json/);
  });

  it('explains itself when it is called wrongly', () => {
    expect(run('--folder', 'x')).toMatchObject({ status: 2, lines: expect.arrayContaining([expect.stringContaining('--dir DIR')]) });
  });
});

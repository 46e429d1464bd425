import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cityAsked, compileAtlas, OWN_CITY } from '../../data/build/compile.ts';
import { newCityFiles } from '../../data/build/newCity.ts';
import { TABLES } from '../../data/build/schemas.ts';

const run = promisify(execFile);
const script = join(import.meta.dirname, '../../data/build/newCity.ts');
const call = (folder: string) => run(process.execPath, ['--import', 'tsx', script, folder]);

describe('the skeleton of another city', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'city-'));
    await call(join(folder, 'city'));
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true }));

  it('builds as it stands', async () => {
    const result = await compileAtlas({ dataDir: join(folder, 'city/data'), geoDir: join(folder, 'city/geo') });
    expect(result).toMatchObject({ ok: true, value: { words: { 'app.title': { hant: '示例市產業地圖' } } } });
  });

  it('explains every column of every table', () => {
    const notes = newCityFiles().get('data/COLUMNS.md') ?? '';
    for (const [name, { schema }] of Object.entries(TABLES)) {
      const section = notes.split(`## ${name}\n`)[1]?.split('\n## ')[0] ?? '';
      expect([...section.matchAll(/^- `(\w+)`: \S/gm)].map(([, column]) => column)).toEqual(Object.keys(schema.entries));
    }
  });

  it('overwrites nothing', async () => {
    const file = join(folder, 'city/data/meta.json');
    await writeFile(file, 'mine');
    await expect(call(join(folder, 'city'))).rejects.toMatchObject({ code: 1 });
    expect(await readFile(file, 'utf8')).toBe('mine');
  }, 30_000);
});

describe('the city that is asked for', () => {
  it('is this project’s own unless the environment names a folder', () => {
    expect(cityAsked({})).toBe(OWN_CITY);
    expect(cityAsked({ CITY_DIR: '' })).toBe(OWN_CITY);
    expect(cityAsked({ CITY_DIR: '/somewhere/else' })).toEqual({ dataDir: '/somewhere/else/data', geoDir: '/somewhere/else/geo' });
  });
});

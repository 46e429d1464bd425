import { expect, it, vi } from 'vitest';
import { admitsWorker } from '../../src/map/worker.ts';

vi.mock('maplibre-gl', () => ({ setWorkerUrl: () => {} }));
vi.mock('maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url', () => ({ default: './worker.js' }));

const COPY = 'data:text/javascript;charset=utf-8,self.a=1';

it('a worker is started from its own file, and from a copy of it only where no origin is left to use it', () => {
  expect(admitsWorker('./worker.js', './worker.js', 'https://a.example')).toBe(true);
  expect(admitsWorker('./other.js', './worker.js', 'https://a.example')).toBe(false);
  expect(admitsWorker(COPY, './worker.js', 'https://a.example')).toBe(false);
  expect(admitsWorker(COPY, './worker.js', 'null')).toBe(true);
  expect(admitsWorker('https://evil.example/worker.js', './worker.js', 'null')).toBe(false);
  expect(admitsWorker('data:text/html,x', './worker.js', 'null')).toBe(false);
});

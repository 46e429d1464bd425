// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadAtlas } from '../../src/atlas/load.ts';
import { toyArtefact } from '../data/toyland.ts';

const text = JSON.stringify(toyArtefact());

function carry(content: string): void {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.id = 'atlas';
  script.textContent = content;
  document.head.append(script);
}

describe('loading the atlas', () => {
  afterEach(() => {
    document.head.replaceChildren();
    vi.unstubAllGlobals();
  });

  it('takes what the page carries and asks nobody', async () => {
    const fetch = vi.fn();
    vi.stubGlobal('fetch', fetch);
    carry(text);
    expect(await loadAtlas()).toMatchObject({ ok: true, value: { version: '1.0.0' } });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('asks for the file beside the page otherwise', async () => {
    const fetch = vi.fn(async (_url: URL) => new Response(text));
    vi.stubGlobal('fetch', fetch);
    const base = document.createElement('base');
    base.href = 'https://example.org/deep/map/index.html';
    document.head.append(base);
    expect(await loadAtlas()).toMatchObject({ ok: true });
    expect(String(fetch.mock.calls[0]?.[0])).toBe('https://example.org/deep/map/data/atlas.json');
  });

  it.each([
    ['no answer', async () => Promise.reject(new TypeError('network down')), 'no-atlas', 'network down'],
    ['an answer that it is not there', async () => new Response('', { status: 404 }), 'no-atlas', 'status 404'],
    ['half an answer', async () => new Response(text.slice(0, 100)), 'bad-json', ''],
    ['another answer', async () => new Response('{"schema":"x"}'), 'bad-atlas', 'x'],
  ])('tells of %s as a problem', async (_name, answer, code, came) => {
    vi.stubGlobal('fetch', answer);
    const result = await loadAtlas();
    expect(result).toMatchObject({ ok: false });
    expect(result.ok ? null : result.problems[0]).toMatchObject({ code, came: expect.stringContaining(came) });
  });

  it('tells of broken content in the page itself', async () => {
    carry('{"schema":');
    expect(await loadAtlas()).toMatchObject({ ok: false, problems: [{ code: 'bad-json', file: '#atlas' }] });
  });
});

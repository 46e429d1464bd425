import fc from 'fast-check';
import { expect, it } from 'vitest';
import { baked } from '../../src/export/bakedPage.ts';
import { startOf } from '../../src/state/savedStart.ts';

const page = `<!doctype html><html><head><title>x</title></head><body><script>const own = '<script type="application/json" id="start">';</script></body></html>`;
const read = (html: string) => {
  const text = /id="start">([\s\S]*?)<\/script>/.exec(html.split('</head>')[0] ?? '')?.[1] ?? null;
  return startOf({ getElementById: () => (text === null ? null : ({ textContent: text } as HTMLElement)) });
};

it('a saved page opens with what it was saved with', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.option(fc.string({ unit: 'binary' })), (hash, story) => {
      expect(read(baked(page, { hash, story }))).toEqual({ hash, story });
    }),
  );
});

it('saving again replaces the start, and taking it out gives the first page back', () => {
  const once = baked(page, { hash: 'district=nanshan', story: '</script><script>alert(1)</script>' });
  const twice = baked(once, { hash: 'lang=en', story: null });
  expect(twice).toBe(baked(page, { hash: 'lang=en', story: null }));
  expect(baked(twice, null)).toBe(page);
});

it('anything else in the page’s start is no start', () => {
  for (const text of ['', 'null', '{}', '{"hash":1}', '[1', '"x"']) {
    expect(startOf({ getElementById: () => ({ textContent: text }) as HTMLElement })).toBeNull();
  }
});

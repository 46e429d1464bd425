import { describe, expect, it } from 'vitest';
import { fillIn, type Prerendered, refusedMarkup } from '../../src/build/prerender.ts';

const parts = (app: string): Prerendered => ({ head: '<meta name="a">', app, after: '<p>$& after</p>' });

describe('writing the first page', () => {
  it('puts each part in its place, whatever characters it holds', () => {
    const html = '<head><!--head--></head><div id="root"><!--app--></div><!--after-->';
    expect(fillIn(html, parts("$1 $' app"))).toBe(`<head><meta name="a"></head><div id="root">$1 $' app</div><p>$& after</p>`);
  });

  it('names a place that is missing or stands twice', () => {
    expect(() => fillIn('<!--head--><!--after-->', parts(''))).toThrow('<!--app--> once, it holds it 0 times');
    expect(() => fillIn('<!--head--><!--app--><!--app--><!--after-->', parts(''))).toThrow('<!--app--> once, it holds it 2 times');
  });

  it.each([
    ['<svg><path d="" style="fill:red"/></svg>', 'a style attribute'],
    ['<svg><style>a{}</style></svg>', 'a style element'],
    ['<button type="button" onclick="a()">', 'an event attribute'],
    ['<script>a()</script>', 'an inline script'],
  ])('refuses %s', (html, what) => {
    expect(refusedMarkup(parts(html))).toEqual([expect.stringContaining(`app: ${what}, 1 times`)]);
  });

  it.each(['<p class="style" data-style="x" data-on="1">style= onclick=</p>', '<script type="application/json">{}</script>'])(
    'lets %s pass',
    (html) => {
      expect(refusedMarkup(parts(html))).toEqual([]);
    },
  );
});

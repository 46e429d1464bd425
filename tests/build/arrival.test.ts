import { describe, expect, it } from 'vitest';
import { districtsFirst } from '../../src/build/arrival.ts';

const HTML = `<!doctype html>
<html lang="zh-Hans">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <link rel="preload" href="data/atlas.json" as="fetch" crossorigin />
    <title>A map</title>
    <script type="module" async src="./early.js"></script>
    <script type="module" crossorigin src="./a.js"></script>
    <link rel="modulepreload" crossorigin href="./b.js">
    <link rel="stylesheet" crossorigin href="./a.css">
    <link rel="stylesheet" href="./b.css">
  </head>
  <body><p>One <b>two</b> <i>three</i></p><svg><path d="M0 0"></path><g><rect width="1"></rect></g><text>a</text></svg></body>
</html>`;

const heads = (html: string) => html.slice(0, html.indexOf('</head>'));

describe('the order of a page', () => {
  const page = districtsFirst(HTML);

  const named = (html: string) => [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map((match) => match[1]);

  it('asks for the style sheets before anything else, in their order, and for what is needed later at its end', () => {
    expect(named(heads(page))).toEqual(['./a.css', './b.css', './early.js']);
    expect(page.indexOf('charset')).toBeLessThan(page.indexOf('./a.css'));
    expect(named(page.slice(page.indexOf('</svg>')))).toEqual(['data/atlas.json', './a.js', './b.js']);
    expect(page).toMatch(/<\/script><link [^>]*>\s*<\/body>/);
  });

  it('lets scripts and data wait for the picture, and the style sheets for nothing', () => {
    const tags = page.match(/<(?:script|link)[^>]*>/g) ?? [];
    expect(tags.filter((tag) => tag.includes('fetchpriority="low"'))).toHaveLength(4);
    expect(tags.filter((tag) => tag.includes('stylesheet') && tag.includes('fetchpriority'))).toEqual([]);
  });

  it('says it once, however often it is asked', () => {
    expect(districtsFirst(page)).toBe(page);
  });

  it('leaves no space between the tags of the head and touches none in the text', () => {
    expect(heads(page)).not.toMatch(/>\s+</);
    expect(page).toContain('<p>One <b>two</b> <i>three</i></p>');
  });

  it('shortens shapes that hold nothing and no other element', () => {
    expect(page).toContain('<svg><path d="M0 0"/><g><rect width="1"/></g><text>a</text></svg>');
  });

  it('has the first picture wait for the districts, where there are any', () => {
    expect(page).not.toContain('blocking');
    const drawn = districtsFirst(HTML.replace('</svg>', '</svg><div id="drawn"></div>'));
    expect(heads(drawn).match(/<link rel="expect" href="#drawn" blocking="render">/g)).toHaveLength(1);
    expect(drawn.indexOf('blocking')).toBeLessThan(drawn.indexOf('./a.css'));
    expect(districtsFirst(drawn)).toBe(drawn);
  });

  it('refuses a page without a head', () => {
    expect(() => districtsFirst('<p>no page</p>')).toThrow('no head');
  });
});

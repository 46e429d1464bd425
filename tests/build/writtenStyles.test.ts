import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { styleHashes, withWrittenStyles } from '../../src/build/writtenStyles.ts';

const SHEETS: Record<string, string> = { 'assets/a.css': 'p{color:red}', 'assets/b.css': 'b{color:blue}' };
const A = '<link rel="stylesheet" crossorigin href="./assets/a.css">';
const B = '<link rel="stylesheet" href="./assets/b.css">';
const HTML = `<!doctype html><html lang="en"><head><title>A map</title>${A}${B}<link rel="preload" href="data/atlas.json"></head><body></body></html>`;
const written = withWrittenStyles(HTML, (file) => SHEETS[file] ?? '');

describe('a page with its styles written into it', () => {
  it('holds each sheet in place of its link, in their order, and loads none', () => {
    const [shown, unscripted] = written.split('<noscript>');
    expect([...(shown ?? '').matchAll(/<style>(.*?)<\/style>/g)].map(([, css]) => css)).toEqual(Object.values(SHEETS));
    const links = shown?.match(/<link\b[^>]*stylesheet[^>]*>/g) ?? [];
    expect(links).toHaveLength(2);
    expect(links.every((link) => link.includes(' disabled '))).toBe(true);
    expect(unscripted).toBe(`${A}${B}</noscript></head><body></body></html>`);
  });

  it('is left as it is where it names no sheet', () => {
    const plain = HTML.replace(A, '').replace(B, '');
    expect(withWrittenStyles(plain, () => 'p{}')).toBe(plain);
  });

  it.each(['a{background:url(./x.svg)}', '@import "c.css";', 'a:before{content:"</style>"}'])(
    'refuses what would mean something else there: %s',
    (css) => {
      expect(() => withWrittenStyles(HTML, () => css)).toThrow('assets/a.css');
    },
  );

  it('is admitted by the hash of each text', () => {
    const hashes = Object.values(SHEETS).map((css) => `sha256-${createHash('sha256').update(css).digest('base64')}`);
    expect(styleHashes(written)).toEqual(hashes);
    expect(styleHashes(HTML)).toEqual([]);
  });
});

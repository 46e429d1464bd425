import { describe, expect, it } from 'vitest';
import { drawPicture, LINK_MAGNIFIED, LINK_SIZE, previewTags } from '../../src/build/linkPicture.ts';
import { createOutliner, outlineTexts } from '../../src/build/outlines.ts';
import { DEFAULT_VIEW } from '../../src/domain/view.ts';
import { chromeOf } from '../../src/figure/chrome.ts';
import { figure } from '../../src/figure/figure.ts';
import { svg } from '../../src/figure/svg.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { look } from '../browser/picture.ts';
import { realAtlas } from '../fixtures/realAtlas.ts';

const words = wordsIn('zh-Hans');
const size = { width: LINK_SIZE.width / LINK_MAGNIFIED, height: LINK_SIZE.height / LINK_MAGNIFIED };
const drawing = svg(
  figure(realAtlas, DEFAULT_VIEW, { size, paint: 'light', words, chrome: chromeOf(realAtlas, DEFAULT_VIEW, words, null) }),
);

describe('the picture for link previews', () => {
  it('is 1200 × 630, not blank, and the same bytes every time', async () => {
    const [one, two] = [await drawPicture(drawing), await drawPicture(drawing)];
    expect(look(Buffer.from(one))).toMatchObject({ width: 1200, height: 630 });
    expect(look(Buffer.from(one)).colours).toBeGreaterThan(100);
    expect(Buffer.compare(one, two)).toBe(0);
    // Rasterising twice takes a slow machine longer than a test is usually given.
  }, 60_000);

  it('needs no font of the machine: every text is an outline', async () => {
    expect(drawing.match(/<text/g)?.length).toBeGreaterThan(20);
    const outlined = await outlineTexts(drawing, await createOutliner());
    expect(outlined).not.toContain('<text');
    expect(outlined.match(/<path d="[^"]{20,}/g)?.length).toBeGreaterThan((drawing.match(/<text/g) as string[]).length);
    expect(outlined.replace(/<path[^>]*>/g, '')).toBe(drawing.replace(/<text[^>]*>[^<]*<\/text>|<path[^>]*>/g, ''));
  });
});

describe('outlines of letters', () => {
  it('draws Chinese and Latin, wider when larger or bolder, placed by their anchor', async () => {
    const outliner = await createOutliner();
    const at = { x: 100, y: 50 };
    const plain = await outliner.line('深圳 20+8 Shenzhen', at, { size: 20, weight: 400, anchor: 'start' });
    const large = await outliner.line('深圳 20+8 Shenzhen', at, { size: 40, weight: 400, anchor: 'start' });
    const bold = await outliner.line('Shenzhen', at, { size: 20, weight: 700, anchor: 'start' });
    const thin = await outliner.line('Shenzhen', at, { size: 20, weight: 400, anchor: 'start' });
    expect(large.width).toBeCloseTo(plain.width * 2, 6);
    expect(bold.width).toBeGreaterThan(thin.width);
    const xs = (d: string) => [...d.matchAll(/[ML](-?[\d.]+) /g)].map(([, x]) => Number(x));
    const end = await outliner.line('深圳', at, { size: 20, weight: 400, anchor: 'end' });
    expect(Math.max(...xs(end.d))).toBeLessThanOrEqual(100);
    expect(Math.min(...xs(plain.d))).toBeGreaterThanOrEqual(100);
  });

  it('rejects a character the font has no place for, rather than leave a gap', async () => {
    const outliner = await createOutliner();
    await expect(outliner.line('\u{13000}', { x: 0, y: 0 }, { size: 10, weight: 400, anchor: 'start' })).rejects.toThrow('U+13000');
  });

  it('reads back what the drawing had to escape', async () => {
    const outliner = await createOutliner();
    const how = { size: 16, weight: 400, anchor: 'start' as const };
    const { d } = await outliner.line('a<&">', { x: 1, y: 2 }, how);
    expect(await outlineTexts('<g><text x="1" y="2">a&lt;&amp;&quot;&gt;</text></g>', outliner)).toBe(`<g><path d="${d}"/></g>`);
  });
});

describe('the tags of a link preview', () => {
  const preview = { svg: '', title: 'T', description: 'D', alt: 'A' };
  const contents = (site?: string) =>
    new Map(previewTags(preview, site).map(({ attrs }) => [attrs?.property ?? attrs?.name ?? attrs?.rel, attrs?.content ?? attrs?.href]));

  it('name the picture by the address the site will have', () => {
    for (const site of ['https://example.org/map', 'https://example.org/map/?x#y']) {
      expect(contents(site).get('og:image')).toBe('https://example.org/map/link-picture.png');
      expect(contents(site).get('canonical')).toBe('https://example.org/map/');
    }
    expect(contents().get('og:image')).toBe('link-picture.png');
    expect(contents().has('og:url')).toBe(false);
  });

  it('say what the link leads to', () => {
    const tags = contents();
    expect([tags.get('og:title'), tags.get('og:description'), tags.get('og:image:alt')]).toEqual(['T', 'D', 'A']);
    expect([tags.get('og:image:width'), tags.get('og:image:height'), tags.get('twitter:card')]).toEqual([
      '1200',
      '630',
      'summary_large_image',
    ]);
  });

  it('an address that is none stops the build', () => {
    expect(() => previewTags(preview, 'example.org')).toThrow('SITE_URL');
    expect(() => previewTags(preview, 'javascript:alert(1)')).toThrow('SITE_URL');
  });
});

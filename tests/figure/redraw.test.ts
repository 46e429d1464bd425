// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Mark, mark } from '../../src/figure/mark.ts';
import { markup } from '../../src/figure/markup.ts';
import { drawn, redraw } from '../../src/figure/redraw.ts';

const text = fc.string({ minLength: 1, unit: fc.constantFrom('a', '深', '<', '&', '"', ' ', 'é') });
const attrs = fc.dictionary(fc.constantFrom('id', 'class', 'd', 'fill', 'data-district', 'stroke-width'), fc.oneof(text, fc.nat(9)), {
  noNullPrototype: true,
});
const { tree } = fc.letrec<{ tree: Mark }>((tie) => ({
  tree: fc
    .record({
      tag: fc.constantFrom('g', 'path', 'text'),
      attrs,
      // Two texts beside each other are one when they are read from a page; no mark has them.
      children: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constant<(Mark | string)[]>([]),
        fc.tuple(text),
        fc.array(tie('tree'), { maxLength: 4 }),
      ),
    })
    .map(({ tag, attrs, children }) => mark(tag, attrs, ...children)),
}));

describe('a mark in the page', () => {
  it('is what its markup is read as', () => {
    fc.assert(
      fc.property(tree, (made) => {
        const svg = mark('svg', { xmlns: 'http://www.w3.org/2000/svg' }, made);
        const read = new DOMParser().parseFromString(markup(svg), 'image/svg+xml').documentElement.firstElementChild;
        expect(read?.isEqualNode(drawn(made))).toBe(true);
      }),
    );
  });

  it('becomes any other by what differs', () => {
    fc.assert(
      fc.property(tree, tree, (before, next) => {
        const same = { ...next, tag: before.tag };
        const element = drawn(before);
        redraw(element, before, same);
        expect(element.isEqualNode(drawn(same))).toBe(true);
      }),
    );
  });
});

describe('drawing anew', () => {
  const watched = (before: Mark, next: Mark) => {
    const element = drawn(before);
    const watch = new MutationObserver(() => {});
    watch.observe(element, { subtree: true, childList: true, attributes: true, characterData: true });
    redraw(element, before, next);
    return watch.takeRecords().map(({ type, attributeName, target }) => [type, attributeName, (target as Element).id]);
  };
  const path = (id: string, fill: string) => mark('path', { id, fill, d: 'M0 0' });

  it('touches nothing where nothing differs', () => {
    expect(
      watched(mark('g', {}, path('a', 'red'), mark('text', {}, '宝安')), mark('g', {}, path('a', 'red'), mark('text', {}, '宝安'))),
    ).toEqual([]);
  });

  it('touches the one attribute that differs', () => {
    const next = mark('g', {}, path('a', 'red'), path('b', 'blue'));
    expect(watched(mark('g', {}, path('a', 'red'), path('b', 'red')), next)).toEqual([['attributes', 'fill', 'b']]);
  });

  it('leaves alone what others wrote where the two agree', () => {
    const before = mark('g', {}, path('a', 'red'));
    const element = drawn(before);
    element.firstElementChild?.setAttribute('transform', 'scale(2)');
    redraw(element, before, mark('g', {}, path('a', 'blue')));
    expect(element.firstElementChild?.getAttribute('transform')).toBe('scale(2)');
    expect(element.firstElementChild?.getAttribute('fill')).toBe('blue');
  });
});

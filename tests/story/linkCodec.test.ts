import fc from 'fast-check';
import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Story, StoryText } from '../../src/domain/story.ts';
import { DEFAULT_VIEW } from '../../src/domain/view.ts';
import { decodeAddress, encodeView } from '../../src/state/urlCodec.ts';
import { decodeStory, encodeStory, MAX_LINK } from '../../src/story/linkCodec.ts';
import { realAtlas as atlas } from '../fixtures/realAtlas.ts';
import { anyStory } from './stories.ts';

/** A story as a link can hold it: without Traditional wordings. */
function plain(story: Story): Story {
  const two = ({ zh, en }: StoryText): StoryText => ({ zh, en });
  const steps = story.steps.map(({ view, title, text, notes }) => ({ view, title: two(title), text: two(text), notes: two(notes) }));
  return { ...story, title: two(story.title), steps };
}

describe('a story written out in a link', () => {
  it('comes back as it was, through the address', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const link = encodeStory(story);
        fc.pre(link !== null);
        expect(link).toMatch(/^[\w.~-]+$/);
        const hash = `#${encodeView({ ...DEFAULT_VIEW, story: link, step: 1 })}`;
        expect(hash.length).toBeLessThan(2000);
        const told = decodeAddress({ search: '', hash }, atlas);
        expect(told.problems).toEqual([]);
        expect(decodeStory(told.view.story ?? '')).toEqual({ ok: true, value: plain(story) });
      }),
    );
  });

  it('is refused when it is too long', () => {
    // Digits that do not repeat cannot be packed.
    const digits = Array.from({ length: 6000 }, (_, i) => String((i * 7919 * (i + 13)) % 9973)).join('');
    const text = { zh: digits.slice(0, 2000), en: digits.slice(2000, 4000) };
    const step = { view: '', title: { zh: 'a', en: 'a' }, text, notes: { zh: digits.slice(4000), en: '' } };
    expect(encodeStory({ schema: 'shenzhen-cluster-map/story/1', title: { zh: 'a', en: 'a' }, steps: [step, step] })).toBeNull();
  });

  it('never throws for a hostile link', () => {
    const packed = (value: unknown) => `1.${Buffer.from(deflateSync(strToU8(JSON.stringify(value)))).toString('base64url')}`;
    const hostile = fc.oneof(
      fc.stringMatching(/^1\.[\w.~-]{0,80}$/),
      fc.string().map((text) => `1.${text}`),
      fc.string(),
      fc.jsonValue().map(packed),
      fc.tuple(fc.array(fc.jsonValue()), fc.array(fc.jsonValue())).map(packed),
    );
    fc.assert(
      fc.property(hostile, (link) => {
        const decoded = decodeStory(link);
        if (!decoded.ok) expect(decoded.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('does not unpack a bomb', () => {
    const bomb = `1.${Buffer.from(deflateSync(strToU8(JSON.stringify([[''], ['a'.repeat(1_000_000)]])), { level: 9 })).toString('base64url')}`;
    expect(bomb.length).toBeLessThan(MAX_LINK);
    expect(decodeStory(bomb)).toMatchObject({ ok: false, problems: [{ code: 'story-link' }] });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW } from '../../src/domain/view.ts';
import {
  changed,
  draftOf,
  EMPTY_STORY,
  redone,
  stepFor,
  undone,
  withEditedStep,
  withMovedStep,
  withoutStep,
  withStep,
} from '../../src/story/editing.ts';
import { createOwnStory } from '../../src/story/ownStory.ts';
import { realAtlas as atlas } from '../fixtures/realAtlas.ts';
import { anyStory, anyView } from './stories.ts';

/** A shelf that keeps what it is given; `full` refuses to. */
function shelf(full = false) {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (full) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key: string) => void kept.delete(key),
  };
}

describe('editing a story', () => {
  it('undo and redo walk through every state it had', () => {
    fc.assert(
      fc.property(fc.array(anyStory, { minLength: 1, maxLength: 6 }), (stories) => {
        let draft = draftOf(EMPTY_STORY);
        for (const story of stories) draft = changed(draft, story);
        const seen = [EMPTY_STORY, ...stories];
        for (const story of seen.toReversed().slice(1)) {
          draft = undone(draft);
          expect(draft.now).toBe(story);
        }
        expect(undone(draft)).toBe(draft);
        for (const story of stories) {
          draft = redone(draft);
          expect(draft.now).toBe(story);
        }
        expect(redone(draft)).toBe(draft);
      }),
    );
  });

  it('typing in one field is one change', () => {
    const story = (title: string) => ({ ...EMPTY_STORY, title: { zh: title, en: '' } });
    let draft = draftOf(EMPTY_STORY);
    for (const typed of ['深', '深圳', '深圳的']) draft = changed(draft, story(typed), 'title.zh');
    draft = changed(draft, { ...draft.now, title: { zh: '深圳的', en: 'S' } }, 'title.en');
    expect(undone(draft).now.title).toEqual({ zh: '深圳的', en: '' });
    expect(undone(undone(draft)).now).toBe(EMPTY_STORY);
  });

  it('moves keep every step, and a step moved there and back stands where it stood', () => {
    fc.assert(
      fc.property(anyStory, fc.nat(9), fc.integer({ min: -2, max: 10 }), (story, from, to) => {
        const moved = withMovedStep(story, from, to);
        expect(new Set(moved.steps)).toEqual(new Set(story.steps));
        if (moved !== story) expect(withMovedStep(moved, to, from)).toEqual(story);
      }),
    );
  });

  it('adds what is looked at, named after it, and takes it away again', () => {
    fc.assert(
      fc.property(anyStory, anyView, (story, view) => {
        const longer = withStep(story, stepFor(view, atlas));
        expect(withoutStep(longer, story.steps.length)).toEqual(story);
      }),
    );
    expect(stepFor({ ...DEFAULT_VIEW, district: 'nanshan' }, atlas)).toMatchObject({
      view: 'district=nanshan',
      title: { zh: '南山区', en: 'Nanshan District' },
    });
  });

  it('a full story takes no more', () => {
    let story = EMPTY_STORY;
    for (let i = 0; i < 120; i += 1) story = withStep(story, stepFor(DEFAULT_VIEW, atlas));
    expect(story.steps).toHaveLength(100);
  });

  it('edits one step only', () => {
    const two = withStep(withStep(EMPTY_STORY, stepFor(DEFAULT_VIEW, atlas)), stepFor(DEFAULT_VIEW, atlas));
    const edited = withEditedStep(two, 1, { view: 'lens=parks' });
    expect(edited.steps.map(({ view }) => view)).toEqual(['', 'lens=parks']);
  });
});

describe('the draft on this device', () => {
  it('is there again after a reload', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const place = shelf();
        createOwnStory(place).change(story);
        const again = createOwnStory(place).state.getState();
        expect(again.draft.now).toEqual(story);
        expect(again.stored).toBe(true);
      }),
    );
  });

  it.each([
    ['no storage', null],
    ['a storage that is full', shelf(true)],
  ])('with %s the work goes on and says that it is not kept', (_, place) => {
    const own = createOwnStory(place);
    own.change(withStep(EMPTY_STORY, stepFor(DEFAULT_VIEW, atlas)));
    expect(own.state.getState().draft.now.steps).toHaveLength(1);
    expect(own.state.getState().stored).toBe(false);
    own.undo();
    expect(own.state.getState().draft.now).toBe(EMPTY_STORY);
  });

  it('that cannot be read is laid aside and not lost', () => {
    const place = shelf();
    place.kept.set('shenzhen-cluster-map.story', '{"schema": "half a');
    const own = createOwnStory(place);
    expect(own.state.getState()).toMatchObject({ foundBroken: true, draft: { now: EMPTY_STORY } });
    own.change(withStep(EMPTY_STORY, stepFor(DEFAULT_VIEW, atlas)));
    expect([...place.kept.values()]).toContain('{"schema": "half a');
  });
});

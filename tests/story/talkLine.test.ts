import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elapsedText } from '../../src/story/elapsed.ts';
import { newTalkId, notesWindowName, readOrder, readState, talkOfWindow } from '../../src/story/talkLine.ts';
import { anyStory } from './stories.ts';

describe('the line between a talk and its notes', () => {
  it('gives a state back as it was told', () => {
    fc.assert(
      fc.property(anyStory, fc.integer({ min: 1, max: 100 }), fc.boolean(), (story, step, black) => {
        const state = { kind: 'state' as const, talk: 'a1', story, step, black, since: 12 };
        expect(readState(structuredClone(state), 'a1')).toEqual(state);
        expect(readState(state, 'b2')).toBeNull();
      }),
    );
  });

  it.each([
    [
      { talk: 'a1', kind: 'go', step: 3 },
      { talk: 'a1', kind: 'go', step: 3 },
    ],
    [
      { talk: 'a1', kind: 'hello', more: 1 },
      { talk: 'a1', kind: 'hello' },
    ],
    [{ talk: 'a1', kind: 'go', step: 0 }, null],
    [{ talk: 'a1', kind: 'go', step: '3' }, null],
    [{ talk: 'a1', kind: 'black', black: 1 }, null],
    [{ talk: 'b2', kind: 'hello' }, null],
    ['slide:start', null],
    [null, null],
  ])('%j is the order %j', (message, order) => {
    expect(readOrder(message, 'a1')).toEqual(order);
  });

  it('hears nothing in other messages', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        expect(readState(message, 'a1')).toBeNull();
        readOrder(message, 'a1');
      }),
    );
  });

  it('knows a notes window by its name', () => {
    const talk = newTalkId();
    expect(talkOfWindow(notesWindowName(talk))).toBe(talk);
    for (const name of ['', 'talk-', 'talk-../x', 'other']) expect(talkOfWindow(name)).toBeNull();
  });

  it.each([
    [-5, '0:00'],
    [61_999, '1:01'],
    [3_600_000, '1:00:00'],
  ])('%i ms are %s', (milliseconds, text) => {
    expect(elapsedText(milliseconds)).toBe(text);
  });
});

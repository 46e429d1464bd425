import { describe, expect, it } from 'vitest';
import { commandOf } from '../../src/story/clicker.ts';

const kindOf = (key: string, shiftKey = false) => commandOf({ key, shiftKey }, '')?.kind ?? null;

describe('the keys of a clicker', () => {
  it.each([
    ['PageDown', 'next'],
    ['ArrowRight', 'next'],
    ['ArrowDown', 'next'],
    [' ', 'next'],
    ['Enter', 'next'],
    ['PageUp', 'previous'],
    ['ArrowLeft', 'previous'],
    ['ArrowUp', 'previous'],
    ['Home', 'first'],
    ['End', 'last'],
    ['b', 'black'],
    ['B', 'black'],
    ['.', 'black'],
    ['l', 'pointer'],
    ['Escape', 'leave'],
    ['Tab', null],
    ['x', null],
    ['constructor', null],
    ['__proto__', null],
  ])('%s: %s', (key, kind) => {
    expect(kindOf(key)).toBe(kind);
  });

  it('Shift and Space go back', () => {
    expect(kindOf(' ', true)).toBe('previous');
  });

  it('digits and Enter jump; Escape forgets the digits and does not leave', () => {
    expect(commandOf({ key: '1' }, '')).toEqual({ kind: 'digit', typed: '1' });
    expect(commandOf({ key: '0' }, '1')).toEqual({ kind: 'digit', typed: '10' });
    expect(commandOf({ key: 'Enter' }, '10')).toEqual({ kind: 'jump', step: 10 });
    expect(commandOf({ key: 'Escape' }, '10')).toEqual({ kind: 'forget' });
    expect(commandOf({ key: '9' }, '123')).toEqual({ kind: 'digit', typed: '239' });
  });

  it('leaves the browser its own shortcuts, a field all keys, and a button the keys that press it', () => {
    expect(commandOf({ key: 'ArrowLeft', altKey: true }, '')).toBeNull();
    expect(commandOf({ key: 'f', ctrlKey: true }, '')).toBeNull();
    expect(commandOf({ key: 'Enter', isComposing: true }, '')).toBeNull();
    expect(commandOf({ key: 'PageDown' }, '', 'field')).toBeNull();
    expect(commandOf({ key: ' ' }, '', 'control')).toBeNull();
    expect(commandOf({ key: 'Enter' }, '', 'control')).toBeNull();
    expect(commandOf({ key: 'PageDown' }, '', 'control')).toEqual({ kind: 'next' });
    expect(commandOf({ key: 'Enter' }, '4', 'control')).toEqual({ kind: 'jump', step: 4 });
  });
});

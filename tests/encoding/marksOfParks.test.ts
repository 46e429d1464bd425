import { describe, expect, it } from 'vitest';
import { LANGS } from '../../src/domain/text.ts';
import { parkMarks, shortParkName } from '../../src/encoding/parkMarks.ts';
import { realAtlas } from '../fixtures/realAtlas.ts';
import { text, toyAtlas } from '../fixtures/toyland/atlas.ts';

describe('park marks', () => {
  it.each(LANGS)('have every park in exactly one place (%s)', (lang) => {
    const { points, badges } = parkMarks(realAtlas, lang);
    const ids = [...points.map((p) => p.park), ...badges.flatMap((b) => [...b.named.map((n) => n.park), ...b.unnamed])];
    expect([...ids].sort()).toEqual(realAtlas.parks.map((p) => p.id).sort());
  });

  it('tie a shared park to the districts that do not hold its point', () => {
    expect(parkMarks(toyAtlas, 'en').points).toEqual([{ park: 'meadow', name: 'Meadow', at: [0.6, 0.6], likely: false, others: ['east'] }]);
  });

  it('leave a slot without a name with its district', () => {
    expect(parkMarks(toyAtlas, 'en').badges).toEqual([{ district: 'south', named: [], unnamed: ['slot-02'] }]);
  });
});

describe('the short name of a park', () => {
  it('leaves out what all of them are called', () => {
    const name = { zh: '燕罗先进制造业园区', hant: '燕羅先進製造業園區', en: 'Yanluo Advanced Manufacturing Park' };
    expect(LANGS.map((lang) => shortParkName(name, lang))).toEqual(['燕罗', '燕羅', 'Yanluo']);
  });

  it('keeps a name that is nothing else, and one that says it otherwise', () => {
    expect(shortParkName(text('先进制造业园区', 'Advanced Manufacturing Park'), 'en')).toBe('Advanced Manufacturing Park');
    expect(shortParkName(text('甲', 'Park Alpha'), 'en')).toBe('Park Alpha');
  });
});

import fc from 'fast-check';
import { ownFacts } from '../../../src/facts/own/facts.ts';
import { realAtlas as atlas } from '../../fixtures/realAtlas.ts';

const district = fc.constantFrom(...atlas.districts.map(({ id }) => id));
const cluster = fc.constantFrom(...atlas.clusters.map(({ id }) => id));
const name = fc.string({ minLength: 1, maxLength: 20 });
const note = fc.string({ maxLength: 20 });
const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0);
/** Facts of one's own as any file of them could give. */
export const anyOwnFacts = fc
  .record({
    file: name,
    assignments: fc.array(fc.record({ cluster, district, note }), { maxLength: 5 }),
    parks: fc
      .array(
        fc.record({
          name,
          point: fc.option(fc.tuple(fc.constantFrom(113.9, 114.1), fc.constantFrom(22.5, 22.7))),
          district: fc.option(district),
          note,
          more: fc.option(fc.array(fc.tuple(name, note), { maxLength: 3 })),
        }),
        {
          maxLength: 5,
        },
      )
      .map((parks) => parks.map(({ more, ...park }, i) => ({ id: `own-${i + 1}`, ...park, ...(more === null ? {} : { more }) }))),
    figures: fc.array(
      fc.record({ name, unit: note, values: fc.array(fc.tuple(district, finite), { maxLength: 5 }).map((pairs) => new Map(pairs)) }),
      { maxLength: 3 },
    ),
    entries: fc.array(fc.record({ cluster, item: fc.constantFrom('fund', 'team'), name, note }), { maxLength: 5 }),
    shown: fc.option(name),
  })
  .map(ownFacts);

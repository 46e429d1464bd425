import * as v from 'valibot';
import type { Atlas } from '../../domain/atlas.ts';
import type { OwnFacts } from '../../domain/own.ts';
import { ownFacts } from './facts.ts';
import { type Fault, fault } from './fault.ts';
import { jsonText } from './jsonText.ts';

/** Version of the file this map saves one's own facts in. */
export const SAVED_SCHEMA = 'shenzhen-cluster-map/own/1';

const Degrees = v.tuple([v.pipe(v.number(), v.minValue(-180), v.maxValue(180)), v.pipe(v.number(), v.minValue(-90), v.maxValue(90))]);

const SHAPES = {
  assignments: v.object({ cluster: v.string(), district: v.string(), note: v.fallback(v.string(), '') }),
  parks: v.object({
    name: v.pipe(v.string(), v.minLength(1)),
    point: v.nullable(Degrees),
    district: v.nullable(v.string()),
    note: v.fallback(v.string(), ''),
    more: v.optional(v.array(v.tuple([v.string(), v.string()]))),
  }),
  figures: v.object({
    name: v.pipe(v.string(), v.minLength(1)),
    unit: v.string(),
    values: v.array(v.tuple([v.string(), v.pipe(v.number(), v.finite())])),
  }),
  entries: v.object({ cluster: v.string(), item: v.string(), name: v.pipe(v.string(), v.minLength(1)), note: v.fallback(v.string(), '') }),
};

/** One's own facts as the value that {@link readSaved} takes back; what follows from them is left out. */
export function savedOf(own: OwnFacts): object {
  const { file, assignments, parks, figures, entries, shown } = own;
  return {
    schema: SAVED_SCHEMA,
    file,
    shown,
    assignments,
    parks: parks.map(({ id: _, ...park }) => park),
    figures: figures.map(({ name, unit, values }) => ({ name, unit, values: [...values] })),
    entries,
  };
}

/** One's own facts as the text of a file that {@link readSaved} gives back. */
export function writeSaved(own: OwnFacts): string {
  return `${JSON.stringify(savedOf(own), null, 1)}\n`;
}

/** Facts from a saved file. Entries that are broken or name what this map does not know are faults; the rest is used. */
export function readSaved(
  value: Readonly<Record<string, unknown>>,
  file: string,
  atlas: Atlas,
): { facts: OwnFacts; faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const items = new Set(atlas.system.map(({ id }) => id));
  const list = <K extends keyof typeof SHAPES>(key: K): v.InferOutput<(typeof SHAPES)[K]>[] => {
    const entries: unknown = value[key] ?? [];
    if (!Array.isArray(entries)) {
      faults.push(fault('json-shape', { column: key }, jsonText(entries)));
      return [];
    }
    return entries.flatMap((entry: unknown, i) => {
      const read = v.safeParse(SHAPES[key], entry);
      if (read.success) return [read.output as v.InferOutput<(typeof SHAPES)[K]>];
      faults.push(fault('json-shape', { row: i + 1, column: key }, jsonText(entry)));
      return [];
    });
  };
  const known = (key: string, row: number, place: { district?: string | null; cluster?: string; item?: string }): boolean => {
    if (place.district != null && !atlas.district.has(place.district))
      faults.push(fault('unknown-district', { row, column: key }, place.district));
    else if (place.cluster !== undefined && !atlas.cluster.has(place.cluster))
      faults.push(fault('unknown-cluster', { row, column: key }, place.cluster));
    else if (place.item !== undefined && !items.has(place.item)) faults.push(fault('unknown-item', { row, column: key }, place.item));
    else return true;
    return false;
  };
  const name = typeof value.file === 'string' && value.file !== '' ? value.file : file;
  return {
    facts: ownFacts({
      file: name,
      shown: typeof value.shown === 'string' ? value.shown : null,
      assignments: list('assignments').filter((entry, i) => known('assignments', i + 1, entry)),
      parks: list('parks')
        .filter((park, i) => known('parks', i + 1, park))
        .map(({ more, ...park }, i) => ({ ...park, ...(more === undefined ? {} : { more }), id: `own-${i + 1}` })),
      figures: list('figures').map((figure, i) => ({
        name: figure.name,
        unit: figure.unit,
        values: new Map(figure.values.filter(([district]) => known('figures', i + 1, { district }))),
      })),
      entries: list('entries').filter((entry, i) => known('entries', i + 1, entry)),
    }),
    faults,
  };
}

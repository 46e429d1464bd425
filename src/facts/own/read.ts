import type { Atlas } from '../../domain/atlas.ts';
import type { OwnFacts } from '../../domain/own.ts';
import type { Datum } from './columns.ts';
import { type DatumGuess, guessDatum, placeParks } from './datum.ts';
import { decodeBytes, type Encoding } from './decode.ts';
import { type OwnParts, ownFacts } from './facts.ts';
import { type Fault, fault } from './fault.ts';
import { isRecord, readCsv, readRecords, recordsOfGeoJson } from './grid.ts';
import { jsonText } from './jsonText.ts';
import type { Pace } from './pace.ts';
import { type Rows, RowTaker } from './rows.ts';
import { readSaved, SAVED_SCHEMA } from './saved.ts';

/** A file as understood so far: its rows, and what its degrees seem to be. */
export interface Reading {
  readonly file: string;
  readonly encoding: Encoding | null;
  readonly rows: Rows;
  readonly guess: DatumGuess | null;
  /** Facts of a file that this map wrote itself; its rows are then empty. */
  readonly saved: OwnFacts | null;
  readonly faults: readonly Fault[];
}

/** Reads a file's bytes. Never throws; all faults are given at once. Null when it was called off. */
export async function readOwnFile(file: string, bytes: Uint8Array, atlas: Atlas, pace: Pace): Promise<Reading | null> {
  const taker = new RowTaker(atlas);
  const decoded = decodeBytes(bytes);
  const end = (encoding: Encoding | null, more: { saved?: OwnFacts; faults?: readonly Fault[] } = {}): Reading => {
    const rows = taker.rows();
    const guess = guessDatum(atlas, rows.parks, rows.columns?.datum ?? null);
    const faults = [...(more.faults ?? []), ...rows.faults].toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0));
    return { file, encoding, rows, guess, saved: more.saved ?? null, faults };
  };
  if ('code' in decoded) return end(null, { faults: [decoded] });
  const { text, encoding } = decoded;
  if (/^\s*[[{]/.test(text)) {
    const value = parseJson(text);
    if (value instanceof SyntaxError) return end(encoding, { faults: [badJson(text, value)] });
    if (isRecord(value) && typeof value.schema === 'string' && value.schema.startsWith('shenzhen-cluster-map/own/')) {
      if (value.schema !== SAVED_SCHEMA) return end(encoding, { faults: [fault('version', {}, value.schema)] });
      const saved = readSaved(value, file, atlas);
      return end(encoding, { saved: saved.facts, faults: saved.faults });
    }
    const records = recordsOf(value, taker);
    if ('code' in records) return end(encoding, { faults: [records] });
    await readRecords(records, taker, pace);
  } else await readCsv(text, taker, pace);
  if (pace.cancelled()) return null;
  const reading = end(encoding);
  const nothing = reading.rows.kind !== null && reading.rows.count === 0;
  return nothing ? { ...reading, faults: [...reading.faults, fault('no-rows', {}, '')] } : reading;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error instanceof SyntaxError ? error : new SyntaxError(String(error));
  }
}

/** Broken JSON with its line where the engine names the place, and how the text ends where it was cut off. */
function badJson(text: string, error: SyntaxError): Fault {
  const at = /position (\d+)/.exec(error.message)?.[1];
  const lines = text.slice(0, at === undefined ? text.length : Number(at)).split('\n');
  return fault('bad-json', { row: lines.length }, (lines.at(-1) ?? '').slice(-40) || text.slice(-40));
}

function recordsOf(value: unknown, taker: RowTaker): readonly unknown[] | Fault {
  if (Array.isArray(value)) return value;
  if (!isRecord(value)) return fault('json-shape', {}, jsonText(value));
  if (value.type === 'Feature') return recordsOfGeoJson([value], taker);
  if (value.type === 'FeatureCollection' && Array.isArray(value.features)) return recordsOfGeoJson(value.features, taker);
  if (Array.isArray(value.steps)) return fault('story', {}, Object.keys(value).join(', '));
  const lists = Object.values(value).filter(Array.isArray);
  return lists.length === 1 ? (lists[0] as readonly unknown[]) : fault('json-shape', {}, Object.keys(value).join(', '));
}

/** Names of the two figures that are counted from a file's rows. */
export interface CountNames {
  readonly parks: string;
  readonly assignments: string;
}

/** The facts of a reading with its points taken as `datum`, ready for the map, and the faults of the places. Null when called off. */
export async function finishReading(
  reading: Reading,
  datum: Datum,
  atlas: Atlas,
  names: CountNames,
  pace: Pace,
): Promise<{ readonly facts: OwnFacts; readonly faults: readonly Fault[] } | null> {
  if (reading.saved !== null) return { facts: reading.saved, faults: [] };
  const { rows, file } = reading;
  const { parks, faults } = await placeParks(atlas, rows.parks, datum, pace);
  if (pace.cancelled()) return null;
  const counted = [
    countFigure(
      names.parks,
      parks.map((park) => park.district),
    ),
    countFigure(
      names.assignments,
      rows.assignments.map((assignment) => assignment.district),
    ),
  ].filter((figure) => figure.values.size > 0);
  const { assignments, entries } = rows;
  const facts = ownFacts({ file, assignments, parks, figures: [...rows.figures, ...counted], entries, shown: null });
  return { facts, faults };
}

function countFigure(name: string, districts: readonly (string | null)[]): OwnParts['figures'][number] {
  const values = new Map<string, number>();
  for (const id of districts) if (id !== null) values.set(id, (values.get(id) ?? 0) + 1);
  return { name, unit: '', values };
}

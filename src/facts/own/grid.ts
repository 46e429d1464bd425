import Papa from 'papaparse';
import { type Fault, fault } from './fault.ts';
import { jsonText } from './jsonText.ts';
import type { Pace } from './pace.ts';

/** Who takes the rows of a file, in order. The heading comes first and once. */
export interface RowSink {
  /** Whether the rows can be read at all; after `false` nothing more comes. */
  readonly heading: (cells: readonly string[]) => boolean;
  readonly row: (cells: readonly string[], row: number) => void;
  readonly fault: (fault: Fault) => void;
}

/** Characters of text that are split into rows at one go. */
const CHUNK = 64 * 1024;

/** Reads CSV, TSV or semicolon-separated text (RFC 4180; the separator is guessed). Blank rows are passed over but counted. */
export function readCsv(text: string, sink: RowSink, pace: Pace): Promise<void> {
  return new Promise((resolve) => {
    let row = 0;
    let open = true;
    const config = {
      chunkSize: CHUNK,
      async chunk({ data, errors, meta }: Papa.ParseResult<string[]>, parser: Papa.Parser) {
        parser.pause();
        const first = row + 1;
        for (const { code, row: at } of errors) {
          // A text of one column has no separator to find, which is no fault.
          if (code === 'UndetectableDelimiter') continue;
          const cells = data[Math.min(at ?? 0, data.length - 1)] ?? [];
          sink.fault(fault('quote', { row: first + Math.min(at ?? 0, data.length - 1) }, cells.join(',')));
        }
        const broken = new Set(
          errors.filter(({ type }) => type === 'Quotes').map(({ row: at }) => first + Math.min(at ?? 0, data.length - 1)),
        );
        for (const cells of data) {
          row += 1;
          if (!open || pace.cancelled()) break;
          if (broken.has(row) || cells.every((cell) => cell.trim() === '')) continue;
          if (row === first && first === 1) open = sink.heading(cells);
          else sink.row(cells, row);
          await pace.breathe(meta.cursor / text.length);
        }
        if (open && !pace.cancelled()) parser.resume();
        else parser.abort();
        if (!open || pace.cancelled()) resolve();
      },
      complete: () => resolve(),
    };
    Papa.parse<string[]>(text, config);
  });
}

/** Largest number of different keys that records may have between them. */
const MAX_KEYS = 2000;

/** Reads a list of objects as rows: their keys are the headings, in the order they first appear. Row 2 is the first object. */
export async function readRecords(records: readonly unknown[], sink: RowSink, pace: Pace): Promise<void> {
  const keys = new Map<string, number>();
  for (const record of records) {
    if (isRecord(record)) for (const key of Object.keys(record)) if (!keys.has(key) && keys.size < MAX_KEYS) keys.set(key, keys.size);
  }
  if (!sink.heading([...keys.keys()])) return;
  for (const [i, record] of records.entries()) {
    if (pace.cancelled()) return;
    await pace.breathe(i / records.length);
    if (!isRecord(record)) {
      sink.fault(fault('json-shape', { row: i + 2 }, jsonText(record)));
      continue;
    }
    const cells = Array.from({ length: keys.size }, () => '');
    for (const [key, value] of Object.entries(record)) {
      const at = keys.get(key);
      if (at !== undefined) cells[at] = cellText(value);
    }
    if (cells.some((cell) => cell.trim() !== '')) sink.row(cells, i + 2);
  }
}

/** GeoJSON points as records with `lon` and `lat`. Features of other shapes are read for their properties when no point is among them. */
export function recordsOfGeoJson(features: readonly unknown[], sink: Pick<RowSink, 'fault'>): readonly unknown[] {
  const points = features.filter((feature) => pointOf(feature) !== null).length;
  return features.flatMap((feature, i) => {
    const properties = isRecord(feature) && isRecord(feature.properties) ? feature.properties : {};
    const point = pointOf(feature);
    if (point !== null) return [{ ...properties, lon: point[0], lat: point[1] }];
    const geometry = isRecord(feature) && isRecord(feature.geometry) ? feature.geometry.type : null;
    if (points > 0 || !isRecord(feature)) {
      sink.fault(fault('geometry', { row: i + 2 }, cellText(geometry ?? 'null')));
      // A blank record keeps the rows' numbers.
      return [{}];
    }
    return [properties];
  });
}

function pointOf(feature: unknown): readonly [unknown, unknown] | null {
  if (!isRecord(feature) || !isRecord(feature.geometry) || feature.geometry.type !== 'Point') return null;
  const { coordinates } = feature.geometry;
  return Array.isArray(coordinates) && coordinates.length >= 2 ? [coordinates[0], coordinates[1]] : null;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? jsonText(value) : String(value);
}

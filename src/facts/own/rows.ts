import type { Atlas } from '../../domain/atlas.ts';
import type { OwnAssignment, OwnEntry, OwnKind } from '../../domain/own.ts';
import { type Columns, columnsOf, splitUnit } from './columns.ts';
import type { OwnParts } from './facts.ts';
import { type Fault, fault } from './fault.ts';
import type { RowSink } from './grid.ts';
import { type Books, booksOf } from './names.ts';
import { RowReader } from './rowReader.ts';

/** A park as read, before its degrees are understood. */
export interface RawPark {
  readonly row: number;
  readonly name: string;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly district: string | null;
  readonly note: string;
  readonly more: readonly (readonly [string, string])[];
}

/** All a file's rows said. Every row with content is in one of the lists or has a fault with `used: false`. */
export interface Rows {
  readonly kind: OwnKind | null;
  readonly columns: Columns | null;
  /** Rows with content, the heading not counted. */
  readonly count: number;
  readonly good: number;
  readonly parks: readonly RawPark[];
  readonly assignments: readonly OwnAssignment[];
  readonly figures: OwnParts['figures'];
  readonly entries: readonly OwnEntry[];
  readonly faults: readonly Fault[];
}

/** More columns than this are not looked at; longest text of a cell that is kept, characters. */
const MAX_COLUMNS = 200;
const MAX_CELL = 2000;

/** Takes rows one by one and keeps what they say. */
export class RowTaker implements RowSink {
  readonly #books: Books;
  #header: readonly string[] = [];
  #columns: Columns | null = null;
  #count = 0;
  #good = 0;
  readonly #seen = new Map<string, number>();
  readonly #parks: RawPark[] = [];
  readonly #assignments: OwnAssignment[] = [];
  readonly #entries: OwnEntry[] = [];
  readonly #figures = new Map<string, { unit: string; values: Map<string, number> }>();
  readonly #faults: Fault[] = [];

  constructor(atlas: Atlas) {
    this.#books = booksOf(atlas);
  }

  fault = (found: Fault): void => {
    this.#faults.push(found);
    // A row that could not even be split into cells has content all the same.
    if (found.code === 'quote' || found.code === 'json-shape' || found.code === 'geometry') this.#count += 1;
  };

  heading = (cells: readonly string[]): boolean => {
    if (cells.length > MAX_COLUMNS) this.#faults.push(fault('too-many-columns', { row: 1 }, String(cells.length)));
    this.#header = cells.slice(0, MAX_COLUMNS).map((cell) => cell.slice(0, MAX_CELL).trim());
    const columns = columnsOf(this.#header);
    this.#columns = columns;
    if (columns.kind === null) {
      this.#faults.push(fault('no-kind', { row: 1 }, this.#header.join(', ')));
      return false;
    }
    const twice = this.#header.find((heading, i) => heading !== '' && this.#header.indexOf(heading) !== i);
    if (twice !== undefined) this.#faults.push(fault('header-twice', { row: 1, column: twice }, twice));
    // Of a park every column is kept; in a table of figures they are the figures.
    if (columns.kind !== 'parks' && (columns.kind !== 'figures' || columns.at.has('value'))) {
      for (const i of columns.others)
        this.#faults.push(fault('unknown-column', { row: 1, column: this.#header[i] ?? '' }, this.#header[i] ?? ''));
    }
    return true;
  };

  row = (cells: readonly string[], row: number): void => {
    const columns = this.#columns;
    if (columns === null) return;
    this.#count += 1;
    const extra = cells.slice(this.#header.length).some((cell) => cell.trim() !== '');
    if (extra && this.#header.length < MAX_COLUMNS) {
      this.#faults.push(fault('too-many-cells', { row }, cells.slice(this.#header.length).join(', ')));
      return;
    }
    const huge = cells.findIndex((cell, i) => cell.length > MAX_CELL && i < this.#header.length);
    if (huge >= 0) {
      this.#faults.push(
        fault('huge-cell', { row, column: this.#header[huge] ?? null }, `${(cells[huge] as string).length}: ${cells[huge]}`),
      );
      return;
    }
    const take = new RowReader(row, cells, this.#header, columns.at, this.#books, this.#faults);
    const taken =
      columns.kind === 'parks'
        ? this.#park(take, columns)
        : columns.kind === 'assignments'
          ? this.#assignment(take)
          : columns.kind === 'six-ones'
            ? this.#entry(take)
            : this.#figure(take, columns);
    if (taken) this.#good += 1;
  };

  rows(): Rows {
    return {
      kind: this.#columns?.kind ?? null,
      columns: this.#columns,
      count: this.#count,
      good: this.#good,
      parks: this.#parks,
      assignments: this.#assignments,
      figures: [...this.#figures].filter(([, { values }]) => values.size > 0).map(([name, { unit, values }]) => ({ name, unit, values })),
      entries: this.#entries,
      faults: this.#faults,
    };
  }

  /** True where the same thing stood in an earlier row, which is then named. */
  #isRepeat(key: string, take: RowReader, came: string): boolean {
    const earlier = this.#seen.get(key);
    if (earlier === undefined) {
      this.#seen.set(key, take.row);
      return false;
    }
    this.#faults.push(fault('duplicate', { row: take.row }, came, { hint: String(earlier) }));
    return true;
  }

  #park(take: RowReader, { others }: Columns): boolean {
    const district = take.text('district') === '' ? null : take.id('district');
    if (take.text('district') !== '' && district === null) return false;
    const at = take.degrees();
    if (at === 'faulty') return false;
    const name = take.needed('name') ?? null;
    if (name === null) return false;
    if (at === null && district === null) return take.missing(take.has('lon') ? 'lon' : take.has('point') ? 'point' : 'district');
    if (this.#isRepeat(JSON.stringify([name, at, district]), take, name)) return false;
    const [lon, lat] = at ?? [null, null];
    this.#parks.push({ row: take.row, name, lon, lat, district, note: take.text('note'), more: take.named(others) });
    return true;
  }

  #assignment(take: RowReader): boolean {
    const cluster = take.id('cluster');
    const district = take.id('district');
    if (cluster === null || district === null) return false;
    if (this.#isRepeat(`${cluster} ${district}`, take, `${take.text('cluster')}, ${take.text('district')}`)) return false;
    this.#assignments.push({ cluster, district, note: take.text('note') });
    return true;
  }

  #entry(take: RowReader): boolean {
    const cluster = take.id('cluster');
    const item = take.id('item');
    const name = take.needed('name');
    if (cluster === null || item === null || name === null) return false;
    if (this.#isRepeat(JSON.stringify([cluster, item, name]), take, name)) return false;
    this.#entries.push({ cluster, item, name, note: take.text('note') });
    return true;
  }

  #figure(take: RowReader, { at, others }: Columns): boolean {
    const district = take.id('district');
    if (district === null) return false;
    const long = at.get('value');
    const read: { name: string; unit: string; value: number }[] = [];
    let faulty = false;
    for (const i of long === undefined ? others : [long]) {
      const heading = splitUnit(this.#header[i] ?? '');
      const value = take.number(i);
      if (value === 'faulty') faulty = true;
      else if (value !== null) {
        const name = long === undefined ? heading.name : take.text('figure') || heading.name;
        read.push({ name, unit: (long === undefined ? '' : take.text('unit')) || heading.unit || value.unit, value: value.number });
      }
    }
    if (faulty) return false;
    // A row without any value says that there is none: the district stays without one.
    const repeated = read.find(({ name }) => this.#seen.has(JSON.stringify([district, name])));
    if (repeated !== undefined) {
      this.#isRepeat(JSON.stringify([district, repeated.name]), take, `${take.text('district')}, ${repeated.name}`);
      return false;
    }
    for (const { name, unit, value } of read) {
      this.#seen.set(JSON.stringify([district, name]), take.row);
      const figure = this.#figures.get(name) ?? { unit, values: new Map<string, number>() };
      this.#figures.set(name, figure);
      figure.values.set(district, value);
    }
    return true;
  }
}

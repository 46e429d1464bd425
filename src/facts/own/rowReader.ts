import type { Role } from './columns.ts';
import { type Fault, fault } from './fault.ts';
import type { Books } from './names.ts';
import { readNumber } from './number.ts';

const MARKUP = /<\/?[a-z!][^>]*>/i;
const FORMULA = /^[=＝@＠]/;

/** The cells of one row by role, with the faults found in reading them. */
export class RowReader {
  constructor(
    readonly row: number,
    private readonly cells: readonly string[],
    private readonly header: readonly string[],
    private readonly at: ReadonlyMap<Role, number>,
    private readonly books: Books,
    private readonly faults: Fault[],
  ) {}

  /** Columns by position with their headings; those without content are left out. */
  named(columns: readonly number[]): readonly (readonly [string, string])[] {
    return columns.flatMap((i) => {
      const text = (this.cells[i] ?? '').trim();
      return text === '' ? [] : [[this.header[i] ?? '', text] as const];
    });
  }

  has(role: Role): boolean {
    return this.at.has(role);
  }

  text(role: Role): string {
    const i = this.at.get(role);
    return i === undefined ? '' : (this.cells[i] ?? '').trim();
  }

  #column(role: Role): string | null {
    return this.header[this.at.get(role) ?? -1] ?? null;
  }

  #say(code: Fault['code'], column: string | null, came: string, more: { used?: boolean; hint?: string } = {}): void {
    this.faults.push(fault(code, { row: this.row, column }, came, more));
  }

  missing(role: Role): false {
    this.#say('missing', this.#column(role), '');
    return false;
  }

  /** A text that has to be there. What looks like markup or a formula is kept as plain text, and said. */
  needed(role: Role): string | null {
    const text = this.text(role);
    if (text === '') {
      this.missing(role);
      return null;
    }
    if (MARKUP.test(text)) this.#say('markup', this.#column(role), text, { used: true });
    if (FORMULA.test(text)) this.#say('formula', this.#column(role), text, { used: true });
    return text;
  }

  id(role: 'district' | 'cluster' | 'item'): string | null {
    const text = this.text(role);
    if (text === '') {
      this.missing(role);
      return null;
    }
    const id = this.books[role].find(text);
    if (id === null) this.#say(`unknown-${role}`, this.#column(role), text, { hint: this.books[role].near(text) });
    return id;
  }

  number(i: number): { readonly number: number; readonly unit: string } | null | 'faulty' {
    const text = (this.cells[i] ?? '').trim();
    const read = readNumber(text);
    if (read !== 'faulty') return read;
    this.#say(FORMULA.test(text) ? 'formula' : 'number', this.header[i] ?? null, text);
    return 'faulty';
  }

  /** Longitude and latitude as written, null where both are blank. */
  degrees(): readonly [number, number] | null | 'faulty' {
    const joined = this.text('point').replace(/[[\]()（）]/g, '');
    const written = this.has('point') ? joined.split(/[,，;；\s]+/) : [this.text('lon'), this.text('lat')];
    const column = this.#column(this.has('point') ? 'point' : 'lon');
    if (written.every((part) => part === '')) return null;
    if (written.length !== 2 || written.some((part) => part === '')) {
      this.#say('half-point', column, written.join(', '));
      return 'faulty';
    }
    const [lon, lat] = written.map((part) => readNumber(part.replace(/[°度EN]$/i, ''))) as [
      ReturnType<typeof readNumber>,
      ReturnType<typeof readNumber>,
    ];
    if (lon === 'faulty' || lat === 'faulty' || lon === null || lat === null) {
      const bad = lon === 'faulty' || lon === null ? 0 : 1;
      const text = written[bad] as string;
      this.#say(FORMULA.test(text) ? 'formula' : 'degrees', this.has('point') ? column : this.#column(bad === 0 ? 'lon' : 'lat'), text);
      return 'faulty';
    }
    // No latitude lies beyond 90°, so the two can only have been swapped.
    if (Math.abs(lat.number) > 90 && Math.abs(lon.number) <= 90 && Math.abs(lat.number) <= 180) {
      this.#say('swapped', column, `${lon.number}, ${lat.number}`, { used: true });
      return [lat.number, lon.number];
    }
    if (Math.abs(lon.number) > 180 || Math.abs(lat.number) > 90) {
      this.#say('degrees', column, `${lon.number}, ${lat.number}`);
      return 'faulty';
    }
    return [lon.number, lat.number];
  }
}

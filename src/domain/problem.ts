/** Something wrong, as a value with a place. All problems are collected and reported at once. */
export interface Problem {
  /** Stable, machine-readable, e.g. `unknown-district`. */
  readonly code: string;
  /** File, layer or parameter in which it was found. */
  readonly file: string;
  /** 1-based row as a spreadsheet or editor shows it, or null where rows make no sense. */
  readonly row: number | null;
  readonly field: string | null;
  readonly expected: string;
  readonly came: string;
  /** What the reader should do about it. */
  readonly advice: string;
}

/** Either a value or at least one problem. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

/** One line for terminals and logs: `data/parks.csv:7 districts: expected …, came …. Advice.` */
export function describeProblem(p: Problem): string {
  const place = [p.file, p.row === null ? null : String(p.row)].filter((x) => x !== null).join(':');
  const field = p.field === null ? '' : ` ${p.field}`;
  return `${place}${field}: expected ${p.expected}, came ${p.came}. ${p.advice} [${p.code}]`;
}

import type { Words } from '../../i18n/words.ts';

/** What can be wrong with a file of one's own. Each has its words under `own.fault.…` (what was expected) and `own.advice.…`. */
export const FAULT_CODES = [
  'empty',
  'too-large',
  'workbook',
  'encoding',
  'bad-json',
  'json-shape',
  'version',
  'no-kind',
  'no-rows',
  'header-twice',
  'too-many-columns',
  'unknown-column',
  'quote',
  'too-many-cells',
  'huge-cell',
  'missing',
  'unknown-district',
  'unknown-cluster',
  'unknown-item',
  'number',
  'formula',
  'markup',
  'duplicate',
  'half-point',
  'degrees',
  'swapped',
  'far',
  'at-sea',
  'other-district',
  'geometry',
  'story',
  'link',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** Something wrong with a file of one's own, with its place. */
export interface Fault {
  readonly code: FaultCode;
  /** As a spreadsheet counts, the header being row 1; null for the file as a whole. */
  readonly row: number | null;
  /** The column's heading as it stands in the file, or null. */
  readonly column: string | null;
  /** What stood there, shortened. */
  readonly came: string;
  /** Whether the row was used nevertheless; a column or file that was not read counts as not used. */
  readonly used: boolean;
  /** What the nearest known name would be, or the row this one repeats; empty where there is none. */
  readonly hint: string;
}

/** Longest piece of a cell that a message repeats, characters. */
const CAME = 60;

/** A fault, with what came cut to a readable length. */
export function fault(
  code: FaultCode,
  place: { row?: number | null; column?: string | null },
  came: string,
  more: { used?: boolean; hint?: string } = {},
): Fault {
  const flat = came.replace(/\s+/g, ' ').trim();
  const short = flat.length > CAME ? `${flat.slice(0, CAME)}…` : flat;
  return {
    code,
    row: place.row ?? null,
    column: place.column ?? null,
    came: short.toWellFormed(),
    used: more.used ?? false,
    hint: more.hint ?? '',
  };
}

/** What was expected where the fault is. */
export function expectedOf({ code }: Fault, words: Words): string {
  return words(`own.fault.${code}`);
}

/** What to do about it; a hint found in the file stands with it. */
export function adviceOf({ code, hint, used }: Fault, words: Words): string {
  const parts = [
    ...(hint === '' ? [] : [words(code === 'duplicate' ? 'own.hint.row' : 'own.hint.name', { hint })]),
    ...(used ? [words('own.used')] : []),
  ];
  return parts.join(words.lang === 'en' ? ' ' : '');
}

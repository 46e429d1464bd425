import * as v from 'valibot';

/** What a column's schema tells the reader of a fault, and what its ids point to. */
export interface ColumnNotes {
  readonly expected: string;
  readonly advice: string;
  /** The table whose `id` column holds the ids that may stand here. */
  readonly refersTo?: string;
  /** True where the cell is a list separated by `;`. */
  readonly list?: boolean;
  [key: string]: unknown;
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const WHOLE = /^(?:0|[1-9]\d*)$/;
const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

const EMPTY_IS = 'leave the cell empty where it is not known';

function note<S extends v.GenericSchema<string, unknown>>(schema: S, notes: ColumnNotes) {
  return v.pipe(schema, v.metadata(notes));
}

/** The parts of a list cell, or an empty list. */
export function partsOf(cell: string): readonly string[] {
  return cell === '' ? [] : cell.split(';');
}

/** Any text but none at all. */
export const required = note(v.pipe(v.string(), v.minLength(1)), { expected: 'some text', advice: 'Fill in the cell' });

/** Any text; an empty cell is null. */
export const optional = note(
  v.pipe(
    v.string(),
    v.transform((cell) => (cell === '' ? null : cell)),
  ),
  { expected: 'text or nothing', advice: `Write the text, or ${EMPTY_IS}` },
);

/** Text that may be empty and then stays an empty string. */
export const free = note(v.string(), { expected: 'text or nothing', advice: `Write the text, or ${EMPTY_IS}` });

/** The id of a row: small Latin letters, digits and hyphens. */
export const id = note(v.pipe(v.string(), v.regex(ID)), {
  expected: 'an id of small letters, digits and single hyphens',
  advice: 'Ids stand in links; write one such as new-energy',
});

/** One of the words given. */
export function oneOf<const W extends readonly [string, ...string[]]>(...words: W) {
  return note(v.picklist(words), { expected: `one of ${words.join(', ')}`, advice: 'Choose one of these words' });
}

/** One of the words given; an empty cell is null. */
export function oneOfOrNone<const W extends readonly [string, ...string[]]>(...words: W) {
  return note(
    v.pipe(
      v.picklist([...words, '']),
      v.transform((cell) => (cell === '' ? null : (cell as W[number]))),
    ),
    { expected: `one of ${words.join(', ')}, or nothing`, advice: `Choose one of these words, or ${EMPTY_IS}` },
  );
}

/** `yes` or `no`. */
export const yesNo = note(
  v.pipe(
    v.picklist(['yes', 'no']),
    v.transform((cell) => cell === 'yes'),
  ),
  { expected: 'yes or no', advice: 'Write yes or no in small letters' },
);

const inRange = (least: number, most: number) =>
  v.pipe(
    v.string(),
    v.regex(NUMBER),
    v.transform(Number),
    v.check((value) => value >= least && value <= most),
  );

/** A number, with a point for decimals and no thousands separator, from `least` to `most`. */
export function number(what: string, least: number, most: number) {
  return note(inRange(least, most), {
    expected: `${what}, a number from ${least} to ${most}`,
    advice: 'Write digits with a point for decimals, without separators or unit',
  });
}

/** As `number`; an empty cell is null. */
export function numberOrNone(what: string, least: number, most: number) {
  return note(
    v.union([
      v.pipe(
        v.literal(''),
        v.transform(() => null),
      ),
      inRange(least, most),
    ]),
    {
      expected: `${what}, a number from ${least} to ${most}, or nothing`,
      advice: `Write digits with a point for decimals, or ${EMPTY_IS}`,
    },
  );
}

/** A whole number from `least` to `most`. */
export function whole(what: string, least: number, most: number) {
  return note(
    v.pipe(
      v.string(),
      v.regex(WHOLE),
      v.transform(Number),
      v.check((value) => value >= least && value <= most),
    ),
    { expected: `${what}, a whole number from ${least} to ${most}`, advice: 'Write digits only' },
  );
}

/** An id that must stand in the `id` column of another table. */
export function reference(table: string) {
  return note(v.pipe(v.string(), v.minLength(1)), {
    expected: `the id of a row in ${table}`,
    advice: `Write an id that stands in ${table}`,
    refersTo: table,
  });
}

/** As `reference`; an empty cell is null. */
export function referenceOrNone(table: string) {
  return note(
    v.pipe(
      v.string(),
      v.transform((cell) => (cell === '' ? null : cell)),
    ),
    { expected: `the id of a row in ${table}, or nothing`, advice: `Write an id that stands in ${table}, or ${EMPTY_IS}`, refersTo: table },
  );
}

/** Ids of another table, separated by `;`; an empty cell is an empty list. */
export function references(table: string) {
  return note(v.pipe(v.string(), v.transform(partsOf)), {
    expected: `ids of rows in ${table}, separated by ;`,
    advice: `Write ids that stand in ${table}`,
    refersTo: table,
    list: true,
  });
}

/** Texts separated by `;`; an empty cell is an empty list. */
export const list = note(v.pipe(v.string(), v.transform(partsOf)), {
  expected: 'texts separated by ;',
  advice: 'Separate the texts by ; with nothing before or after it',
  list: true,
});

/** Whether `text` is a day of the calendar, a month or a year: `2022-06-06`, `2022-06`, `2022`. */
export function isDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  const [year, month = '01', day = '01'] = text.split('-');
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; an empty cell is null. */
export const dateOrNone = note(
  v.pipe(
    v.string(),
    v.check((cell) => cell === '' || isDate(cell)),
    v.transform((cell) => (cell === '' ? null : cell)),
  ),
  { expected: 'a date such as 2022-06-06, 2022-06 or 2022, or nothing', advice: `Write the date with hyphens, or ${EMPTY_IS}` },
);

/** Whether `text` is an absolute http or https address. */
export function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s]+$/.test(text) && URL.canParse(text);
}

/** An http or https address; an empty cell is null. */
export const addressOrNone = note(
  v.pipe(
    v.string(),
    v.check((cell) => cell === '' || isAddress(cell)),
    v.transform((cell) => (cell === '' ? null : cell)),
  ),
  { expected: 'an address that begins with https:// or http://, or nothing', advice: 'Copy the whole address, or leave the cell empty' },
);

/** A six-digit code; an empty cell is null. */
export const adcodeOrNone = note(
  v.pipe(
    v.string(),
    v.regex(/^(?:\d{6})?$/),
    v.transform((cell) => (cell === '' ? null : cell)),
  ),
  { expected: 'a code of six digits, or nothing', advice: 'Write the six digits, or leave the cell empty' },
);

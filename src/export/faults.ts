import type { Problem } from '../domain/problem.ts';

/** The browser would not let the page write to the clipboard, as in a frame without that right. */
export function clipboardFault(what: string, error: unknown): Problem {
  return {
    code: 'clipboard-refused',
    file: 'clipboard',
    row: null,
    field: what,
    expected: 'permission to write to the clipboard',
    came: error instanceof Error ? error.name : String(error),
    advice: 'Save the file instead, or copy from the address bar.',
  };
}

/** The browser could not turn the drawing into a picture of the announced size. */
export function pictureFault(came: string): Problem {
  return {
    code: 'picture-failed',
    file: 'picture',
    row: null,
    field: null,
    expected: 'a picture of the announced size that is not blank',
    came,
    advice: 'Take the SVG or a smaller picture.',
  };
}

/** A format whose code could not be had, or that broke while it worked. */
export function formatFault(id: string, loaded: boolean, error: unknown): Problem {
  return {
    code: loaded ? 'format-failed' : 'format-not-loaded',
    file: id,
    row: null,
    field: null,
    expected: loaded ? 'a file' : 'the code of the format',
    came: error instanceof Error ? error.message : String(error),
    advice: loaded ? 'Take another format, or reload the page and try again.' : 'Check the connection, reload the page and try again.',
  };
}

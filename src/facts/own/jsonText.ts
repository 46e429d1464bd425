/**
 * A value out of a file as JSON, to say what came: `''` for undefined, `[…]` or `{…}` for what cannot be written out, which is what
 * is nested deeper than the engine's stack. Never throws.
 */
export function jsonText(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return Array.isArray(value) ? '[…]' : '{…}';
  }
}

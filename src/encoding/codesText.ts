/** Codes of the compared clusters as they stand under a district's name: side by side, four of them in two lines of two. */
export function codesText(codes: readonly string[]): string {
  const half = codes.length > 3 ? Math.ceil(codes.length / 2) : codes.length;
  return [codes.slice(0, half), codes.slice(half)]
    .filter((row) => row.length > 0)
    .map((row) => row.join(' · '))
    .join('\n');
}

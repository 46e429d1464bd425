/** The number of letters to insert, delete or change to get from `a` to `b`. */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[j] as number) + 1, (current[j - 1] as number) + 1));
    }
    previous = current;
  }
  return previous[b.length] as number;
}

/**
 * The id that was probably meant: the one known by this name, or else the nearest in spelling.
 * Takes known ids with the names they go by. Gives null where nothing is near enough to help.
 */
export function suggest(came: string, known: ReadonlyMap<string, readonly string[]>): string | null {
  const wanted = came.trim().toLowerCase();
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const [id, names] of known) {
    if (names.some((name) => name.toLowerCase() === wanted)) return id;
    const distance = editDistance(wanted, id);
    if (distance < bestDistance) {
      best = id;
      bestDistance = distance;
    }
  }
  return best;
}

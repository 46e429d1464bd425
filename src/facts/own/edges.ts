import { nice, ticks } from 'd3-array';
import { OWN_STEPS } from '../../domain/own.ts';

/**
 * The edges of a figure's scale: equal steps at round numbers over its own range. One value alone, or all equal, is one step; no
 * values give no edges.
 */
export function edgesOf(values: Iterable<number>): readonly number[] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  if (low > high) return [];
  // Below this a double has no digits left to round.
  if (high - low < 1e-290) return [low, high];
  for (let count = OWN_STEPS; count > 1; count -= 1) {
    const [start, end] = nice(low, high, count);
    const edges = ticks(start, end, count);
    // Where a range is too narrow for round numbers a double can tell apart, it is one step.
    const whole = edges[0] === start && edges.at(-1) === end && start <= low && end >= high;
    const apart = edges.every((edge, i) => i === 0 || edge > (edges[i - 1] as number));
    if (whole && apart && edges.length > 2 && edges.length - 1 <= OWN_STEPS) return edges;
  }
  return [low, high];
}

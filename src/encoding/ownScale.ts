import { nice, ticks } from 'd3-array';
import { scaleThreshold } from 'd3-scale';
import type { OwnFigure } from '../domain/own.ts';
import type { Palette } from './palettes.ts';

/** One step of the scale: values from `from` up to but not including `to`; the last step includes its end. */
export interface OwnClass {
  readonly from: number;
  readonly to: number;
  readonly colour: string;
}

export interface OwnScale {
  readonly colour: (value: number) => string;
  readonly classes: readonly OwnClass[];
}

/**
 * A single-hue scale for a figure of one's own: equal steps at round numbers over the figure's own range, at most as many as the
 * palette has colours. One value alone, or all equal, is one step. A figure without values gives no steps.
 */
export function ownScale(figure: Pick<OwnFigure, 'values'>, palette: Palette): OwnScale {
  const values = [...figure.values.values()].filter(Number.isFinite);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const colours = palette.count;
  const last = colours.at(-1) as string;
  if (values.length === 0) return { colour: () => last, classes: [] };
  if (low === high) return { colour: () => last, classes: [{ from: low, to: high, colour: last }] };
  const edges = roundEdges(low, high, colours.length);
  const used = colours.slice(colours.length - (edges.length - 1));
  const scale = scaleThreshold<number, string>().domain(edges.slice(1, -1)).range(used);
  return {
    colour: (value) => scale(value),
    classes: used.map((colour, i) => ({ colour, from: edges[i] as number, to: edges[i + 1] as number })),
  };
}

/** Round numbers around [low, high] with at most `most` steps between them. */
function roundEdges(low: number, high: number, most: number): readonly number[] {
  // Below this a double has no digits left to round.
  if (high - low < 1e-290) return [low, high];
  for (let count = most; count > 1; count -= 1) {
    const [start, end] = nice(low, high, count);
    const edges = ticks(start, end, count);
    // Where a range is too narrow for round numbers a double can tell apart, it is one step.
    const whole = edges[0] === start && edges.at(-1) === end && start <= low && end >= high;
    const apart = edges.every((edge, i) => i === 0 || edge > (edges[i - 1] as number));
    if (whole && apart && edges.length > 2 && edges.length - 1 <= most) return edges;
  }
  return [low, high];
}

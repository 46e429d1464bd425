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

/** A single-hue scale for a figure of one's own, over the round steps found when it was read. Without values there are no steps. */
export function ownScale({ edges }: Pick<OwnFigure, 'edges'>, { count }: Palette): OwnScale {
  const used = edges.length < 2 ? [] : count.slice(1 - edges.length);
  return {
    colour: (value) => (used[edges.findLastIndex((edge) => value >= edge)] ?? count.at(-1)) as string,
    classes: used.map((colour, i) => ({ colour, from: edges[i] as number, to: edges[i + 1] as number })),
  };
}

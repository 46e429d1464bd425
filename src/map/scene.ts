import type { Atlas } from '../domain/atlas.ts';
import type { DistrictId } from '../domain/ids.ts';
import { type Appearance, appearances } from '../encoding/appearance.ts';
import { codesUnder } from '../encoding/codesText.ts';
import { labelTypeOf } from '../encoding/framing.ts';
import { type LabelInk, labelInk } from '../encoding/labelInk.ts';
import { type LabelType, labelPlan, type PlannedLabel } from '../encoding/labelPlan.ts';
import { type Palette, paletteOf } from '../encoding/palettes.ts';
import { type ParkBadge, type ParkPoint, shownParks } from '../encoding/parkMarks.ts';
import { type ShownAxis, shownAxes } from '../encoding/shownAxes.ts';
import type { Look } from './look.ts';

/** What the layers and sources of one style are made from. */
export interface Scene {
  readonly atlas: Atlas;
  readonly look: Look;
  readonly palette: Palette;
  readonly appearances: ReadonlyMap<DistrictId, Appearance>;
  readonly labels: readonly PlannedLabel[];
  readonly labelType: LabelType;
  /** Colours of the labels. */
  readonly inks: ReadonlyMap<DistrictId, LabelInk>;
  /** The parks with a point that this look shows. */
  readonly points: readonly ParkPoint[];
  /** Parks without a point, which stand on plates; none under other lenses. */
  readonly badges: readonly ParkBadge[];
  readonly axes: readonly ShownAxis[];
}

/** Works out everything a style is made from. Pure; ids the atlas does not know are left out. */
export function sceneOf(facts: Atlas, look: Look): Scene {
  const atlas: Atlas = { ...facts, own: look.own };
  const palette = paletteOf(look.paint);
  const { lang, labels } = look.view;
  const labelType = labelTypeOf(look.view, look.paint, lang);
  const shown = appearances(atlas, look.view, palette);
  return {
    atlas,
    look,
    palette,
    labelType,
    appearances: shown,
    inks: new Map([...shown.values()].map(({ district, fill }) => [district, labelInk(fill, palette)])),
    labels: labelPlan(atlas, lang, labels, labelType, codesUnder(atlas, look.view, shown)),
    ...shownParks(atlas, lang, { lens: look.view.lens, park: look.lonePark }),
    axes: shownAxes(atlas, look.view, palette),
  };
}

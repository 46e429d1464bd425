import { type ReactNode, useMemo } from 'react';
import { coloursOf, type Fill, patternShapes, tileSide } from '../encoding/fill.ts';
import { type LegendEntry, legendOf } from '../encoding/legend.ts';
import { type Paint, type Palette, paletteOf } from '../encoding/palettes.ts';
import { legendEntryText, legendTitle } from '../i18n/legendWords.ts';
import { useWords } from '../i18n/useWords.ts';
import { useDesk, useView } from '../state/DeskContext.tsx';

/** The legend, outside the map so that it never covers a district; built from the map's own scale. */
export function LegendBar({ paint }: { readonly paint: Paint }) {
  const { atlas } = useDesk();
  const words = useWords();
  const lens = useView((v) => v.lens);
  const clusters = useView((v) => v.clusters);
  const legend = useMemo(() => legendOf(atlas, { lens, clusters }, paletteOf(paint)), [atlas, lens, clusters, paint]);
  return (
    <section className="legend" aria-label={words('legend.label')}>
      <strong>{legendTitle(legend, words)}</strong>
      <ul>
        {legend.entries.map((entry) => (
          <li key={JSON.stringify(entry)}>
            <Swatch entry={entry} paint={paint} />
            {legendEntryText(entry, atlas, words)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Swatch({ entry, paint }: { readonly entry: LegendEntry; readonly paint: Paint }) {
  return (
    <svg className="swatch" viewBox="0 0 22 14" aria-hidden="true">
      {signOf(entry, paletteOf(paint))}
    </svg>
  );
}

function signOf(entry: LegendEntry, palette: Palette): ReactNode {
  switch (entry.kind) {
    case 'park':
      return <circle cx="11" cy="7" r="5" fill={palette.park} stroke={palette.parkLine} strokeWidth="1.5" />;
    case 'own-park':
      return <circle cx="11" cy="7" r="5" fill={palette.parkLine} stroke={palette.park} strokeWidth="2" />;
    case 'unnamed-parks':
      return (
        <>
          <rect x="4" y="1" width="14" height="12" rx="6" fill={palette.parkLine} stroke={palette.park} strokeDasharray="2 1.5" />
          <text x="11" y="10.2" fontSize="9" textAnchor="middle" fill={palette.park}>
            n
          </text>
        </>
      );
    case 'overlay':
      return <rect x="1" y="1" width="20" height="12" fill="none" stroke={palette.overlay} strokeWidth="1.5" strokeDasharray="4 2.5" />;
    case 'cluster':
      if (entry.spatial === 'axis')
        return <line x1="1" y1="7" x2="21" y2="7" stroke={coloursOf(entry.fill)[0]} strokeWidth="3.5" strokeDasharray="5 3" />;
      if (entry.spatial !== 'list')
        return <rect x="1" y="1" width="20" height="12" fill={palette.district} stroke={palette.districtLine} />;
  }
  return <FillSign fill={entry.fill} line={palette.districtLine} />;
}

function FillSign({ fill, line }: { readonly fill: Fill; readonly line: string }) {
  const shapes = patternShapes(fill);
  const side = tileSide(fill);
  const tiles = side <= 1 ? [] : Array.from({ length: Math.ceil(22 / side) * Math.ceil(14 / side) }, (_, i) => i);
  const across = Math.ceil(22 / side);
  return (
    <>
      {shapes.length === 0 && <rect width="22" height="14" fill={coloursOf(fill)[0] ?? 'none'} />}
      {tiles.map((tile) => (
        <svg key={tile} x={(tile % across) * side} y={Math.floor(tile / across) * side} width={side} height={side} aria-hidden="true">
          {shapes.map((shape) => (
            <polygon key={shape.points} points={shape.points} fill={shape.colour} />
          ))}
        </svg>
      ))}
      <rect x="0.5" y="0.5" width="21" height="13" fill="none" stroke={line} />
    </>
  );
}

import './matrix.css';
import '../../i18n/later.ts';
import { memo, useMemo, useState } from 'react';
import type { Cluster, District } from '../../domain/facts.ts';
import { textIn } from '../../domain/text.ts';
import { contrast } from '../../encoding/labelInk.ts';
import { familyColour, type Paint, paletteOf } from '../../encoding/palettes.ts';
import { useWords } from '../../i18n/useWords.ts';
import type { WordKey } from '../../i18n/zh-Hans.ts';
import { useDesk, useView } from '../../state/DeskContext.tsx';
import { ClusterName, DistrictName } from '../Names.tsx';
import { SourceMark } from '../SourceMark.tsx';
import { type ColumnOrder, columnsInOrder, type RowOrder, rowsInOrder, type Says, saysOf } from './cells.ts';

const SAYS: Record<Says, WordKey> = {
  named: 'table.named',
  beside: 'matrix.beside',
  'not-named': 'table.notNamed',
  axis: 'matrix.axis',
  'no-location': 'matrix.none',
};

/** Districts × clusters as a real table: what the text says of each pair. Heads select, the same as on the map. */
export function Matrix({ paint }: { readonly paint: Paint }) {
  const { atlas } = useDesk();
  const words = useWords();
  const chosen = useView((v) => v.clusters);
  const selected = useView((v) => v.district);
  const compared = useView((v) => v.compared);
  const [rowOrder, setRowOrder] = useState<RowOrder>({ by: 'atlas' });
  const [columnOrder, setColumnOrder] = useState<ColumnOrder>('number');
  const rows = rowsInOrder(atlas, rowOrder);
  const columns = columnsInOrder(atlas, columnOrder);
  const inks = useInks(paint);
  const core = atlas.document.get(atlas.coreDocument);
  return (
    <div className="matrix">
      <header>
        <h2 id="matrix-title">{words('matrix.title')}</h2>
        <div className="quiet">
          <span className="matrix-document">{core !== undefined && textIn(core.title, words.lang)} </span>
          <span lang="zh-Hans">{core?.number}</span>
          <SourceMark source={{ document: atlas.coreDocument, clause: null }} of={words('matrix.title')} />
        </div>
        <MatrixKey />
      </header>
      <div className="matrix-scroll" role="region" aria-labelledby="matrix-title" tabIndex={0}>
        <table aria-labelledby="matrix-title">
          <thead>
            <tr>
              <th scope="col" rowSpan={2} aria-sort={rowOrder.by === 'atlas' ? 'ascending' : 'none'}>
                <SortButton on={rowOrder.by === 'atlas'} does={words('matrix.sort.atlas')} act={() => setRowOrder({ by: 'atlas' })}>
                  {words('table.district')}
                </SortButton>
              </th>
              <th scope="col" rowSpan={2} className="number" aria-sort={rowOrder.by === 'count' ? 'descending' : 'none'}>
                <SortButton on={rowOrder.by === 'count'} does={words('matrix.sort.count')} act={() => setRowOrder({ by: 'count' })}>
                  {words('matrix.count')}
                </SortButton>
              </th>
              {columns.map((cluster) => (
                <ColumnHead key={cluster.id} cluster={cluster} on={chosen.includes(cluster.id)} sorted={isSortedBy(rowOrder, cluster)} />
              ))}
            </tr>
            {/* The buttons have a row of their own, so that readers hear a cell's column without them. */}
            <tr className="sorts">
              {columns.map((cluster) => (
                <td key={cluster.id} className={chosen.includes(cluster.id) ? 'on' : undefined}>
                  {cluster.spatial === 'list' && (
                    <SortButton
                      on={isSortedBy(rowOrder, cluster)}
                      does={words('matrix.sort.text', { name: textIn(cluster.name, words.lang) })}
                      act={() => setRowOrder({ by: 'text', cluster: cluster.id })}
                    />
                  )}
                </td>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((district) => (
              <Row
                key={district.id}
                district={district}
                columns={columns}
                chosen={chosen}
                inks={inks}
                on={district.id === selected || compared.includes(district.id)}
              />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" aria-sort={columnOrder === 'count' ? 'descending' : 'none'}>
                <SortButton
                  on={columnOrder === 'count'}
                  does={words(columnOrder === 'count' ? 'matrix.sort.number' : 'matrix.sort.districts')}
                  act={() => setColumnOrder(columnOrder === 'count' ? 'number' : 'count')}
                >
                  {words('matrix.districts')}
                </SortButton>
              </th>
              <td className="number">{atlas.assignments.length}</td>
              {columns.map((cluster) => (
                <td key={cluster.id} className={chosen.includes(cluster.id) ? 'number on' : 'number'}>
                  {cluster.spatial === 'list' ? (atlas.byCluster.get(cluster.id)?.length ?? 0) : <Mark says={saysOfNone(cluster)} />}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="quiet matrix-note">
        {words('matrix.note')} {words('details.order')}
      </p>
    </div>
  );
}

const saysOfNone = (cluster: Cluster): Says => (cluster.spatial === 'axis' ? 'axis' : 'no-location');

const isSortedBy = (order: RowOrder, cluster: Cluster) => order.by === 'text' && order.cluster === cluster.id;

interface ColumnHeadProps {
  readonly cluster: Cluster;
  readonly on: boolean;
  readonly sorted: boolean;
}

function ColumnHead({ cluster, on, sorted }: ColumnHeadProps) {
  const { atlas } = useDesk();
  const words = useWords();
  return (
    <th
      scope="col"
      className={on ? 'cluster on' : 'cluster'}
      data-family={atlas.families.findIndex((f) => f.id === cluster.family)}
      aria-sort={sorted ? 'ascending' : undefined}
    >
      <ClusterName id={cluster.id} className="column-name" current={on}>
        <span className="column-code">{cluster.code}</span> <span className="column-text">{textIn(cluster.name, words.lang)}</span>
      </ClusterName>
    </th>
  );
}

interface RowProps {
  readonly district: District;
  readonly columns: readonly Cluster[];
  readonly chosen: readonly string[];
  readonly inks: readonly string[];
  readonly on: boolean;
}

const Row = memo(function Row({ district, columns, chosen, inks, on }: RowProps) {
  const { atlas, actions } = useDesk();
  const count = atlas.byDistrict.get(district.id)?.length ?? 0;
  return (
    <tr className={on ? 'on' : undefined} onPointerEnter={() => actions.hover(district.id)} onPointerLeave={() => actions.hover(null)}>
      <th scope="row">
        <DistrictName id={district.id} current={on} />
      </th>
      <td className="number">{count}</td>
      {columns.map((cluster) => {
        const says = saysOf(atlas, cluster.id, district.id);
        const family = atlas.families.findIndex((f) => f.id === cluster.family);
        const named = says === 'named' || says === 'beside';
        return (
          // The heads lead to the same by key; pressing the cell only saves the pointer one way.
          <td
            key={cluster.id}
            className={chosen.includes(cluster.id) ? 'on' : undefined}
            data-says={says}
            onClick={
              named
                ? () => actions.applyView({ clusters: [cluster.id], district: district.id, park: null, compared: [], lens: 'cluster' })
                : undefined
            }
          >
            <Mark says={says} code={cluster.code} family={family} ink={inks[family] ?? 'dark'} />
          </td>
        );
      })}
    </tr>
  );
});

interface MarkProps {
  readonly says: Says;
  readonly code?: string;
  readonly family?: number;
  readonly ink?: string;
}

/** One cell: a mark to the eye, words to the ear. */
function Mark({ says, code, family, ink }: MarkProps) {
  const words = useWords();
  return (
    <>
      {says !== 'not-named' && (
        <span className="mark" data-says={says} data-family={family} data-ink={ink} aria-hidden="true">
          {says === 'axis' ? '∿' : says === 'no-location' ? '–' : code}
        </span>
      )}
      <span className="visually-hidden">{words(SAYS[says])}</span>
    </>
  );
}

/** What the marks mean. */
function MatrixKey() {
  const words = useWords();
  const all: readonly Says[] = ['named', 'beside', 'not-named', 'axis', 'no-location'];
  return (
    <ul className="matrix-key">
      {all.map((says) => (
        <li key={says}>
          <span className="mark" data-says={says} data-family={0} data-ink="dark" aria-hidden="true">
            {says === 'axis' ? '∿' : says === 'no-location' ? '–' : says === 'not-named' ? '' : 'n'}
          </span>
          {words(SAYS[says])}
        </li>
      ))}
    </ul>
  );
}

interface SortButtonProps {
  readonly on: boolean;
  /** What pressing it does; its name where it has no text of its own. */
  readonly does: string;
  readonly act: () => void;
  readonly children?: string;
}

function SortButton({ on, does, act, children }: SortButtonProps) {
  return (
    <button
      type="button"
      className="sort"
      title={does}
      aria-label={children === undefined ? does : undefined}
      aria-pressed={on}
      onClick={act}
    >
      {children ?? (on ? '▼' : '▽')}
    </button>
  );
}

/** For each family whether dark or light letters can be read on its colour. */
function useInks(paint: Paint): readonly string[] {
  const { atlas } = useDesk();
  return useMemo(() => {
    const palette = paletteOf(paint);
    return atlas.families.map(({ id }) => {
      const colour = familyColour(palette, atlas.families, id);
      return contrast('#000000', colour) >= contrast('#ffffff', colour) ? 'dark' : 'light';
    });
  }, [atlas, paint]);
}

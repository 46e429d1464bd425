import './table.css';
import '../../i18n/later.ts';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import type { Assignment } from '../../domain/facts.ts';
import { textIn } from '../../domain/text.ts';
import { useWords } from '../../i18n/useWords.ts';
import type { WordKey } from '../../i18n/zh-Hans.ts';
import { useDesk, useView } from '../../state/DeskContext.tsx';
import { ClusterName, DistrictName } from '../Names.tsx';
import { SourceMark } from '../SourceMark.tsx';
import { COLUMNS, type Column, cellText, filterRows, type Sorting, sortRows } from './rows.ts';

const HEADS: Record<Column, WordKey> = {
  cluster: 'table.cluster',
  district: 'table.district',
  order: 'table.order',
  verb: 'table.verb',
  object: 'table.object',
  others: 'table.others',
  witnesses: 'table.witnesses',
  clause: 'table.clause',
  document: 'table.document',
};

/** Every assignment with its words and its source: sortable by each column, filtered by text and by what is chosen. */
export function AssignmentTable() {
  const { atlas } = useDesk();
  const words = useWords();
  const clusters = useView((v) => v.clusters);
  const district = useView((v) => v.district);
  const compared = useView((v) => v.compared);
  const [text, setText] = useState('');
  const [sorting, setSorting] = useState<Sorting>({ by: 'cluster', down: false });
  const typed = useDeferredValue(text);
  const titleId = useId();
  const districts = useMemo(() => (district === null ? (compared.length > 1 ? compared : []) : [district]), [district, compared]);
  const rows = useMemo(
    () => sortRows(atlas, filterRows(atlas, { clusters, districts, text: typed }, words), sorting, words),
    [atlas, clusters, districts, typed, sorting, words],
  );
  const all = atlas.assignments.length;
  const count = rows.length === all ? words('table.rows.all', { all }) : words('table.rows', { shown: rows.length, all });
  return (
    <div className="plain-table">
      <header>
        <h2 id={titleId}>{words('table.plain')}</h2>
        <label>
          <span>{words('table.search')}</span>
          <input type="search" value={text} onChange={(event) => setText(event.target.value)} autoComplete="off" spellCheck={false} />
        </label>
        <p className="row-count">{count}</p>
        {/* What is chosen is announced by the page; here only what was typed is news. */}
        <p className="visually-hidden" role="status">
          {typed === '' ? '' : count}
        </p>
        <Chips clusters={clusters} districts={districts} />
      </header>
      {/* The scrolled box takes the keys; heads stay in sight. */}
      <div className="plain-table-scroll" role="region" aria-labelledby={titleId} tabIndex={0}>
        <table aria-rowcount={rows.length + 1}>
          <caption className="visually-hidden">
            {words('table.plain')} · {count}
          </caption>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <Head key={column} column={column} sorting={sorting} onSort={setSorting} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((a) => (
              <Row key={`${a.cluster} ${a.district}`} assignment={a} />
            ))}
          </tbody>
        </table>
        {rows.length === 0 && <Nothing clusters={clusters} />}
      </div>
    </div>
  );
}

interface HeadProps {
  readonly column: Column;
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
}

function Head({ column, sorting, onSort }: HeadProps) {
  const words = useWords();
  const on = sorting.by === column;
  return (
    <th scope="col" aria-sort={on ? (sorting.down ? 'descending' : 'ascending') : 'none'} data-column={column}>
      <button type="button" className="sort" onClick={() => onSort({ by: column, down: on && !sorting.down })}>
        {words(HEADS[column])} <span aria-hidden="true">{on ? (sorting.down ? '▼' : '▲') : '△'}</span>
      </button>
    </th>
  );
}

function Row({ assignment }: { readonly assignment: Assignment }) {
  const { atlas } = useDesk();
  const words = useWords();
  const text = (column: Column) => cellText(atlas, assignment, column, words);
  return (
    <tr>
      <th scope="row">
        <ClusterName id={assignment.cluster} />
      </th>
      <td>
        <DistrictName id={assignment.district} />
      </td>
      <td className="number">{text('order')}</td>
      <td>{text('verb')}</td>
      <td>{text('object')}</td>
      <td>{text('others')}</td>
      <td className="number">{text('witnesses')}</td>
      <td lang="zh-Hans">{text('clause')}</td>
      <td>
        <span lang="zh-Hans">{text('document')}</span>
        <SourceMark source={assignment.source} of={`${text('cluster')} · ${text('district')}`} witnesses={assignment.witnesses} />
      </td>
    </tr>
  );
}

/** What the view filters by, each with a way to drop it. */
function Chips({ clusters, districts }: { readonly clusters: readonly string[]; readonly districts: readonly string[] }) {
  const { atlas, actions } = useDesk();
  const words = useWords();
  const compared = useView((v) => v.compared);
  const chips = [
    ...clusters.flatMap((id) => {
      const cluster = atlas.cluster.get(id);
      return cluster === undefined
        ? []
        : [{ id, name: `${cluster.code} ${textIn(cluster.name, words.lang)}`, drop: () => actions.toggleCluster(id) }];
    }),
    ...districts.flatMap((id) => {
      const district = atlas.district.get(id);
      const drop = () => (compared.includes(id) && districts.length > 1 ? actions.toggleCompared(id) : actions.selectDistrict(null));
      return district === undefined ? [] : [{ id, name: textIn(district.name, words.lang), drop }];
    }),
  ];
  if (chips.length === 0) return null;
  return (
    <div className="filter-chips">
      <span className="quiet">{words('table.only')}</span>
      <ul className="chips">
        {chips.map(({ id, name, drop }) => (
          <li key={id}>
            <button type="button" className="chip" onClick={drop} aria-label={words('table.drop', { name })}>
              {name} <span aria-hidden="true">✕</span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="quiet-button" onClick={() => actions.clear()}>
        {words('table.reset')}
      </button>
    </div>
  );
}

/** Why there is no row: a chosen cluster without a list says so. */
function Nothing({ clusters }: { readonly clusters: readonly string[] }) {
  const { atlas } = useDesk();
  const words = useWords();
  const placeless = clusters.flatMap((id) => atlas.cluster.get(id) ?? []).filter(({ spatial }) => spatial !== 'list');
  return (
    <div className="nothing">
      <p>{words('table.none')}</p>
      {placeless.map((cluster) => (
        <p key={cluster.id} className="quiet">
          {cluster.code} {textIn(cluster.name, words.lang)}: {words(cluster.spatial === 'axis' ? 'cluster.axis' : 'cluster.none')}
        </p>
      ))}
    </div>
  );
}

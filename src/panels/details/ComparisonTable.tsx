import type { ReactNode } from 'react';
import type { Comparison, SharedBy } from '../../domain/compare.ts';
import { useWords } from '../../i18n/useWords.ts';

interface ComparisonTableProps {
  readonly caption: string;
  /** What is compared, in the order of the columns, with the head of each. */
  readonly columns: readonly { readonly id: string; readonly head: ReactNode }[];
  readonly comparison: Comparison<string>;
  readonly titles: { readonly all: string; readonly some: string; readonly only: string };
  /** Said where nothing is shared by all. */
  readonly nothing: string;
  readonly rowHead: (id: string) => ReactNode;
}

/** What all have, what some have, what only one has: one row an item, one column for each thing compared. */
export function ComparisonTable({ caption, columns, comparison, titles, nothing, rowHead }: ComparisonTableProps) {
  const all: SharedBy<string> = { by: columns.map(({ id }) => id), items: comparison.all };
  const parts = (['all', 'some', 'only'] as const).map((part) => ({ part, groups: part === 'all' ? [all] : comparison[part] }));
  return (
    <table className="comparison">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <td />
          {columns.map(({ id, head }) => (
            <th key={id} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {parts.map(({ part, groups }) => {
        const rows = groups.flatMap(({ by, items }) => items.map((item) => ({ item, by })));
        if (rows.length === 0 && part !== 'all') return null;
        return (
          <tbody key={part} data-part={part}>
            <tr className="part">
              <th scope="rowgroup" colSpan={columns.length + 1}>
                {titles[part]} <span className="count">{rows.length}</span>
              </th>
            </tr>
            {rows.length === 0 && (
              <tr>
                <td className="quiet" colSpan={columns.length + 1}>
                  {nothing}
                </td>
              </tr>
            )}
            {rows.map(({ item, by }) => (
              <tr key={item}>
                <th scope="row">{rowHead(item)}</th>
                {columns.map(({ id }) => (
                  <Cell key={id} named={by.includes(id)} />
                ))}
              </tr>
            ))}
          </tbody>
        );
      })}
    </table>
  );
}

function Cell({ named }: { readonly named: boolean }) {
  const words = useWords();
  return (
    <td>
      <span aria-hidden="true">{named ? '●' : ''}</span>
      <span className="visually-hidden">{words(named ? 'table.named' : 'table.notNamed')}</span>
    </td>
  );
}

import type { Target } from '../../domain/facts.ts';
import type { ClusterId } from '../../domain/ids.ts';
import { textIn } from '../../domain/text.ts';
import { moneyText } from '../../i18n/money.ts';
import { useWords } from '../../i18n/useWords.ts';
import type { Words } from '../../i18n/words.ts';
import { useDesk } from '../../state/DeskContext.tsx';
import { numberIn } from '../measures.ts';
import { SourceMark } from '../SourceMark.tsx';
import { SectionHead } from './SectionHead.tsx';

/**
 * The figures of a cluster's action plan, each with the year it was set and the year it is for. They stand as lines of text and
 * are not drawn: value added and revenue measure different things, and a bar would set them side by side.
 */
export function Targets({ id }: { readonly id: ClusterId }) {
  const { atlas } = useDesk();
  const words = useWords();
  const figures = atlas.targets.filter((target) => target.cluster === id);
  const groups = new Map<string, Target[]>();
  for (const figure of figures) {
    const title = heading(figure, atlas.document.get(figure.source.document)?.date ?? null, words);
    groups.set(title, [...(groups.get(title) ?? []), figure]);
  }
  return (
    <section className="targets">
      <SectionHead title={words('facts.targets')} count={null} />
      {groups.size === 0 && <p className="quiet">{words('facts.targets.none')}</p>}
      {[...groups].map(([title, group]) => (
        <div key={title}>
          <h4>{title}</h4>
          <dl className="measures">
            {group.map((figure) => (
              <TargetRow key={figure.id} figure={figure} />
            ))}
          </dl>
        </div>
      ))}
      {groups.size > 0 && <p className="quiet">{words('facts.targets.note')}</p>}
    </section>
  );
}

function TargetRow({ figure }: { readonly figure: Target }) {
  const words = useWords();
  const name = textIn(figure.metricName, words.lang);
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {targetValue(figure, words)}
        {figure.certainty !== 'certain' && <span className="tag">{words(`facts.certainty.${figure.certainty}`)}</span>}
        <SourceMark source={figure.source} of={name} certainty={figure.certainty} />
        {figure.note !== null && <span className="place-note quiet">{textIn(figure.note, words.lang)}</span>}
      </dd>
    </>
  );
}

/** When a figure was set and for which year: `Set in 2022 for 2025`, or the base year a plan starts from. */
function heading(figure: Target, documentDate: string | null, words: Words): string {
  const set = documentDate?.slice(0, 4);
  if (set === undefined) return words(`facts.${figure.kind}.undated`, { year: figure.year });
  return words(`facts.${figure.kind}`, { set, year: figure.year });
}

/** A target's figure with its unit and how it is bounded: `more than RMB 250 billion`, `3–5 companies`. */
export function targetValue(
  { operator, value, valueMax, unit }: Pick<Target, 'operator' | 'value' | 'valueMax' | 'unit'>,
  words: Words,
): string {
  const amount = (n: number) => {
    if (unit === 'yi-yuan') return moneyText(n, words.lang);
    return unit === 'percent' ? `${numberIn(n, words)}%` : words('facts.unit.companies', { count: numberIn(n, words) });
  };
  if (operator === 'range' && valueMax !== null) {
    const low = unit === 'companies' ? numberIn(value, words) : amount(value);
    return `${low}–${amount(valueMax)}`;
  }
  return operator === 'eq' || operator === 'range' ? amount(value) : words(`facts.operator.${operator}`, { amount: amount(value) });
}

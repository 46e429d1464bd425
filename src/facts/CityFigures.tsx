import { textIn } from '../domain/text.ts';
import { moneyText } from '../i18n/money.ts';
import { useWords } from '../i18n/useWords.ts';
import { SourceMark } from '../panels/SourceMark.tsx';
import { useDesk } from '../state/DeskContext.tsx';

/** Dated figures of the whole city, apart from the clusters': the city's statistical groups are not the clusters. */
export function CityFigures() {
  const { atlas } = useDesk();
  const words = useWords();
  if (atlas.totals.length === 0) return null;
  return (
    <section>
      <h3>{words('facts.totals')}</h3>
      <p className="quiet">{words('facts.totals.note')}</p>
      <table className="totals">
        <tbody>
          {atlas.totals.map((total) => (
            <tr key={total.id}>
              <th scope="row">{textIn(total.name, words.lang)}</th>
              <td>{words('facts.year', { year: total.year })}</td>
              <td>
                {total.unit === 'yi-yuan' ? moneyText(total.value, words.lang) : `${total.value}${total.unit === 'percent' ? '%' : ''}`}
                {total.certainty !== 'certain' && <span className="tag">{words(`facts.certainty.${total.certainty}`)}</span>}
                <SourceMark source={total.source} of={`${textIn(total.name, words.lang)} ${total.year}`} certainty={total.certainty} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

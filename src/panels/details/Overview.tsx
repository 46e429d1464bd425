import { textIn } from '../../domain/text.ts';
import { useWords } from '../../i18n/useWords.ts';
import type { WordKey } from '../../i18n/zh-Hans.ts';
import { useDesk } from '../../state/DeskContext.tsx';
import { SourceMark } from '../SourceMark.tsx';
import { LateFactsLinks } from './LateParts.tsx';
import { SectionHead } from './SectionHead.tsx';

const READING: readonly WordKey[] = ['overview.read.count', 'overview.read.blank', 'overview.read.marine', 'overview.read.qianhai'];
const GROUPS = ['six-ones', 'one-each', 'park-tiers', 'practice'] as const;

/** What stands in the details when nothing is chosen: the policy in numbers, how to read the map, credit and disclaimer. */
export function Overview() {
  const { atlas } = useDesk();
  const words = useWords();
  const lang = words.lang;
  return (
    <article data-subject="overview">
      <h2>{words('overview.title')}</h2>
      <p className="lead">{words('overview.lead')}</p>
      <p className="try">{words('overview.try')}</p>
      <SectionHead title={words('overview.numbers')} count={null} />
      <dl className="goals">
        {atlas.goals.map((goal) => (
          <div key={goal.id}>
            <dt>{textIn(goal.name, lang)}</dt>
            <dd>
              {textIn(goal.value, lang)}
              <SourceMark source={goal.source} of={textIn(goal.name, lang)} />
            </dd>
          </div>
        ))}
      </dl>
      <SectionHead title={words('overview.read')} count={null} />
      <ul className="reading">
        {READING.map((key) => (
          <li key={key}>{words(key)}</li>
        ))}
      </ul>
      <SectionHead title={words('overview.system')} count={null} />
      {GROUPS.map((group) => {
        const items = atlas.system.filter((item) => item.group === group);
        const first = items[0];
        if (first === undefined) return null;
        return (
          <details key={group} className="system">
            <summary>
              {words(`overview.system.${group}`)} <span className="count">{items.length}</span>
            </summary>
            <ul className="terms">
              {items.map((item) => (
                <li key={item.id}>{textIn(item.name, lang)}</li>
              ))}
            </ul>
            <SourceMark source={first.source} of={words(`overview.system.${group}`)} />
          </details>
        );
      })}
      <LateFactsLinks />
      <SectionHead title={words('overview.credits')} count={null} />
      {atlas.credits.map((credit) => (
        <p key={credit.zh} className="quiet">
          {textIn(credit, lang)}
        </p>
      ))}
      <p className="quiet">
        {words('overview.version', { version: atlas.version, date: atlas.date })} · {atlas.licence.name}
      </p>
    </article>
  );
}

import '../i18n/later.ts';
import { useWords } from '../i18n/useWords.ts';
import type { WordKey } from '../i18n/zh-Hans.ts';
import { SheetFrame } from './SheetFrame.tsx';

/** When the statement was last held against the interface; whoever changes either looks at both. */
const WRITTEN = '2026-11-23';

const PARTS: readonly (readonly [head: WordKey, items: readonly WordKey[]])[] = [
  ['access.works', ['access.works.keys', 'access.works.reader', 'access.works.sight', 'access.works.size', 'access.works.words']],
  [
    'access.fails',
    ['access.fails.map', 'access.fails.forced', 'access.fails.labels', 'access.fails.talk', 'access.fails.chinese', 'access.fails.files'],
  ],
  ['access.tested', ['access.tested.machine', 'access.tested.eye', 'access.tested.not']],
];

/** Who can use the map: what stands, what is known not to work, how both were tested, and when. */
export function AccessSheet() {
  const words = useWords();
  return (
    <SheetFrame sheet="access">
      <p className="lead">{words('access.lead')}</p>
      {PARTS.map(([head, items]) => (
        <section key={head}>
          <h3>{words(head)}</h3>
          <ul className="statement">
            {items.map((item) => (
              <li key={item}>{words(item)}</li>
            ))}
          </ul>
        </section>
      ))}
      <p className="quiet">{words('access.date', { date: WRITTEN })}</p>
    </SheetFrame>
  );
}

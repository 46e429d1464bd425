import type { Problem } from '../domain/problem.ts';
import { useWords } from '../i18n/useWords.ts';
import type { Words } from '../i18n/words.ts';
import { useDesk, useDeskState } from '../state/DeskContext.tsx';

/** What a link or a message asked for and could not have: said once, until it is put away. */
export function Notices() {
  const { actions } = useDesk();
  const words = useWords();
  const notices = useDeskState((state) => state.notices);
  return (
    <div className="notices" role="status" aria-label={words('notice.label')}>
      {notices.length > 0 && (
        <div className="notice">
          <ul>
            {notices.map((problem) => (
              <li key={JSON.stringify(problem)}>{noticeText(problem, words)}</li>
            ))}
          </ul>
          <button type="button" onClick={() => actions.dismissNotices()}>
            {words('notice.dismiss')}
          </button>
        </div>
      )}
    </div>
  );
}

function noticeText(problem: Problem, words: Words): string {
  if (problem.code === 'address-value') return words('notice.address', { field: problem.field ?? '', came: problem.came });
  if (problem.code === 'too-many-clusters') return words('notice.tooMany');
  if (problem.code === 'too-many-districts') return words('compare.tooMany');
  return words('notice.other', { expected: problem.expected, came: problem.came });
}

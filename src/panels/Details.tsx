import { useLayoutEffect, useRef } from 'react';
import type { Subject } from '../domain/view.ts';
import { useWords } from '../i18n/useWords.ts';
import { useDesk, useSubject } from '../state/DeskContext.tsx';
import { DistrictDetails } from './details/DistrictDetails.tsx';
import { useLateDetails } from './details/lateDetails.ts';
import { Overview } from './details/Overview.tsx';
import { usePressed } from './usePressed.ts';

/** The one aside: what the view is about, with its sources. */
export function Details() {
  const { actions } = useDesk();
  const words = useWords();
  const subject = useSubject();
  const box = useRef<HTMLElement>(null);
  const key = JSON.stringify(subject);
  const pressed = usePressed();
  const shown = subject.kind === 'district' ? subject.id : subject.kind;
  const followed = useRef(new Map<string, string | null>());
  // A new subject is read from its top. Whoever followed a link in here stays in here, and coming back finds that link again.
  useLayoutEffect(() => {
    const details = box.current;
    details?.scrollTo?.(0, 0);
    const focus = document.activeElement;
    if (details === null || followed.current.size === 0 || (focus !== document.body && focus !== details)) return;
    (details.querySelector<HTMLElement>(`[href="${followed.current.get(key)}"]`) ?? details).focus();
  }, [key]);
  return (
    <aside
      id="details"
      className="details"
      aria-label={words('details.label')}
      ref={box}
      tabIndex={-1}
      onFocus={({ target }) => target !== box.current && followed.current.set(key, target.getAttribute('href'))}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget !== null && box.current?.contains(relatedTarget) === false) followed.current.clear();
      }}
    >
      {subject.kind !== 'overview' && (
        <div className="details-bar">
          <button type="button" className="quiet-button" onClick={() => actions.stepBack()}>
            ← {words('details.back')}
          </button>
          <button type="button" className="quiet-button" onClick={() => actions.clear()}>
            {words('details.close')} ✕
          </button>
        </div>
      )}
      <SubjectDetails key={shown} subject={subject} />
      {pressed !== null && pressed !== shown && <SubjectDetails key={pressed} subject={{ kind: 'district', id: pressed }} waiting />}
    </aside>
  );
}

function SubjectDetails({ subject, waiting }: { readonly subject: Subject; readonly waiting?: boolean }) {
  if (subject.kind === 'overview') return <Overview />;
  if (subject.kind === 'district') return <DistrictDetails id={subject.id} waiting={waiting} />;
  return <LateDetails subject={subject} />;
}

type LateSubject = Exclude<Subject, { readonly kind: 'overview' | 'district' }>;

function LateDetails({ subject }: { readonly subject: LateSubject }) {
  const words = useWords();
  const late = useLateDetails();
  if (late === null) return <p className="quiet">{words('page.loading')}</p>;
  switch (subject.kind) {
    case 'park':
      return <late.ParkDetails id={subject.id} />;
    case 'districts':
      return <late.DistrictsCompared ids={subject.ids} />;
    case 'clusters':
      return subject.ids.length === 1 ? <late.ClusterDetails id={subject.ids[0] as string} /> : <late.CompareDetails ids={subject.ids} />;
  }
}

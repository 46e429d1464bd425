import { type ComponentProps, type ReactNode, useEffect, useState } from 'react';
import type { ClusterId, DistrictId } from '../../domain/ids.ts';
import { useDesk, useView } from '../../state/DeskContext.tsx';
import { whenIdle } from '../../ui/whenIdle.ts';
import type { SourceCard } from '../SourceCard.tsx';
import { type LateDetails, useLateDetails } from './lateDetails.ts';

// What most visitors never see: the parts of a later edition and of one's own facts. Nothing is loaded for them before they are
// wanted; with one's own facts the code has come already, when the page was idle.

/** What is drawn once the code has come, and nothing before. */
function Late({ children }: { readonly children: (late: LateDetails) => ReactNode }) {
  const late = useLateDetails();
  return late && children(late);
}

/** What became of a cluster in the edition shown; nothing for the core edition. */
export function LateEditionTag({ id }: { readonly id: ClusterId }) {
  return useView((v) => v.edition) === '2022' ? null : <Late>{({ EditionTag }) => <EditionTag id={id} />}</Late>;
}

/** The entries that only the edition shown has. */
export function LateEditionAdded() {
  return useView((v) => v.edition) === '2022' ? null : <Late>{({ EditionAdded }) => <EditionAdded />}</Late>;
}

/** What one's own file says of a district. */
export function LateOwnDistrict({ id }: { readonly id: DistrictId }) {
  return useDesk().atlas.own ? <Late>{({ OwnDistrict }) => <OwnDistrict id={id} />}</Late> : null;
}

/** Where a fact was read, as a card. */
export function LateSourceCard(props: ComponentProps<typeof SourceCard>) {
  return <Late>{({ SourceCard }) => <SourceCard {...props} />}</Late>;
}

const atLeisure = (ask: () => void) => whenIdle(ask, 2000);

/** The ways from the overview to the facts' own pages. */
export function LateFactsLinks() {
  const late = useLateDetails(atLeisure);
  // The page drawn by the build has none, and the shell has to take that over as it is, even where the code has come before it.
  const [taken, setTaken] = useState(false);
  useEffect(() => setTaken(true), []);
  return late !== null && taken ? <late.FactsLinks /> : null;
}

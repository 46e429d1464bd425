import { type ComponentProps, useEffect, useState } from 'react';
import type { ClusterId, DistrictId } from '../../domain/ids.ts';
import { useDesk, useView } from '../../state/DeskContext.tsx';
import type { SourceCard } from '../SourceCard.tsx';
import { useLateDetails } from './lateDetails.ts';

// What most visitors never see: the parts of a later edition and of one's own facts. Nothing is loaded for them before they are
// wanted; with one's own facts the code has come already, when the page was idle.

/** What became of a cluster in the edition shown; nothing for the core edition. */
export function LateEditionTag({ id }: { readonly id: ClusterId }) {
  return useView((v) => v.edition) === '2022' ? null : <Tag id={id} />;
}

function Tag({ id }: { readonly id: ClusterId }) {
  const late = useLateDetails();
  return late === null ? null : <late.EditionTag id={id} />;
}

/** The entries that only the edition shown has. */
export function LateEditionAdded() {
  return useView((v) => v.edition) === '2022' ? null : <Added />;
}

function Added() {
  const late = useLateDetails();
  return late === null ? null : <late.EditionAdded />;
}

/** What one's own file says of a district. */
export function LateOwnDistrict({ id }: { readonly id: DistrictId }) {
  return useDesk().atlas.own ? <Own id={id} /> : null;
}

function Own({ id }: { readonly id: DistrictId }) {
  const late = useLateDetails();
  return late === null ? null : <late.OwnDistrict id={id} />;
}

/** Where a fact was read, as a card. */
export function LateSourceCard(props: ComponentProps<typeof SourceCard>) {
  const late = useLateDetails();
  return late === null ? null : <late.SourceCard {...props} />;
}

/** The ways from the overview to the facts' own pages. */
export function LateFactsLinks() {
  const late = useLateDetails();
  // The page drawn by the build has none, and the shell has to take that over as it is, even where the code has come before it.
  const [taken, setTaken] = useState(false);
  useEffect(() => setTaken(true), []);
  return late !== null && taken ? <late.FactsLinks /> : null;
}

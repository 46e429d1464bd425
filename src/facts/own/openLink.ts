import '../../i18n/later.ts';
import type { Atlas } from '../../domain/atlas.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Actions } from '../../state/actions.ts';
import type { Fault } from './fault.ts';
import { decodeOwn, OWN_KEY } from './link.ts';

/** Lays the facts of a link beside the atlas; the view of the link says how they are looked at. What is wrong is said once. */
export function openOwnLink(text: string, atlas: Atlas, actions: Pick<Actions, 'setOwn' | 'notify'>): void {
  const { facts, faults } = decodeOwn(text, atlas);
  if (facts !== null) actions.setOwn(facts);
  actions.notify(faults.map(problemOf));
}

function problemOf({ code, row, column, came }: Fault): Problem {
  const field = column === null || column === OWN_KEY ? OWN_KEY : `${OWN_KEY}: ${column} ${row ?? ''}`.trim();
  return {
    code: 'address-value',
    file: 'address',
    row,
    field,
    expected: code,
    came: JSON.stringify(came),
    advice: 'The rest of the link is shown; ask for the data as a file.',
  };
}

import './print.css';
import { useSyncExternalStore } from 'react';
import { useView } from '../state/DeskContext.tsx';
import { listenToPrinting, printedParts } from './printing.ts';

/**
 * What paper shows instead of the screen: before the details the figure with its legend, after them the table, the sources and
 * the link. Nothing stands here while nobody prints.
 */
export function PrintSheet({ part }: { readonly part: 'figure' | 'tables' }) {
  const parts = useSyncExternalStore(listenToPrinting, printedParts, () => null);
  const page = useView((v) => v.page);
  // The matrix and the table are printed as they stand.
  if (parts === null || page !== 'map') return null;
  return part === 'figure' ? <parts.PrintFigure /> : <parts.PrintTables />;
}

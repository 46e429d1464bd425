import { createElement, type ReactElement } from 'react';
import type { Mark } from './mark.ts';

/** An element of the drawing as React has it: the same names, spelt React's way. */
export function elementOf(mark: Mark, key?: string): ReactElement {
  const props: Record<string, string | number> = key === undefined ? {} : { key };
  for (const [name, value] of Object.entries(mark.attrs)) props[nameOf(name)] = value;
  return createElement(mark.tag, props, ...mark.children.map((child) => (typeof child === 'string' ? child : elementOf(child))));
}

/** Attributes for a group that React writes itself. */
export function propsOf(attrs: Mark['attrs']): Record<string, string | number> {
  return Object.fromEntries(Object.entries(attrs).map(([name, value]) => [nameOf(name), value]));
}

const names = new Map<string, string>([['class', 'className']]);

function nameOf(name: string): string {
  const known = names.get(name);
  if (known !== undefined) return known;
  const spelt = /^(data|aria)-/.test(name) ? name : name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  names.set(name, spelt);
  return spelt;
}

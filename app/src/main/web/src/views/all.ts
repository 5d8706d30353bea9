// The views by the first part of their address.
import type { Summary } from '../api.ts';
import { el } from '../dom.ts';
import { nothing } from '../parts.ts';
import { Overview } from './overview.ts';
import type { View } from './view.ts';

/** Makes the view of a name; a name that is none gets a view that says so. */
export function make(name: string, summary: Summary): View {
  switch (name) {
    case '': return new Overview(summary);
    default: return { element: el('div', { class: 'page' }, nothing('There is no such view.')), title: 'Nothing here', show: () => undefined };
  }
}

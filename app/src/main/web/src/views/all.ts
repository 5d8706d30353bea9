// The views by the first part of their address.
import type { Summary } from '../api.ts';
import { el } from '../dom.ts';
import { nothing } from '../parts.ts';
import { DayView } from './day.ts';
import { DisputesView } from './disputes.ts';
import { FiguresView } from './figures.ts';
import { actorsView, documentsView, issuesView, placesView } from './lists.ts';
import { NameView } from './name.ts';
import { Overview } from './overview.ts';
import { Reader } from './reader.ts';
import { ReadingView } from './reading.ts';
import { SearchView } from './search.ts';
import type { View } from './view.ts';

/** Makes the view of a name; a name that is none gets a view that says so. */
export function make(name: string, summary: Summary): View {
  switch (name) {
    case '': return new Overview(summary);
    case 'day': return new DayView(summary);
    case 'figures': return new FiguresView();
    case 'disputes': return new DisputesView();
    case 'places': return placesView();
    case 'actors': return actorsView();
    case 'documents': return documentsView();
    case 'issues': return issuesView();
    case 'place': return new NameView('place');
    case 'actor': return new NameView('actor');
    case 'document': return new Reader();
    case 'search': return new SearchView();
    case 'read': return new ReadingView();
    default: return { element: el('div', { class: 'page' }, nothing('There is no such view.')), title: 'Nothing here', show: () => undefined };
  }
}

// Every view is in the address, behind the #, so that it can be shared, works from a folder and the back button works.

export interface Address { path: string[]; query: URLSearchParams }

type Listener = (now: Address) => void;
const listeners: Listener[] = [];

/** The view that the address names. */
export function address(): Address {
  const [path = '', query = ''] = location.hash.replace(/^#\/?/, '').split('?', 2);
  return {
    path: path.split('/').filter(part => part !== '').map(decodeURIComponent),
    query: new URLSearchParams(query),
  };
}

/** A view as a link. */
export function link(path: string[], query: Record<string, string | null | undefined> | URLSearchParams = {}): string {
  const search = query instanceof URLSearchParams ? new URLSearchParams(query) : new URLSearchParams();
  if (!(query instanceof URLSearchParams)) {
    for (const [name, value] of Object.entries(query)) {
      if (value !== null && value !== undefined && value !== '') {
        search.append(name, value);
      }
    }
  }
  const text = search.toString();
  return `#/${path.map(encodeURIComponent).join('/')}${text ? `?${text}` : ''}`;
}

/** Goes to a view; with {@code keep} the view before it is not kept for the back button. */
export function go(to: string, keep = true): void {
  if (to === location.hash) {
    return;
  }
  if (keep) {
    history.pushState(null, '', to);
  } else {
    history.replaceState(null, '', to);
  }
  tell();
}

/** Changes parts of the view; null takes a part away. */
export function change(parts: Record<string, string | string[] | null>, keep = true): void {
  const now = address();
  for (const [name, value] of Object.entries(parts)) {
    now.query.delete(name);
    for (const one of value === null ? [] : [value].flat()) {
      now.query.append(name, one);
    }
  }
  go(link(now.path, now.query), keep);
}

/** Calls back whenever the view changes, by a link, the back button or the program. */
export function onView(listener: Listener): void {
  listeners.push(listener);
}

function tell(): void {
  const now = address();
  listeners.forEach(listener => listener(now));
}

window.addEventListener('popstate', tell);

/** The parts of the address that filter events, for the interface. */
export const FILTERS = ['family', 'type', 'reality', 'side', 'voice', 'actor', 'place', 'document', 'score', 'text'] as const;

/** What the interface is asked for: the filters of the address and the bounds of time. */
export function filtersOf(query: URLSearchParams, bounds = true): URLSearchParams {
  const wanted = new URLSearchParams();
  for (const name of bounds ? [...FILTERS, 'from', 'to'] : FILTERS) {
    query.getAll(name).forEach(value => wanted.append(name, value));
  }
  return wanted;
}

// The static copy: answers the page's questions from files, as the server answers them from the store.
import type { ActorLine, Cited, Day, DocumentRow, EventBrief, EventPage, FigureGroup, Found, Page, PlaceLine, State, Summary } from './api.ts';
import { dayOf } from './dates.ts';
import { existsOn, holdsOn, inOffice, kindOn } from './holders.ts';
import { fitting, fold, type CopyEvent } from './copy/filter.ts';
import { overview } from './copy/overview.ts';
import { written } from './copy/write.ts';
import { learn } from './families.ts';

declare global {
  interface Window { annalesData?: Record<string, unknown> }
}

const loading = new Map<string, Promise<void>>();

/** Loads a script of the copy once. */
function script(source: string): Promise<void> {
  const known = loading.get(source);
  if (known) {
    return known;
  }
  const promise = new Promise<void>((resolve, reject) => {
    const element = document.createElement('script');
    element.src = source;
    element.onload = () => resolve();
    element.onerror = () => reject(new Error('this is not in the copy'));
    document.head.append(element);
  });
  loading.set(source, promise);
  return promise;
}

async function data<T>(name: string): Promise<T> {
  await script(`data/${name}.js`);
  return window.annalesData?.[name] as T;
}

/** Two digits that the program works out in the same way (FNV-1a). */
function bucket(id: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) {
    hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  }
  return (hash & 0xff).toString(16).padStart(2, '0');
}

async function whole(list: string, id: string): Promise<unknown> {
  const found = (await data<Record<string, unknown>>(`${list}/${bucket(id)}`))[id];
  if (found === undefined) {
    throw new Error('this is not in the copy');
  }
  return found;
}

function page(all: CopyEvent[], query: URLSearchParams): EventPage {
  const found = fitting(all, query);
  const limit = Number(query.get('limit') ?? 50);
  const at = query.get('at');
  const late = at === null ? -1 : found.findIndex(one => one.brief.time.edtf === '' || one.brief.time.from !== null && one.brief.time.from >= at);
  const offset = at === null ? Number(query.get('offset') ?? 0) : late < 0 ? found.length : late;
  return { total: found.length, offset, events: found.slice(offset, offset + limit).map(one => one.brief) };
}

async function day(iso: string): Promise<Day> {
  const [state, cited, figures, events] = await Promise.all([
    data<State>('state'), data<Record<string, Cited>>('cited'), data<FigureGroup[]>('figures'), data<CopyEvent[]>('events')]);
  const now = dayOf(iso);
  const over = (one: EventBrief): boolean => one.time.to !== null && one.time.to <= iso;
  return {
    day: iso, cited,
    holdings: state.holdings.filter(one => holdsOn(one, now)).map(one => ({ ...one, kind: kindOn(one, now) })),
    offices: state.offices.filter(one => inOffice(one, now)),
    lifespans: state.lifespans.filter(one => existsOn(one, now)),
    inForce: state.inForce.filter(one => holds(one, iso)),
    tolls: figures.filter(group => group.total && group.time.to !== null && group.time.to <= iso).slice(-20),
    latest: events.map(one => one.brief).filter(over).slice(-10).reverse(),
  };
}

function holds(one: { from: { from: string | null }; to: { to: string | null } }, iso: string): boolean {
  return (one.from.from === null || one.from.from <= iso) && (one.to.to === null || one.to.to >= iso);
}

type Row = Record<string, unknown>;

/** Everything that a row says, for the words of a filter. */
function said(row: unknown): string {
  return typeof row === 'object' && row !== null ? Object.values(row).map(said).join(' ') : fold(String(row ?? ''));
}

function saying<T>(rows: T[], query: URLSearchParams): T[] {
  const words = fold(query.get('text') ?? '').split(' ').filter(word => word !== '');
  return words.length === 0 ? rows : rows.filter(row => {
    const all = said(row);
    return words.every(word => all.includes(word));
  });
}

async function rows(list: string, query: URLSearchParams): Promise<Page<unknown>> {
  const found = saying(await data<unknown[]>(list), query);
  const offset = Number(query.get('offset') ?? 0);
  return { total: found.length, offset, rows: found.slice(offset, offset + Number(query.get('limit') ?? 50)) };
}

/** Saves a list as the query narrows it. */
async function save(list: string, query: URLSearchParams): Promise<void> {
  let found = await data<Row[]>(`rows/${list}`);
  if (list === 'events' || list === 'statements') {
    const ids = new Set(fitting(await data<CopyEvent[]>('events'), query).map(event => event.brief.id));
    found = found.filter(row => ids.has(String(row[list === 'events' ? 'id' : 'event'])));
  } else {
    found = saying(found, query);
  }
  const format = query.get('format') ?? 'csv';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([written(found, format)], { type: 'application/octet-stream' }));
  link.download = `${list}.${format}`;
  link.click();
}

async function search(text: string): Promise<Found> {
  const wanted = fold(text);
  const [places, actors, documents, events] = await Promise.all([
    data<PlaceLine[]>('places'), data<ActorLine[]>('actors'), data<DocumentRow[]>('documents'), data<CopyEvent[]>('events')]);
  const found = fitting(events, new URLSearchParams({ text }));
  return {
    places: places.filter(one => fold(one.name).includes(wanted)).slice(0, 12), actors: actors.filter(one => fold(one.name).includes(wanted)).slice(0, 12),
    documents: documents.filter(one => fold(one.title).includes(wanted)), total: found.length, events: found.slice(0, 30).map(one => one.brief),
  };
}

async function get(path: string, query: URLSearchParams): Promise<unknown> {
  const [list = '', part] = path.split('/');
  const id = part === undefined ? null : decodeURIComponent(part);
  if (list === 'days') {
    return day(id ?? '');
  }
  if (id !== null) {
    return whole(list, id);
  }
  switch (list) {
    case 'overview': return overview(await data<CopyEvent[]>('events'), await data<PlaceLine[]>('places'), query);
    case 'events': return page(await data<CopyEvent[]>('events'), query);
    case 'figures': case 'places': case 'actors': case 'documents': case 'issues': return rows(list, query);
    case 'search': return search(query.get('text') ?? '');
    case 'summary': {
      const summary = await data<Summary>('summary');
      learn(summary.families);
      return summary;
    }
    default: return data(list);
  }
}

window.annalesCopy = { get, script, save };

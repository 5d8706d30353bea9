// The page of a place or an actor: its names, life line, map, and everything that is said of it.
import { go, link, type Address } from '../address.ts';
import type { ActorPage, EventPage, Holding, Overview, PlacePage } from '../api.ts';
import { el, fill } from '../dom.ts';
import { dayOf } from '../dates.ts';
import { eventLine, eventLink, nothing, section } from '../parts.ts';
import { actorName, everyName, loadNames, placeName } from '../names.ts';
import { ask } from '../source.ts';
import { count } from '../words.ts';
import { existence, holdingLine, list, term } from './day.ts';
import { figureGroup } from './figures.ts';
import { lifeLine } from './lifeline.ts';
import { MapSide, spotAddress } from './mapside.ts';
import type { View } from './view.ts';

export class NameView implements View {
  title = '';
  readonly element = el('div', { class: 'page' });

  private readonly mapBox = el('div', { class: 'name-map' });
  private map: MapSide | null = null;

  /** @param sort place or actor */
  constructor(private readonly sort: 'place' | 'actor') {}

  async show(now: Address): Promise<void> {
    const id = now.path[1] ?? '';
    const query = new URLSearchParams({ [this.sort]: id, limit: '200' });
    const path = `${this.sort}s/${encodeURIComponent(id)}`;
    await loadNames();
    const [page, events, overview] = await Promise.all([ask<PlacePage | ActorPage>(path), ask<EventPage>('events', query),
      ask<Overview>('overview', new URLSearchParams({ [this.sort]: id }))]);
    if ('place' in page) {
      this.showPlace(page, events, id);
    } else {
      this.showActor(page, events, id);
    }
    this.showMap(page, overview);
  }

  /** Where it happened, and who held it last: of a place itself, of an actor everywhere. */
  private showMap(page: PlacePage | ActorPage, overview: Overview): void {
    this.map?.close();
    this.map = null;
    const own = 'place' in page ? page.place : null;
    const there = overview.places.filter(spot => own === null || spot.id === own.id);
    const spots = there.length > 0 || !own || own.lat === null || own.lon === null ? there
      : [{ id: own.id, name: own.name, kind: own.kind, lat: own.lat, lon: own.lon, events: 0, families: {}, event: null }];
    const placed = page.holdings.filter(holding => holding.lat !== null);
    if (spots.length + placed.length === 0) {
      fill(this.mapBox);
      return;
    }
    this.map = new MapSide(own ? `Map of ${this.title}` : `Map of where ${this.title} took part`, { open: chosen => go(spotAddress(chosen)) });
    fill(this.mapBox, this.map.element);
    this.map.hold(page.holdings);
    this.map.show(spots.filter(spot => spot.events > 0), lastDay(page.holdings, overview));
    if (own && own.lon !== null && own.lat !== null) {
      this.map.look(`${own.lon},${own.lat},7`);
    }
  }

  restyle(): void {
    this.map?.restyle();
  }

  close(): void {
    this.map?.close();
  }

  private showPlace(page: PlacePage, events: EventPage, id: string): void {
    const { place } = page;
    this.title = placeName(id, place.name);
    fill(this.element, el('div', { class: 'page-head' }, el('h1', {}, this.title), onMap('place', id, place.lon, place.lat)),
      facts([['Kind', place.kind], ['Country', place.country], ['Other names', others([place.name, ...page.names, ...everyName('place', id)], this.title)],
        ['Position', place.lat === null || place.lon === null ? 'unknown' : `${place.lat.toFixed(4)}, ${place.lon.toFixed(4)}`], ['Known as', place.id]]),
      this.mapBox, lifeLine(events.events, page.holdings),
      page.holdings.length > 0 && section('Who held it', list(page.holdings, holding => holdingLine(holding, null), page.cited, '')),
      page.figures.length > 0 && section('Figures', el('div', { class: 'figure-list' }, ...page.figures.map(figureGroup))),
      told(events, 'place', id));
  }

  private showActor(page: ActorPage, events: EventPage, id: string): void {
    const { actor } = page;
    this.title = actorName(id, actor.name);
    fill(this.element, el('div', { class: 'page-head' }, el('h1', {}, this.title), onMap('actor', id, null, null)),
      facts([['Sector', actor.sector], ['Side', actor.side], ['Other names', others([actor.name, ...page.names, ...everyName('actor', id)], this.title)], ['Named', count(actor.mentions, 'time')]]),
      this.mapBox, lifeLine(events.events, page.holdings),
      page.offices.length > 0 && section('Offices', list(page.offices, office => [office.office, ' ', ...term(office, null)], page.cited, '')),
      page.lifespans.length > 0 && section('Existed', list(page.lifespans, life => existence(life, null), page.cited, '')),
      page.holdings.length > 0 && section('Held', list(page.holdings, holding => holdingLine(holding, null), page.cited, '')),
      told(events, 'actor', id));
  }
}

/** The last day that anything is known of: of who held it, else of what happened. */
function lastDay(holdings: Holding[], overview: Overview): number {
  const days = holdings.flatMap(one => [one.from.to, one.lastWord]).filter((day): day is string => day !== null);
  return dayOf(days.reduce((one, other) => one > other ? one : other, '') || (overview.span?.to ?? '2000-01-01'));
}

function onMap(sort: string, id: string, lon: number | null, lat: number | null): HTMLElement {
  return el('a', { class: 'button', href: link([], { [sort]: id, map: lon === null || lat === null ? null : `${lon},${lat},8` }) }, 'On the map and timeline');
}

function others(names: string[], name: string): string {
  return [...new Set(names)].filter(other => other !== name).join(', ');
}

function facts(rows: [string, string | null][]): HTMLElement {
  return el('dl', { class: 'facts' }, ...rows.filter(([, value]) => value).flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, value)]));
}

function told(events: EventPage, sort: string, id: string): HTMLElement {
  const ordered = [...events.events].sort((one, other) => (one.time.from ? dayOf(one.time.from) : 1e9) - (other.time.from ? dayOf(other.time.from) : 1e9));
  return section(`${count(events.total, 'event')}`, ordered.length === 0 ? nothing('It is named, but nothing is told of it.')
    : el('ol', { class: 'events boxed' }, ...ordered.map(event => eventLine(event, eventLink(event.id)))),
  events.total > ordered.length && el('a', { href: link([], { [sort]: id }) }, 'All of them'));
}

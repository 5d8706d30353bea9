// The page of a place or an actor: its names, life line, map, and everything that is said of it.
import { link, type Address } from '../address.ts';
import type { ActorPage, EventPage, PlacePage } from '../api.ts';
import { el, fill } from '../dom.ts';
import { dayOf } from '../dates.ts';
import { eventLine, eventLink, nothing, section } from '../parts.ts';
import { ask } from '../source.ts';
import { count } from '../words.ts';
import { holdingLine, list, since } from './day.ts';
import { figureGroup } from './figures.ts';
import { lifeLine } from './lifeline.ts';
import type { View } from './view.ts';

export class NameView implements View {
  title = '';
  readonly element = el('div', { class: 'page' });

  /** @param sort place or actor */
  constructor(private readonly sort: 'place' | 'actor') {}

  async show(now: Address): Promise<void> {
    const id = now.path[1] ?? '';
    const query = new URLSearchParams({ [this.sort]: id, limit: '200' });
    const path = `${this.sort}s/${encodeURIComponent(id)}`;
    const [page, events] = await Promise.all([ask<PlacePage | ActorPage>(path), ask<EventPage>('events', query)]);
    if ('place' in page) {
      this.showPlace(page, events, id);
    } else {
      this.showActor(page, events, id);
    }
  }

  private showPlace(page: PlacePage, events: EventPage, id: string): void {
    const { place } = page;
    this.title = place.name;
    fill(this.element, el('div', { class: 'page-head' }, el('h1', {}, place.name), onMap('place', id, place.lon, place.lat)),
      facts([['Kind', place.kind], ['Country', place.country], ['Other names', others(page.names, place.name)],
        ['Position', place.lat === null || place.lon === null ? 'unknown' : `${place.lat.toFixed(4)}, ${place.lon.toFixed(4)}`], ['Known as', place.id]]),
      lifeLine(events.events, page.holdings),
      page.holdings.length > 0 && section('Who held it', list(page.holdings, holding => holdingLine(holding, null), page.cited, '')),
      page.figures.length > 0 && section('Figures', el('div', { class: 'figure-list' }, ...page.figures.map(figureGroup))),
      told(events, 'place', id));
  }

  private showActor(page: ActorPage, events: EventPage, id: string): void {
    const { actor } = page;
    this.title = actor.name;
    fill(this.element, el('div', { class: 'page-head' }, el('h1', {}, actor.name), onMap('actor', id, null, null)),
      facts([['Sector', actor.sector], ['Side', actor.side], ['Other names', others(page.names, actor.name)], ['Named', count(actor.mentions, 'time')]]),
      lifeLine(events.events, page.holdings),
      page.offices.length > 0 && section('Offices', list(page.offices, office => [office.office, ' ', since(office.from, office.to)], page.cited, '')),
      page.holdings.length > 0 && section('Held', list(page.holdings, holding => holdingLine(holding, null), page.cited, '')),
      told(events, 'actor', id));
  }
}

function onMap(sort: string, id: string, lon: number | null, lat: number | null): HTMLElement {
  return el('a', { class: 'button', href: link([], { [sort]: id, map: lon === null || lat === null ? null : `${lon},${lat},8` }) }, 'On the map and timeline');
}

function others(names: string[], name: string): string {
  return names.filter(other => other !== name).join(', ');
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

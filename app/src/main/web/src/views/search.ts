// What a search finds: places, actors, documents and sentences.
import { link, type Address } from '../address.ts';
import type { Found } from '../api.ts';
import { el, fill, type Child } from '../dom.ts';
import { actorLink, eventLine, eventLink, nothing, placeLink, section } from '../parts.ts';
import { ask } from '../source.ts';
import { count } from '../words.ts';
import type { View } from './view.ts';

export class SearchView implements View {
  title = 'Search';
  readonly element = el('div', { class: 'page' });

  async show(now: Address): Promise<void> {
    const text = now.query.get('text') ?? '';
    this.title = `Search: ${text}`;
    const found = await ask<Found>('search', new URLSearchParams({ text }));
    const none = found.total + found.places.length + found.actors.length + found.documents.length === 0;
    fill(this.element, el('h1', {}, `“${text}”`), none && nothing('Nothing in the chronicle has these words.'),
      names('Places', found.places.map(place => el('span', {}, placeLink(place.id, place.name), el('span', { class: 'faint' }, ` ${place.kind}`)))),
      names('Actors', found.actors.map(actor => el('span', {}, actorLink(actor.id, actor.name), el('span', { class: 'faint' }, ` ${actor.side ?? actor.sector}`)))),
      names('Documents', found.documents.map(one => el('a', { href: link(['document', one.id]) }, one.title))),
      found.total > 0 && section(count(found.total, 'event'),
        el('ol', { class: 'events boxed' }, ...found.events.map(event => eventLine(event, eventLink(event.id)))),
        found.total > found.events.length && el('a', { href: link([], { text }) }, 'All of them on the map and timeline')));
  }
}

function names(title: string, links: HTMLElement[]): Child {
  return links.length > 0 && section(title, el('p', { class: 'name-links' }, ...links));
}

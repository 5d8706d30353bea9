// Pieces that several views show: words with marks, events in a list, figures as bars.
import type { EventBrief, Part, Time } from './api.ts';
import { link } from './address.ts';
import { inWords } from './dates.ts';
import { el } from './dom.ts';
import { mark } from './families.ts';
import { withNames } from './hover.ts';
import { actorName, allNames, placeName } from './names.ts';
import { isCopy } from './source.ts';
import { capital } from './words.ts';

/** Words of a document with what was taken from them marked. */
export function words(parts: Part[], around = Infinity): HTMLElement {
  const first = parts.findIndex(part => part.as.length > 0);
  return el('span', { class: 'words' }, ...parts.map((part, i) => {
    let text = part.text.replace(/\s+/g, ' ');
    if (around < Infinity && i < first && text.length > around) {
      text = `… ${text.slice(text.length - around).replace(/^\S*\s/, '')}`;
    }
    return part.as.length === 0 ? text : el('mark', { class: part.as.map(as => `m-${as}`).join(' ') }, text);
  }));
}

/** A time, its expression on hover. */
export function time(value: Time): HTMLElement {
  return el('time', { title: value.edtf === '' ? 'no source gives a date' : value.edtf }, inWords(value));
}

function nameLink(sort: 'place' | 'actor', id: string, name: string): HTMLElement {
  const shown = sort === 'place' ? placeName(id, name) : actorName(id, name);
  return withNames(el('a', { href: link([sort, id]) }, shown), () => allNames(sort, id, shown));
}

/** A place's name as the reader prefers it, leading to its page; its other names on hover. */
export const placeLink = (id: string, name: string): HTMLElement => nameLink('place', id, name);
/** The same of an actor. */
export const actorLink = (id: string, name: string): HTMLElement => nameLink('actor', id, name);

/** An event as a line of a list. */
export function eventLine(event: EventBrief, to: string, chosen = false): HTMLElement {
  const actual = event.realities.includes('actual');
  const places = event.places.map(place => placeName(place.id, place.name)).join(', ');
  return el('li', { class: `event${chosen ? ' chosen' : ''}` },
    el('a', { href: to, 'aria-current': chosen ? 'true' : null },
      el('span', { class: 'event-head' }, mark(event.family, actual),
        el('strong', {}, capital(event.type)), places && withNames(el('span', { class: 'where' }, places), () => event.places.map(place => allNames('place', place.id, placeName(place.id, place.name))).filter(text => text).join('\n')),
        !actual && el('span', { class: 'tag' }, event.realities.join(', ')),
        event.disputed && el('span', { class: 'tag disputed' }, 'sources differ'), time(event.time)),
      event.words.length > 0 && el('q', {}, words(event.words, 70)),
      el('span', { class: 'source' }, event.sources.join(' · '),
        event.statements > 1 && ` · ${event.statements} statements`)));
}

/** The address of an event's words on the one screen. */
export function eventLink(id: string): string {
  return link([], { event: id });
}

/** A heading with a line under it. */
export function section(title: string, ...children: (Node | string | null | false)[]): HTMLElement {
  return el('section', {}, el('h2', {}, title), ...children);
}

/** What is shown where there is nothing. */
export function nothing(text: string): HTMLElement {
  return el('p', { class: 'nothing' }, text);
}

/** Links that save a list as the query narrows it. */
export function downloads(list: string, query: URLSearchParams = new URLSearchParams(), geo = true): HTMLElement {
  const forms = geo ? ['csv', 'json', 'geojson'] : ['csv', 'json'];
  return el('p', { class: 'downloads' }, 'Download ', ...forms.flatMap((format, i) => {
    const wanted = new URLSearchParams(query);
    wanted.set('format', format);
    const name = `${list}.${format}`;
    return [i > 0 && ' · ', isCopy() ? el('button', { type: 'button', class: 'link', click: () => void window.annalesCopy?.save(list, wanted) }, format.toUpperCase())
      : el('a', { href: `api/download/${list}?${wanted}`, download: name }, format.toUpperCase())];
  }));
}

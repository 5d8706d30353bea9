// The right side of the one screen: the list of events, or one event with its words.
import { change, filtersOf, link } from '../address.ts';
import type { EventPage, EventWhole, Overview } from '../api.ts';
import { isoOf } from '../dates.ts';
import { el, fill, quietly } from '../dom.ts';
import { downloads, eventLine, nothing } from '../parts.ts';
import { ask } from '../source.ts';
import { count } from '../words.ts';
import { eventPanel } from './eventpanel.ts';

/** Events of a page of the list. */
export const LIST_PAGE = 60;

export class SidePanel {
  readonly element = el('section', { class: 'panel', 'aria-label': 'Events' });
  private readonly list = el('ol', { class: 'events' });
  private readonly head = el('div', { class: 'panel-head' });
  private readonly foot = el('div', { class: 'panel-foot' });
  private readonly scroller = el('div', { class: 'scroller', tabindex: '0', 'aria-label': 'List of events' }, this.list, this.foot);
  private readonly told = el('p', { class: 'told faint', role: 'status' });
  private question = '';
  private query = new URLSearchParams();
  private page: EventPage | null = null;
  private event: EventWhole | null = null;
  private readonly follow = quietly(120, () => this.scrollToDay());
  private day = 0;

  constructor() {
    this.scroller.addEventListener('scroll', () => {
      if (this.scroller.scrollTop + this.scroller.clientHeight > this.scroller.scrollHeight - 600) {
        void this.more();
      }
    });
  }

  async show(query: URLSearchParams, day: number): Promise<void> {
    this.query = query;
    this.day = day;
    const id = query.get('event');
    if (id) {
      await this.showEvent(id);
      return;
    }
    this.event = null;
    const question = this.wanted();
    if (question.toString() !== this.question || !this.page) {
      this.question = question.toString();
      await this.showList(question);
    } else {
      fill(this.element, this.head, this.scroller);
      this.draw();
    }
  }

  /** Asks again for what it shows, and stays where it is. */
  async refresh(query: URLSearchParams): Promise<void> {
    const at = this.scroller.scrollTop;
    this.event = null;
    this.page = null;
    await this.show(query, this.day);
    if (query.has('day')) {
      this.follow();
    } else {
      this.scroller.scrollTop = at;
    }
  }

  /** The list goes along with the day. */
  showDay(day: number): void {
    this.day = day;
    this.follow();
  }

  /** Says what the timeline and the map cannot show. */
  count(answer: Overview): void {
    const missing = [answer.undated > 0 && `${answer.undated} more have no date`, answer.unplaced > 0 && `${answer.unplaced} no place on the map`];
    fill(this.told, missing.filter(part => part !== false).join(', '));
  }

  placeOfEvent(): { lat: number; lon: number } | null {
    const place = this.event?.told.flatMap(told => told.places).find(one => one.lat !== null);
    return place && place.lat !== null && place.lon !== null ? { lat: place.lat, lon: place.lon } : null;
  }

  private wanted(): URLSearchParams {
    const question = filtersOf(this.query);
    this.query.getAll('spot').forEach(place => question.append('place', place));
    return question;
  }

  private async showEvent(id: string): Promise<void> {
    if (this.event?.event.id === id) {
      return;
    }
    try {
      const event = await ask<EventWhole>(`events/${encodeURIComponent(id)}`);
      if (this.query.get('event') !== id) {
        return; // another was opened, or this one closed, before the answer came
      }
      this.event = event;
      fill(this.element, eventPanel(event));
      this.element.scrollTop = 0;
    } catch (problem) {
      fill(this.element, el('button', { type: 'button', class: 'back', click: () => change({ event: null }) }, '← Events'), nothing(String(problem)));
    }
  }

  private async showList(question: URLSearchParams): Promise<void> {
    const wanted = new URLSearchParams(question);
    wanted.set('limit', String(LIST_PAGE));
    const page = await ask<EventPage>('events', wanted);
    if (this.question !== question.toString() || this.query.get('event')) {
      return;
    }
    this.page = page;
    fill(this.element, this.head, this.scroller);
    this.draw();
    this.scroller.scrollTop = 0;
  }

  private draw(): void {
    const page = this.page;
    if (!page) {
      return;
    }
    const spots = this.query.getAll('spot');
    const names = [...new Set(page.events.flatMap(event => event.places).filter(place => spots.includes(place.id)).map(place => place.name))];
    fill(this.head,
      el('h2', {}, spots.length > 0 ? `Events at ${names.slice(0, 3).join(', ')}${names.length > 3 ? ' …' : ''}` : 'Events'),
      el('span', { class: 'faint' }, count(page.total, 'event')), this.told,
      spots.length > 0 && el('button', { type: 'button', class: 'back', click: () => change({ spot: null }) }, 'All events'));
    fill(this.list, ...page.events.map(event => eventLine(event, this.eventAddress(event.id))));
    fill(this.foot, page.total === 0 && nothing('No event passes these filters.'),
      page.total > 0 && downloads('events', this.wanted()));
  }

  private eventAddress(id: string): string {
    const query = new URLSearchParams(this.query);
    query.set('event', id);
    return link([], query);
  }

  private loading = false;

  private async more(): Promise<void> {
    const page = this.page;
    if (!page || this.loading || page.offset + page.events.length >= page.total) {
      return;
    }
    this.loading = true;
    const wanted = this.wanted();
    wanted.set('limit', String(LIST_PAGE));
    wanted.set('offset', String(page.offset + page.events.length));
    const next = await ask<EventPage>('events', wanted).finally(() => this.loading = false);
    page.events.push(...next.events);
    this.list.append(...next.events.map(event => eventLine(event, this.eventAddress(event.id))));
  }

  private async scrollToDay(): Promise<void> {
    const page = this.page;
    if (!page || this.event || this.query.get('event')) {
      return;
    }
    const late = (i: number): boolean => (page.events[i]?.time.from ?? '') >= isoOf(this.day);
    let at = page.events.findIndex((_, i) => late(i));
    if (at < 0 && page.offset + page.events.length < page.total || at === 0 && page.offset > 0) {
      const wanted = this.wanted();
      wanted.set('limit', String(LIST_PAGE));
      wanted.set('at', isoOf(this.day));
      this.page = await ask<EventPage>('events', wanted);
      this.draw();
      at = 0;
    }
    const line = this.list.children[Math.max(0, at)];
    this.list.querySelectorAll('.today').forEach(other => other.classList.remove('today'));
    if (line instanceof HTMLElement) {
      line.classList.add('today');
      this.scroller.scrollTop = line.offsetTop - this.scroller.offsetTop - 8;
    }
  }
}

// The one screen: timeline, map and list, tied to each other and to the address.
import { change, filtersOf, type Address } from '../address.ts';
import type { Overview as Answer, State, Summary } from '../api.ts';
import { dayOf, isoOf } from '../dates.ts';
import { DaySlider } from '../dayslider.ts';
import { el, quietly } from '../dom.ts';
import { Histogram } from '../histogram.ts';
import { Lanes } from '../lanes.ts';
import { ask, Newest } from '../source.ts';
import { boundsOf, denseFrom } from './bounds.ts';
import { eventBeside } from './beside.ts';
import { Filters } from './filters.ts';
import { MapSide, type Box } from './mapside.ts';
import { SidePanel } from './sidepanel.ts';
import type { View } from './view.ts';

/** Where the server tells no more places than so many, it is asked for those on the map. */
const SPOTS = 600;

export class Overview implements View {
  readonly title = 'Overview';
  readonly element: HTMLElement;
  private readonly map = new MapSide('Map of events and of who holds what', {
    open: spots => this.openSpots(spots), moved: (at, box) => this.moved(at, box),
  });
  private readonly histogram = new Histogram((from, to, done) => this.bound(from, to, done));
  private readonly lanes = new Lanes(event => change({ event }), (from, to) => this.zoom(from, to));
  private readonly slider = new DaySlider((day, done) => this.onDay(day, done), by => void this.step(by));
  private readonly panel: SidePanel;
  private readonly filters: Filters;
  private readonly newest = new Newest<Answer>('overview', answer => this.take(answer));
  private readonly soon = quietly(60, () => void this.askOverview());
  private readonly soonAddress = quietly(250, () => change({ from: isoOf(this.bounds[0]), to: isoOf(this.bounds[1]) }, false));
  private answer: Answer | null = null;
  private query = new URLSearchParams();
  private bounds: [number, number] = [0, 0];
  private day = 0;
  private asked = '';
  private box: Box | null = null;
  private fresh = false;
  private boxed = false;

  constructor(summary: Summary) {
    this.panel = new SidePanel();
    this.filters = new Filters(summary);
    this.element = el('div', { class: 'overview' },
      this.filters.element,
      this.map.element, this.panel.element,
      el('section', { class: 'timeline', 'aria-label': 'Timeline' }, this.slider.element, this.lanes.element, this.histogram.element));
    void this.askState();
  }

  private async askState(): Promise<void> {
    this.map.hold((await ask<State>('state')).holdings);
  }

  private moved(at: [number, number, number], box: Box): void {
    this.box = box;
    change({ map: at.map(number => number.toFixed(3)).join(',') }, false);
    if (this.answer && (this.answer.places.length >= SPOTS || this.boxed)) {
      this.soon();
    }
  }

  show(now: Address): void {
    if (this.answer === null) {
      this.map.look(now.query.get('map'));
    }
    this.query = now.query;
    this.filters.show(now.query);
    const question = filtersOf(now.query).toString();
    const day = now.query.get('day');
    if (question !== this.asked || !this.answer) {
      this.asked = question;
      this.fresh = true;
      this.readBounds();
      void this.askOverview();
    } else if (day && dayOf(day) !== this.day) {
      this.readBounds();
      this.onDay(this.day, false);
    } else {
      this.draw();
    }
    void this.panel.show(now.query, this.day).then(() => {
      this.flyToEvent();
      if (day) {
        this.panel.showDay(this.day);
      }
    });
  }

  private readBounds(): void {
    const { bounds, day } = boundsOf(this.query, this.answer);
    this.bounds = bounds;
    this.day = day;
  }

  private async askOverview(): Promise<void> {
    const question = filtersOf(this.query);
    if (this.answer && (this.query.get('from') || this.query.get('to') || this.bounds[1] > this.bounds[0])) {
      question.set('from', isoOf(this.bounds[0]));
      question.set('to', isoOf(this.bounds[1]));
    }
    if (this.answer && this.day < this.bounds[1]) {
      question.set('until', isoOf(this.day));
    } else if (this.query.get('day')) {
      question.set('until', this.query.get('day') ?? '');
    }
    this.boxed = this.box !== null && (this.boxed || (this.answer?.places.length ?? 0) >= SPOTS);
    if (this.boxed && this.box) {
      question.set('box', this.box.map(edge => edge.toFixed(3)).join(','));
    }
    await this.newest.ask(question);
  }

  private take(answer: Answer): void {
    const first = this.answer === null;
    this.answer = answer;
    if (first && this.narrow(answer)) {
      return;
    }
    if (this.fresh) {
      this.fresh = false;
      this.readBounds(); // the span of what passes may be another
    }
    this.draw();
  }

  /** Asks for everything again: documents were read. */
  refresh(): void {
    void this.askState();
    void this.askOverview();
    void this.panel.refresh(this.query);
  }

  /** At first sight of a long span with a few early events: where nearly all of them are. One click shows the rest. */
  private narrow(answer: Answer): boolean {
    const dense = denseFrom(answer);
    if (!answer.span || dense === null || this.query.has('from') || this.query.has('to') || this.query.has('event')) {
      return false;
    }
    this.answer = answer;
    change({ from: isoOf(dense), to: answer.span.to }, false);
    return true;
  }

  private draw(): void {
    if (!this.answer) {
      return;
    }
    const [from, to] = this.bounds;
    this.histogram.show(this.answer, from, to, this.day);
    this.lanes.show(this.answer, from, to, this.day, this.query.get('event'));
    this.slider.show(from, to, this.day);
    this.panel.count(this.answer);
    this.map.show(this.answer.places, this.day);
  }

  private bound(from: number, to: number, done: boolean): void {
    this.slider.stop();
    this.bounds = [from, to];
    this.day = Math.max(from, Math.min(to, this.day));
    this.lanes.showBounds(from, to);
    if (done) {
      this.asked = '';
      change({ from: isoOf(from), to: isoOf(to), day: this.day === to ? null : isoOf(this.day) });
    } else {
      this.soon();
    }
  }

  private zoom(from: number, to: number): void {
    const span = this.answer?.span;
    if (span) {
      this.bounds = [Math.max(dayOf(span.from), from), Math.min(dayOf(span.to), to)];
      this.draw();
      this.soon();
      this.soonAddress();
    }
  }

  private onDay(day: number, done: boolean): void {
    this.day = day;
    this.slider.show(this.bounds[0], this.bounds[1], day);
    this.histogram.showDay(day);
    this.lanes.showDay(day);
    this.map.showDay(day);
    this.panel.showDay(day);
    this.soon();
    if (done) {
      change({ day: isoOf(day) }, false);
    }
  }

  /** Opens the event before or behind the one that is open, or the day. */
  private async step(by: 1 | -1): Promise<void> {
    const next = await eventBeside(this.query, isoOf(this.day), by);
    if (next) {
      change({ event: next.id, day: next.time.from ?? isoOf(this.day) });
    }
  }

  private openSpots(spots: { id: string; event: string | null }[]): void {
    const [only] = spots;
    if (spots.length === 1 && only?.event) {
      change({ event: only.event });
    } else {
      change({ spot: spots.map(spot => spot.id), event: null });
    }
  }

  private flyToEvent(): void {
    const place = this.panel.placeOfEvent();
    if (place) {
      this.map.flyTo(place.lon, place.lat);
    }
  }

  key(event: KeyboardEvent): boolean {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by !== undefined && !event.shiftKey) {
      void this.step(by as 1 | -1);
    } else if (by !== undefined) {
      this.slider.by(by);
    } else if (event.key === 'PageUp' || event.key === 'PageDown') {
      this.slider.by(0, event.key === 'PageUp' ? 1 : -1);
    } else if (event.key === ' ') {
      this.slider.toggle();
    } else if (event.key === 'Escape' && (this.query.get('event') || this.query.get('spot'))) {
      change(this.query.get('event') ? { event: null } : { spot: null });
    } else {
      return false;
    }
    return true;
  }

  restyle(): void {
    this.draw();
    this.map.restyle();
  }

  close(): void {
    this.slider.stop();
    this.map.close();
  }
}

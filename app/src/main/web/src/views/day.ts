// The state on one day, every line with the words behind it.
import { go, link, type Address } from '../address.ts';
import type { Cited, Day, Holding, Lifespan, Office, Summary } from '../api.ts';
import { dayInWords, dayOf, isoOf, plusMonths } from '../dates.ts';
import { el, fill } from '../dom.ts';
import { isLastKnown, kindOn, nameOn } from '../holders.ts';
import { downloads, eventLine, eventLink, nothing, placeLink, section, time } from '../parts.ts';
import { ask } from '../source.ts';
import { holdingKind } from '../words.ts';
import { figureGroup } from './figures.ts';
import type { View } from './view.ts';

export class DayView implements View {
  title = 'The day';
  readonly element = el('div', { class: 'page day' });
  private day = 0;

  constructor(private readonly summary: Summary) {}

  async show(now: Address): Promise<void> {
    const wanted = now.path[1] ?? this.summary.numbers.latest ?? '2000-01-01';
    const state = await ask<Day>(`days/${encodeURIComponent(wanted)}`);
    this.day = dayOf(state.day);
    this.title = dayInWords(this.day);
    fill(this.element, this.head(),
      section('Who holds what', list(state.holdings, holding => holdingLine(holding, this.day), state.cited, 'No source says who held what by this day.'),
        state.holdings.length > 0 && downloads('holdings')),
      section('Offices', list(state.offices, office => [el('strong', {}, office.person), ` ${office.office} `, ...term(office, this.day)], state.cited, 'No source names an office on this day.')),
      section('In force', list(state.inForce, thing => [el('strong', {}, thing.name), ` ${thing.kind} `, since(thing.from, thing.to)], state.cited, 'No agreement, blockade or declaration is known to be in force.')),
      state.lifespans.length > 0 && section('States and forces', list(state.lifespans, life => existence(life, this.day), state.cited, '')),
      section('Counted by this day', state.tolls.length === 0 ? nothing('No total had been given by this day.') : el('div', { class: 'figure-list' }, ...state.tolls.map(figureGroup))),
      section('Latest events', state.latest.length === 0 ? nothing('Nothing is told of before this day.')
        : el('ol', { class: 'events boxed' }, ...state.latest.map(event => eventLine(event, eventLink(event.id))))));
  }

  private head(): HTMLElement {
    const to = (day: number, text: string, label: string): HTMLElement =>
      el('a', { class: 'button', href: link(['day', isoOf(day)]), 'aria-label': label, title: label }, text);
    const field = el('input', { type: 'date', 'aria-label': 'Day', value: isoOf(this.day), change: () => field.value && go(link(['day', field.value])) });
    return el('div', { class: 'page-head' }, el('h1', {}, dayInWords(this.day)), el('div', { class: 'steps' },
      to(plusMonths(this.day, -1), '«', 'A month back'), to(this.day - 1, '‹', 'The day before'), field,
      to(this.day + 1, '›', 'The next day'), to(plusMonths(this.day, 1), '»', 'A month on'),
      el('a', { class: 'button', href: link([], { day: isoOf(this.day) }) }, 'On the map')));
  }

  key(event: KeyboardEvent): boolean {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const months = { PageUp: 1, PageDown: -1 }[event.key];
    if (by === undefined && months === undefined) {
      return false;
    }
    go(link(['day', isoOf(by !== undefined ? this.day + by : plusMonths(this.day, months ?? 0))]));
    return true;
  }
}

/** Who holds a place, and how that is known. */
export function holdingLine(holding: Holding, day: number | null): (Node | string | null | false)[] {
  const kind = day === null ? holding.kind : kindOn(holding, day);
  return [placeLink(holding.placeId, holding.place), ' – ', el('strong', {}, holding.holder),
    el('span', { class: 'tag' }, holdingKind(kind)), ' ', since(holding.from, holding.to),
    holding.through && el('span', { class: 'how' }, ` with ${holding.through}`),
    kind === 'last-known' && holding.lastWord && el('span', { class: 'how' }, `, last word of ${dayInWords(dayOf(holding.lastWord))}`)];
}

/** How long somebody held an office, and how surely on a day. */
export function term(office: Office, day: number | null): (Node | string | null | false)[] {
  const last = office.lastWord === null ? null : dayInWords(dayOf(office.lastWord));
  const old = day !== null && isLastKnown(office, day);
  const bare = office.from.from === null && office.to.to === null;
  return [old && el('span', { class: 'tag' }, holdingKind('last-known')), ' ', since(office.from, office.to),
    last !== null && (old || bare) && el('span', { class: 'how' }, old ? ` last word of ${last}` : ` told of ${last}`)];
}

/** From when to when a state or force existed, as it was called on a day, and what became of it. */
export function existence(life: Lifespan, day: number | null): (Node | string | null | false)[] {
  const name = day === null ? life.name : nameOn(life, day);
  return [el('strong', {}, name), name !== life.name && el('span', { class: 'how' }, ` once ${life.name}`), ' ', since(life.from, life.to),
    ...(day === null ? life.changes : []).map(change => el('span', { class: 'how' }, ` ${change.kind} ${change.name} `, time(change.when)))];
}

/** From a time to a time, in words. */
export function since(from: Day['holdings'][number]['from'], to: Day['holdings'][number]['to']): HTMLElement {
  const open = to.edtf === '..' || to.edtf === '';
  return el('span', { class: 'how' }, from.edtf === '' || from.edtf === '..' ? '' : open ? 'since ' : 'from ',
    from.edtf === '' || from.edtf === '..' ? '' : time(from), open ? '' : ' until ', open ? '' : time(to));
}

/** Lines, each with the sentences behind it. */
export function list<T extends { told: string[] }>(
  things: T[], line: (thing: T) => (Node | string | null | false)[], cited: Record<string, Cited>, none: string,
): HTMLElement {
  return things.length === 0 ? nothing(none) : el('ul', { class: 'state' }, ...things.map(thing => el('li', {},
    el('p', {}, ...line(thing)), citations(thing.told, cited))));
}

function citations(told: string[], cited: Record<string, Cited>): HTMLElement {
  const known = told.map(id => ({ id, source: cited[id] })).filter((one): one is { id: string; source: Cited } => one.source !== undefined);
  const quote = ({ id, source }: { id: string; source: Cited }): HTMLElement => el('li', {},
    el('q', {}, source.sentence.replace(/\s+/g, ' ')), el('span', { class: 'source' },
      el('a', { href: link(['document', source.document], { mark: id }) }, source.title),
      source.event && ' · ', source.event && el('a', { href: eventLink(source.event) }, 'event')));
  const [first, ...more] = known;
  return el('div', { class: 'cited' }, first ? el('ul', {}, quote(first)) : el('span', { class: 'how' }, 'no sentence is kept'),
    more.length > 0 && el('details', {}, el('summary', {}, `${more.length} more`), el('ul', {}, ...more.map(quote))));
}

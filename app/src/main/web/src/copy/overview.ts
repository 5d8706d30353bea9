// What the timeline and the map of the static copy draw; the server's answer means the same.
import type { FamilyCode, Overview, PlaceLine, Spot } from '../api.ts';
import { dateOf, dayOf, isoOf, plusMonths } from '../dates.ts';
import { FAMILIES } from '../families.ts';
import { filter, inTime, type CopyEvent } from './filter.ts';

const MOST = 260;
const MARKS = 1200;
const PARTS = 240;

const begin = (event: CopyEvent): number => dayOf(event.brief.time.from ?? event.brief.time.to ?? '1970-01-01');
const end = (event: CopyEvent): number => dayOf(event.brief.time.to ?? event.brief.time.from ?? '1970-01-01');

/** First days of days, weeks, months, quarters or years, the finest of which there are not too many. */
function calendar(from: number, to: number): number[] {
  const days = to - from + 1;
  const date = dateOf(from);
  const month = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / 86_400_000;
  const year = Date.UTC(date.getUTCFullYear(), 0, 1) / 86_400_000;
  const [start, next]: [number, (day: number) => number] = days <= MOST ? [from, day => day + 1] : days <= MOST * 7 ? [from, day => day + 7]
    : days <= MOST * 30 ? [month, day => plusMonths(day, 1)]
      : days <= MOST * 91 ? [year, day => plusMonths(day, 3)] : [year, day => plusMonths(day, days <= MOST * 365 ? 12 : 120)];
  const firsts = [start];
  while ((firsts.at(-1) ?? to + 1) <= to) {
    firsts.push(next(firsts.at(-1) ?? to));
  }
  return firsts;
}

/** An event of uncertain day counts a share in every part it may belong to. */
function count(firsts: number[], events: CopyEvent[]): Partial<Record<FamilyCode, number[]>> {
  const counts = Object.fromEntries(FAMILIES.map(family => [family, new Array<number>(firsts.length - 1).fill(0)])) as Record<FamilyCode, number[]>;
  const index = (day: number): number => {
    let [low, high] = [0, firsts.length - 2];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      [low, high] = (firsts[middle] ?? 0) <= day ? [middle, high] : [low, middle - 1];
    }
    return low;
  };
  for (const event of events) {
    const row = counts[event.brief.family];
    const [low, high] = [index(begin(event)), index(end(event))];
    for (let i = low; i <= high; i++) {
      row[i] = (row[i] ?? 0) + 1 / (high - low + 1);
    }
  }
  return counts;
}

function spots(events: CopyEvent[], lines: PlaceLine[]): Spot[] {
  const places = new Map(lines.map(line => [line.id, line]));
  const found = new Map<string, Spot>();
  for (const { brief } of events) {
    for (const { id } of brief.places) {
      const line = places.get(id);
      if (!line || line.lat === null || line.lon === null) {
        continue;
      }
      const spot = found.get(id) ?? { id, name: line.name, kind: line.kind, lat: line.lat, lon: line.lon, events: 0, families: {}, event: null };
      spot.events++;
      spot.families[brief.family] = (spot.families[brief.family] ?? 0) + 1;
      spot.event = spot.events === 1 ? brief.id : null;
      found.set(id, spot);
    }
  }
  return [...found.values()].sort((one, other) => other.events - one.events);
}

/** Works it out. */
export function overview(all: CopyEvent[], lines: PlaceLine[], query: URLSearchParams): Overview {
  const passing = all.filter(filter(query));
  const dated = passing.filter(event => event.brief.time.edtf !== '');
  if (dated.length === 0) {
    return { span: null, bounds: null, firstDays: [], bars: {}, lanes: {}, marks: [], places: [], total: 0, undated: passing.length, unplaced: 0 };
  }
  const [first, last] = [dated.reduce((day, event) => Math.min(day, begin(event)), Infinity), dated.reduce((day, event) => Math.max(day, end(event)), -Infinity)];
  const inside = dated.filter(event => inTime(event, query));
  const bounds = { from: query.get('from') ?? isoOf(first), to: query.get('to') ?? isoOf(last) };
  const until = query.get('until');
  const shown = until === null ? inside : inside.filter(event => begin(event) <= dayOf(until));
  const firstDays = calendar(first, last);
  const [from, to] = [dayOf(bounds.from), dayOf(bounds.to) + 1];
  const parts = Array.from({ length: PARTS + 1 }, (_, i) => from + (to - from) * i / PARTS);
  const placed = new Set(lines.filter(line => line.lat !== null).map(line => line.id));
  return {
    span: { from: isoOf(first), to: isoOf(last) }, bounds, firstDays, bars: count(firstDays, dated),
    lanes: inside.length > MARKS ? count(parts, inside) : {},
    marks: inside.length > MARKS ? null : inside.map(({ brief }) => ({
      id: brief.id, type: brief.type, time: brief.time, actual: brief.realities.includes('actual'), label: brief.places[0]?.name ?? '',
    })),
    places: spots(shown, lines), total: inside.length, undated: passing.length - dated.length,
    unplaced: inside.filter(event => !event.brief.places.some(place => placed.has(place.id))).length,
  };
}

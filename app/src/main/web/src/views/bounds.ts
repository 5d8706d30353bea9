// The time that the one screen shows, and the day on it.
import type { Overview } from '../api.ts';
import { dayOf } from '../dates.ts';

/** What the address says; what it leaves open is the whole span, and its last day. */
export function boundsOf(query: URLSearchParams, answer: Overview | null): { bounds: [number, number]; day: number } {
  const span = answer?.span;
  const [from, to, day] = ['from', 'to', 'day'].map(name => query.get(name));
  const first = from ? dayOf(from.length === 10 ? from : `${from.slice(0, 4)}-01-01`) : span ? dayOf(span.from) : 0;
  const last = to ? dayOf(to.length === 10 ? to : `${to.slice(0, 4)}-12-31`) : span ? dayOf(span.to) : 0;
  return { bounds: [first, last], day: day ? dayOf(day) : last };
}

/** The first day of the time in which most of the events are, where that is much shorter than the whole. */
export function denseFrom(answer: Overview): number | null {
  const totals = answer.firstDays.slice(0, -1).map((_, i) => Object.values(answer.bars).reduce((sum, bar) => sum + (bar[i] ?? 0), 0));
  const all = totals.reduce((sum, n) => sum + n, 0);
  let passed = 0;
  const bin = totals.findIndex(n => (passed += n) > all * 0.18);
  const [first = 0, last = 0] = [answer.firstDays[0], answer.firstDays.at(-1)];
  const day = answer.firstDays[bin];
  return day !== undefined && day - first > (last - first) * 0.3 ? day : null;
}

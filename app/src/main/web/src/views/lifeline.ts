// A place's or an actor's events and holdings on one line of time.
import type { EventBrief, Holding } from '../api.ts';
import { link } from '../address.ts';
import { Scale } from '../chart.ts';
import { dayOf, inWords } from '../dates.ts';
import { el, svg } from '../dom.ts';
import { SHAPES } from '../families.ts';
import { holderColours } from '../holders.ts';

const WIDTH = 1000;

/** The drawing, or nothing where there is no date. */
export function lifeLine(events: EventBrief[], holdings: Holding[]): HTMLElement | null {
  const days = [...events.flatMap(event => [event.time.from, event.time.to]), ...holdings.flatMap(one => [one.from.from, one.to.to])]
    .filter((day): day is string => day !== null).map(dayOf);
  if (days.length < 2) {
    return null;
  }
  const [from, to] = [Math.min(...days), Math.max(...days) + 1];
  const scale = new Scale(from, to, 10, WIDTH - 10);
  const colours = holderColours(holdings);
  const top = holdings.length > 0 ? 30 : 8;
  return el('div', { class: 'life', role: 'group', 'aria-label': 'Over time' }, svg('svg', { viewBox: `0 0 ${WIDTH} ${top + 50}` },
    ...holdings.map(one => {
      const [left, right] = [scale.x(one.from.from ? dayOf(one.from.from) : from), scale.x(one.to.to ? dayOf(one.to.to) : to)];
      return svg('rect', { x: left, y: 6, width: Math.max(2, right - left), height: 14, rx: 2, fill: colours.get(one.holder), 'fill-opacity': one.to.to ? 0.7 : 0.4 },
        svg('title', {}, `${one.place}: ${one.holder}, ${inWords(one.from)}`));
    }),
    ...scale.ticks(110).map(tick => svg('g', { class: 'tick' }, svg('line', { x1: scale.x(tick.day), x2: scale.x(tick.day), y1: 0, y2: top + 30 }),
      svg('text', { x: scale.x(tick.day), y: top + 46, 'text-anchor': scale.x(tick.day) < 40 ? 'start' : scale.x(tick.day) > WIDTH - 40 ? 'end' : 'middle' }, tick.text))),
    ...events.filter(event => event.time.edtf !== '').map(event => mark(event, scale, top + 14))));
}

function mark(event: EventBrief, scale: Scale, y: number): SVGAElement {
  const left = event.time.from === null ? null : scale.x(dayOf(event.time.from));
  const right = event.time.to === null ? null : scale.x(dayOf(event.time.to) + 1);
  const [from, to] = [left ?? (right ?? 0) - 30, right ?? (left ?? 0) + 30];
  const title = svg('title', {}, `${event.type}, ${inWords(event.time)}`);
  return svg('a', { href: link([], { event: event.id }), class: `f-${event.family}`, 'aria-label': `${event.type}, ${inWords(event.time)}` }, title,
    to - from > 14 ? svg('rect', { x: from, y: y - 3, width: to - from, height: 6, rx: 3, fill: 'currentColor', 'fill-opacity': 0.22 })
      : svg('path', { d: SHAPES[event.family], transform: `translate(${(from + to) / 2} ${y}) scale(0.75)`, fill: 'currentColor' }));
}

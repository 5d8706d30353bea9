// Who holds what on the day, in words and colours, beside the map.
import { dayInWords } from '../dates.ts';
import { el, fill, svg } from '../dom.ts';
import { link } from '../address.ts';
import { placeName } from '../names.ts';
import { isoOf } from '../dates.ts';
import type { Held } from '../holders.ts';

const KINDS: [string, string][] = [['held', 'held'], ['contested', 'contested'], ['last-known', 'last known'], ['unknown', 'not known']];

export class Legend {
  readonly element = el('aside', { class: 'legend', 'aria-label': 'Who holds what' });
  private drawn = '';

  show(held: Held[], colours: Map<string, string>, day: number): void {
    const known = held.filter(place => place.holders.length > 0);
    const drawn = JSON.stringify([day, known.map(place => [placeName(place.placeId, place.place), place.kind, place.holders])]);
    if (drawn === this.drawn) {
      return;
    }
    this.drawn = drawn;
    if (held.length === 0) {
      fill(this.element);
      return;
    }
    const holders = [...colours].map(([name, colour]) => ({ name, colour, places: known.filter(place => place.holders.includes(name)) }))
      .filter(holder => holder.places.length > 0);
    fill(this.element,
      el('a', { class: 'legend-day', href: link(['day', isoOf(day)]), title: 'The whole state on this day' }, dayInWords(day)),
      ...holders.slice(0, 6).map(({ name, colour, places }) => el('div', { class: 'holder' },
        swatch('held', colour), el('strong', {}, name),
        el('span', { class: 'faint' }, places.slice(0, 4).map(place => placeName(place.placeId, place.place)).join(', ') + (places.length > 4 ? ` and ${places.length - 4} more` : '')))),
      holders.length === 0 && el('div', { class: 'faint' }, 'No source says who held what.'),
      el('div', { class: 'kinds' }, ...KINDS.map(([kind, text]) => el('span', {}, swatch(kind, 'currentColor'), text))),
      el('div', { class: 'faint small' }, 'Round single places the areas are approximate.'));
  }
}

function swatch(kind: string, colour: string): SVGSVGElement {
  const stripes = kind === 'contested' ? [-4, 0, 4].map(x => svg('line', { x1: x - 4, y1: -5, x2: x + 4, y2: 5, stroke: colour })) : [];
  return svg('svg', { viewBox: '-7 -7 14 14', width: 14, height: 14, class: 'swatch', 'aria-hidden': 'true' },
    svg('circle', {
      r: 5.5, stroke: colour, fill: kind === 'unknown' || kind === 'contested' ? 'none' : colour,
      'fill-opacity': kind === 'held' ? 0.6 : 0.15, 'stroke-dasharray': kind === 'last-known' ? '2.4 2' : null,
    }), ...stripes);
}

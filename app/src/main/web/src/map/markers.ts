// The marks of events on the map: buttons, so that a keyboard and a screen reader reach them. Places that would lie on each
// other share one mark that opens into a list.
import { Marker, type Map as MapLibre } from 'maplibre-gl';
import type { FamilyCode, Spot } from '../api.ts';
import { el, svg } from '../dom.ts';
import { withNames } from '../hover.ts';
import { FAMILIES, SHAPES, TITLES } from '../families.ts';
import { count } from '../words.ts';
import type { Naming } from './contract.ts';

const NEAR = 26;
const MOST = 160;

/** A mark: the place it stands at, and how far it reaches in pixels. */
export interface Mark { id: string; lon: number; lat: number; reach: number }

interface Cluster { lead: Spot; x: number; y: number; spots: Spot[]; events: number }

export class Markers {
  private markers: Marker[] = [];
  private spots: Spot[] = [];
  private drawn = '';

  /** @param marked is told the marks whenever they change */
  constructor(private readonly map: MapLibre, private readonly open: (spots: Spot[]) => void, private readonly naming: Naming,
    private readonly marked: (marks: Mark[]) => void) {}

  show(spots: Spot[]): void {
    this.spots = spots;
    this.draw();
  }

  /** Draws all marks anew, for their names changed. */
  redraw(): void {
    this.drawn = '';
    this.draw();
  }

  /** Puts marks together that lie on each other at this zoom. */
  draw(): void {
    const clusters = this.cluster();
    const drawn = JSON.stringify(clusters.map(one => [one.lead.id, one.events, one.spots.length, one.spots[0]?.families]));
    if (drawn === this.drawn) {
      return;
    }
    this.drawn = drawn;
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['lead'] : undefined;
    this.markers.forEach(marker => marker.remove());
    this.markers = clusters.map(cluster => this.marker(cluster));
    this.marked(clusters.map(({ lead, events }) => ({ id: lead.id, lon: lead.lon, lat: lead.lat, reach: events === 1 ? 9 : radius(events) + 3 })));
    if (focused) {
      this.markers.map(marker => marker.getElement()).find(one => one.dataset['lead'] === focused)?.focus();
    }
  }

  private cluster(): Cluster[] {
    const clusters: Cluster[] = [];
    const cells = new Map<string, Cluster[]>();
    const { width, height } = this.map.getCanvas().getBoundingClientRect();
    for (const spot of this.spots) {
      const { x, y } = this.map.project([spot.lon, spot.lat]);
      if (x < -20 || y < -20 || x > width + 20 || y > height + 20) {
        continue;
      }
      const [cx, cy] = [Math.floor(x / NEAR), Math.floor(y / NEAR)];
      const near = [-1, 0, 1].flatMap(dx => [-1, 0, 1].flatMap(dy => cells.get(`${cx + dx},${cy + dy}`) ?? []));
      const into = near.find(one => Math.hypot(one.x - x, one.y - y) < NEAR);
      if (into) {
        into.spots.push(spot);
        into.events += spot.events;
      } else if (clusters.length < MOST) {
        const made = { lead: spot, x, y, spots: [spot], events: spot.events };
        clusters.push(made);
        cells.set(`${cx},${cy}`, [...cells.get(`${cx},${cy}`) ?? [], made]);
      }
    }
    return clusters;
  }

  private marker(cluster: Cluster): Marker {
    const { lead, spots, events } = cluster;
    const name = this.naming.place(lead.id, lead.name);
    const others = (): string => spots.length === 1 ? this.naming.others(lead.id, name) : '';
    const told = (): string => [`${places}: ${count(events, 'event')}`, others(), families.map(([f, n]) => `${TITLES[f]} ${n}`).join(', ')].filter(line => line).join('\n');
    const places = spots.length === 1 ? name : `${name} and ${count(spots.length - 1, 'other place')}`;
    const families = familiesOf(spots);
    const element = el('button', {
      type: 'button', class: 'spot', 'data-lead': lead.id,
      'aria-label': `${places}: ${count(events, 'event')}`,
      click: event => {
        event.stopPropagation();
        this.open(spots);
      },
    }, events === 1 ? single(families[0]?.[0] ?? 'politics') : ring(families, events));
    return new Marker({ element: withNames(element, told) }).setLngLat([lead.lon, lead.lat]).addTo(this.map);
  }
}

function familiesOf(spots: Spot[]): [FamilyCode, number][] {
  return FAMILIES.map((family): [FamilyCode, number] => [family, spots.reduce((sum, spot) => sum + (spot.families[family] ?? 0), 0)])
    .filter(([, n]) => n > 0);
}

function single(family: FamilyCode): SVGSVGElement {
  return svg('svg', { viewBox: '-9 -9 18 18', width: 18, height: 18, class: `f-${family}`, 'aria-hidden': 'true' },
    svg('path', { d: SHAPES[family], class: 'lone' }));
}

function radius(events: number): number {
  return Math.min(19, 8.5 + Math.sqrt(events) * 0.9);
}

/** A ring divided by family, and the number in it. */
function ring(families: [FamilyCode, number][], events: number): SVGSVGElement {
  const r = radius(events);
  const around = 2 * Math.PI * r;
  let turned = 0;
  const arcs = families.map(([family, n]) => {
    const length = around * n / families.reduce((sum, [, m]) => sum + m, 0);
    const gap = families.length > 1 ? 1.2 : 0;
    const arc = svg('circle', {
      r, class: `arc f-${family}`, 'stroke-dasharray': `${Math.max(0.5, length - gap)} ${around}`, 'stroke-dashoffset': -turned,
    });
    turned += length;
    return arc;
  });
  const box = r + 3;
  return svg('svg', { viewBox: `${-box} ${-box} ${2 * box} ${2 * box}`, width: 2 * box, height: 2 * box, 'aria-hidden': 'true' },
    svg('circle', { r: r + 1.5, class: 'disc' }), svg('g', { transform: 'rotate(-90)' }, ...arcs),
    svg('text', { 'text-anchor': 'middle', dy: '0.36em', 'font-size': events > 999 ? 8.5 : 10.5 }, events > 9999 ? `${Math.round(events / 1000)}k` : String(events)));
}

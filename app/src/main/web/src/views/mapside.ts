// The map of a view with what belongs to it: who holds what, the legend, and where the reader is looking.
import { link } from '../address.ts';
import type { Holding, Spot } from '../api.ts';
import { el } from '../dom.ts';
import { heldOn, holderColours } from '../holders.ts';
import type { Naming, PlaceMap } from '../map/contract.ts';
import { startMap } from '../map/start.ts';
import { allNames, countryName, onNames, placeName } from '../names.ts';
import { Legend } from './legend.ts';

export type Box = [number, number, number, number];

export interface MapSideCalls {
  /** Marks were chosen. */
  open(spots: Spot[]): void;
  /** The reader looks at another part: its middle and zoom, and its edges. */
  moved?(at: [number, number, number], box: Box): void;
}

const NAMING: Naming = { place: placeName, others: (id, shown) => allNames('place', id, shown), country: countryName };

export class MapSide {
  readonly element: HTMLElement;
  private readonly box: HTMLElement;
  private readonly legend = new Legend();
  private map: PlaceMap | null = null;
  private fitted = false;
  private closed = false;
  private wanted: [number, number, number] | null = null;
  private spots: Spot[] | null = null;
  private holdings: Holding[] = [];
  private colours = new Map<string, string>();
  private day = 0;
  private readonly forget = onNames(() => {
    this.map?.rename();
    this.drawLegend();
  });

  constructor(label: string, private readonly calls: MapSideCalls) {
    this.box = el('div', { class: 'map', role: 'region', 'aria-label': label });
    this.element = el('div', { class: 'map-frame' }, this.box, this.legend.element);
  }

  /** The part of the map that the address names, before the places are known. */
  look(map: string | null): void {
    const view = map?.split(',').map(Number);
    if (view?.length === 3 && view.every(Number.isFinite)) {
      this.wanted = [view[0] ?? 0, view[1] ?? 0, view[2] ?? 5];
    }
  }

  /** Who held what, over all time. */
  hold(holdings: Holding[]): void {
    this.holdings = holdings;
    this.colours = holderColours(holdings);
    this.draw();
  }

  show(spots: Spot[], day: number): void {
    const first = this.spots === null;
    this.spots = spots;
    this.day = day;
    this.draw();
    if (first) {
      this.start();
    }
  }

  showDay(day: number): void {
    this.day = day;
    this.drawLegend();
    this.map?.showHeld(heldOn(this.holdings, day));
  }

  flyTo(lon: number, lat: number): void {
    this.map?.flyTo(lon, lat);
  }

  restyle(): void {
    this.map?.restyle();
  }

  close(): void {
    this.closed = true;
    this.forget();
    this.map?.remove();
  }

  private start(): void {
    startMap(this.box, { naming: NAMING, open: this.calls.open, moved: (at, box) => this.calls.moved?.(at, box) }).then(map => {
      if (this.closed) {
        map.remove();
        return;
      }
      this.map = map;
      if (this.wanted) {
        this.fitted = true;
        map.view(this.wanted);
      }
      this.draw();
    }).catch((problem: unknown) => {
      this.box.append(el('p', { class: 'nothing' }, `The map cannot be drawn here (${problem instanceof Error ? problem.message : String(problem)}); everything else works.`));
    });
  }

  private drawLegend(): void {
    this.legend.show(heldOn(this.holdings, this.day), this.colours, this.day);
  }

  private draw(): void {
    this.drawLegend();
    if (!this.map || !this.spots) {
      return;
    }
    const held = heldOn(this.holdings, this.day);
    if (!this.fitted && this.spots.length + held.length > 0) {
      this.fitted = true;
      this.map.fit(this.spots.length > 0 ? this.spots : held.map(place => ({ id: place.placeId, name: place.place, kind: '', lat: place.lat, lon: place.lon, events: 1, families: {}, event: null })));
    }
    this.map.show(this.spots, held, this.colours);
  }
}

/** The address of what a mark stands for: its one event, or the events at its places. */
export function spotAddress(spots: Spot[]): string {
  const [only] = spots;
  if (spots.length === 1 && only?.event) {
    return link([], { event: only.event });
  }
  const query = new URLSearchParams();
  spots.forEach(spot => query.append('spot', spot.id));
  return link([], query);
}

// What the page and the map, which is a script of its own, know of each other.
import type { Spot } from '../api.ts';
import type { Held } from '../holders.ts';

/** What things are called; asked for whenever names are drawn, for the map is a script of its own and knows no choice of the reader. */
export interface Naming {
  place(id: string, name: string): string;
  /** All other names of a place than the one shown, in words. */
  others(id: string, shown: string): string;
  /** A country by its ISO number. */
  country(number: string, name: string): string;
}

export interface MapCallbacks {
  naming: Naming;
  /** A mark was chosen. */
  open(spots: Spot[]): void;
  /** The view moved: longitude and latitude of its middle, and the zoom; its edges, west, south, east, north. */
  moved(at: [number, number, number], box: [number, number, number, number]): void;
}

export interface PlaceMap {
  show(spots: Spot[], held: Held[], colours: Map<string, string>): void;
  showHeld(held: Held[]): void;
  /** Moves to where most of the places are. */
  fit(spots: Spot[]): void;
  view(at: [number, number, number]): void;
  flyTo(lon: number, lat: number): void;
  /** Takes on the names that the reader prefers. */
  rename(): void;
  /** Takes on the colours of the theme. */
  restyle(): void;
  remove(): void;
}

declare global {
  interface Window { annalesMap?: (container: HTMLElement, calls: MapCallbacks) => Promise<PlaceMap> }
}

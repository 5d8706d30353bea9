// What the page and the map, which is a script of its own, know of each other.
import type { Spot } from '../api.ts';
import type { Held } from '../holders.ts';

export interface MapCallbacks {
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

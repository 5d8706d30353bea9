// The map: base map, who holds what, and the marks of events. A script of its own, so that the rest is there before it.
import { Map as MapLibre, NavigationControl, AttributionControl, setWorkerUrl, type GeoJSONSource } from 'maplibre-gl';
import type { Spot } from '../api.ts';
import { theme } from '../dom.ts';
import type { Held } from '../holders.ts';
import type { MapCallbacks, PlaceMap } from './contract.ts';
import { Areas } from './areas.ts';
import { countryNames, LABEL_SIZE, loadBase, loadDetails, style, type Base, type Details } from './basemap.ts';
import { areaFeatures, discFeatures, meetingFeatures } from './heldlayers.ts';
import { drawDisc, drawHatch, drawRoom, RATIO, roomName } from './icons.ts';
import { Markers, type Mark } from './markers.ts';

class Shown implements PlaceMap {
  private readonly markers: Markers;
  private spots: Spot[] = [];
  private held: Held[] = [];
  private colours: Map<string, string> = new Map();
  private readonly areas: Areas;
  private details: Details | null = null;
  private removed = false;
  private heldDrawn = '';
  private marks: Mark[] = [];

  constructor(private readonly map: MapLibre, private readonly data: Base, private readonly calls: MapCallbacks) {
    this.markers = new Markers(map, calls.open, calls.naming, marks => {
      this.marks = marks;
      this.fillLabels();
    });
    this.areas = new Areas(data.countries);
    map.once('idle', () => void loadDetails().then(details => this.take(details)));
    map.setMissingStyleImageResolver(name => this.addImage(name));
    map.on('moveend', () => {
      this.markers.draw();
      this.tellView();
    });
    map.on('style.load', () => {
      this.heldDrawn = '';
      this.fillDetails();
      this.fillSources();
    });
    map.on('error', event => console.warn('map', event.error));
  }

  show(spots: Spot[], held: Held[], colours: Map<string, string>): void {
    this.spots = spots;
    this.held = held;
    this.colours = colours;
    this.markers.show(spots);
    this.fillSources();
  }

  showHeld(held: Held[]): void {
    this.held = held;
    if (this.drawnNow() !== this.heldDrawn) {
      this.fillSources();
    }
  }

  rename(): void {
    this.source('names')?.setData(countryNames(this.data.countries, this.calls.naming));
    this.markers.redraw();
    this.fillSources();
  }

  fit(spots: Spot[]): void {
    const most = spots.slice(0, 60);
    if (most.length === 0) {
      return;
    }
    const at = (of: (spot: Spot) => number, share: number): number => middle(most.map(spot => [of(spot), Math.max(1, spot.events)]), share);
    const [west, east] = [0.1, 0.9].map(share => at(spot => spot.lon, share)) as [number, number];
    const [south, north] = [0.1, 0.9].map(share => at(spot => spot.lat, share)) as [number, number];
    this.map.fitBounds([[west, south], [east, north]], { padding: this.padding(), maxZoom: 8, animate: false });
  }

  /** The legend lies on the right, or below the map on a narrow screen. */
  private padding(): { top: number; bottom: number; left: number; right: number } {
    const wide = this.map.getContainer().clientWidth > 640;
    return { top: 40, left: 50, right: wide ? 270 : 40, bottom: 40 };
  }

  view(at: [number, number, number]): void {
    this.map.jumpTo({ center: [at[0], at[1]], zoom: at[2] });
  }

  flyTo(lon: number, lat: number): void {
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (!this.map.getBounds().contains([lon, lat])) {
      this.map.easeTo({ center: [lon, lat], duration: still ? 0 : 500 });
    }
  }

  restyle(): void {
    this.map.setStyle(style(this.data, this.calls.naming), { diff: false });
  }

  remove(): void {
    this.removed = true;
    this.map.remove();
  }

  private tellView(): void {
    const { lng, lat } = this.map.getCenter();
    const edges = this.map.getBounds();
    this.calls.moved([lng, lat, this.map.getZoom()], [edges.getWest(), edges.getSouth(), edges.getEast(), edges.getNorth()]);
  }

  private addImage(name: string): void {
    const image = this.map.hasImage(name) ? null : drawDisc(name, theme('faint')) ?? drawHatch(name) ?? drawRoom(name);
    if (image) {
      this.map.addImage(name, image, { pixelRatio: RATIO });
    }
  }

  private source(name: string): GeoJSONSource | undefined {
    return this.removed ? undefined : this.map.getSource<GeoJSONSource>(name); // what is fetched may come after the map has gone
  }

  private take(details: Details): void {
    this.details = details;
    this.areas.learn(details.provinces);
    this.heldDrawn = '';
    this.fillDetails();
    this.fillSources();
  }

  private fillDetails(): void {
    if (this.details) {
      this.source('provinces')?.setData(this.details.borders);
      this.source('rivers')?.setData(this.details.rivers);
      this.source('lakes')?.setData(this.details.lakes);
    }
  }

  private fillSources(): void {
    if (!this.source('held')) {
      return;
    }
    this.fillHeld();
    this.fillLabels();
  }

  /** Names beside the marks, and room that the marks take away from names. */
  private fillLabels(): void {
    const reach = new Map(this.marks.map(mark => [mark.id, mark.reach]));
    const holders = new Map(this.held.map(place => [place.placeId, place]));
    const named = new Map<string, { at: [number, number]; properties: Record<string, string | number> }>();
    const add = (id: string, at: [number, number], name: string, rank: number): unknown =>
      named.set(id, { at, properties: { name, label: labelOf(name, holders.get(id)), rank, offset: ((reach.get(id) ?? 5) + 4) / LABEL_SIZE } });
    for (const place of this.held) {
      add(place.placeId, [place.lon, place.lat], this.calls.naming.place(place.placeId, place.place), -1e6);
    }
    this.spots.slice(0, 400).filter(spot => !named.has(spot.id) && !/country|state|continent/.test(spot.kind))
      .forEach(spot => add(spot.id, [spot.lon, spot.lat], this.calls.naming.place(spot.id, spot.name), -spot.events));
    this.source('spots')?.setData(points([...named.values()]));
    this.source('marks')?.setData(points(this.marks.map(mark => ({ at: [mark.lon, mark.lat], properties: { icon: roomName(mark.reach) } }))));
  }

  private drawnNow(): string {
    return JSON.stringify([this.held.map(place => [place.placeId, place.kind, place.holders]), [...this.colours]]);
  }

  /** Only when somebody holds something else than what is drawn: the day changes far more often. */
  private fillHeld(): void {
    const drawn = this.drawnNow();
    if (drawn !== this.heldDrawn) {
      this.heldDrawn = drawn;
      this.source('held')?.setData(discFeatures(this.held, this.colours));
      this.source('areas')?.setData(areaFeatures(this.areas, this.held, this.colours));
      this.source('meetings')?.setData(meetingFeatures(this.areas, this.held));
    }
  }
}

/** The value below which a share of the weights lies. */
function middle(values: [number, number][], share: number): number {
  const ordered = [...values].sort(([one], [other]) => one - other);
  let left = share * ordered.reduce((sum, [, weight]) => sum + weight, 0);
  return (ordered.find(([, weight]) => (left -= weight) <= 0) ?? ordered.at(-1) ?? [0])[0];
}

function labelOf(name: string, held: Held | undefined): string {
  if (!held || held.holders.length === 0) {
    return name;
  }
  const kind = held.kind === 'held' ? '' : held.kind === 'last-known' ? ' (last known)' : ` (${held.kind})`;
  return `${name}\n${held.holders.join(' / ')}${kind}`;
}

function points(features: { at: number[]; properties: Record<string, string | number> }[]): GeoJSON.FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: features.map(({ at, properties }) => ({ type: 'Feature', properties, geometry: { type: 'Point', coordinates: at } })),
  };
}

async function create(container: HTMLElement, calls: MapCallbacks): Promise<PlaceMap> {
  if (location.protocol === 'file:') {
    await window.annalesCopy?.script('worker-text.js'); // a browser starts no worker from a file on a disk
  }
  setWorkerUrl(window.annalesWorker ? URL.createObjectURL(new Blob([window.annalesWorker], { type: 'text/javascript' })) : 'worker.js');
  const data = await loadBase();
  const map = new MapLibre({
    container, style: style(data, calls.naming), center: [46, 40], zoom: 5, maxZoom: 13, minZoom: 1, attributionControl: false,
    dragRotate: false, pitchWithRotate: false, fadeDuration: 0, renderWorldCopies: false, validateStyle: false,
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), 'top-left');
  map.addControl(new AttributionControl({ compact: false, customAttribution: 'Places: GeoNames, CC BY 4.0' }), 'bottom-right');
  return new Shown(map, data, calls);
}

window.annalesMap = create;

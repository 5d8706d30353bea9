// What of who holds what is drawn on the map: areas full, hatched, faded or empty, lines where two holders meet, and discs from afar.
import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { theme } from '../dom.ts';
import type { Held } from '../holders.ts';
import type { Areas } from './areas.ts';
import { discName, hatchName } from './icons.ts';

const OTHER = '#999';
/** Approximate areas larger than so many square degrees are those of regions, not of towns. */
const VAGUE = 0.1;

/** The features of the areas on a day. */
export function areaFeatures(areas: Areas, held: Held[], colours: Map<string, string>): GeoJSON.FeatureCollection {
  const known = areas.of(held);
  return collection(held.flatMap((place): GeoJSON.Feature[] => {
    const area = known.get(place.placeId);
    const [colour, ...more] = place.holders.map(holder => colours.get(holder) ?? OTHER);
    return !area ? [] : [{ type: 'Feature', geometry: area.geometry, properties: {
      kind: place.kind, colour: colour ?? theme('faint'), exact: area.exact, size: -area.size, wide: area.exact || area.size > VAGUE,
      hatch: hatchName(place.kind, colour ?? OTHER, more[0] ?? colour ?? OTHER),
    } }];
  }));
}

/** The lines on which the areas of different holders meet. */
export function meetingFeatures(areas: Areas, held: Held[]): GeoJSON.FeatureCollection {
  areas.of(held);
  const holder = new Map(held.filter(place => place.kind === 'held' || place.kind === 'last-known').map(place => [place.placeId, place.holders[0]]));
  return collection(areas.meetings.filter(({ one, other }) => holder.has(one) && holder.has(other) && holder.get(one) !== holder.get(other))
    .map(({ line }): GeoJSON.Feature => ({ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: line } })));
}

/** A disc on each place. */
export function discFeatures(held: Held[], colours: Map<string, string>): GeoJSON.FeatureCollection {
  return collection(held.map((place): GeoJSON.Feature => ({
    type: 'Feature', geometry: { type: 'Point', coordinates: [place.lon, place.lat] },
    properties: { icon: discName(place.kind, place.holders.map(holder => colours.get(holder) ?? OTHER)) },
  })));
}

function collection(features: GeoJSON.Feature[]): GeoJSON.FeatureCollection {
  return { type: 'FeatureCollection', features };
}

/** The layers of areas, below rivers and borders: those of countries and regions first, pale, so that towns in them are seen. */
export function areaLayers(): LayerSpecification[] {
  return [...fills(true), ...fills(false),
    { id: 'areas-line', type: 'line', source: 'areas', filter: ['all', ['get', 'exact'], ['!=', ['get', 'kind'], 'unknown']],
      paint: { 'line-color': ['get', 'colour'], 'line-width': 1.2, 'line-opacity': 0.9 } },
    { id: 'areas-unknown', type: 'line', source: 'areas', minzoom: 5.5, filter: ['==', ['get', 'kind'], 'unknown'],
      paint: { 'line-color': theme('faint'), 'line-width': 0.8, 'line-opacity': 0.45, 'line-dasharray': [1, 3] } },
  ];
}

function fills(wide: boolean): LayerSpecification[] {
  const of = (kinds: string[]): FilterSpecification => ['all', ['==', ['get', 'wide'], wide], ['in', ['get', 'kind'], ['literal', kinds]]];
  const name = wide ? 'areas-wide' : 'areas';
  return [
    { id: name, type: 'fill', source: 'areas', filter: of(['held', 'last-known']), layout: { 'fill-sort-key': ['get', 'size'] },
      paint: { 'fill-color': ['get', 'colour'], 'fill-antialias': false, 'fill-opacity': ['case', ['==', ['get', 'kind'], 'held'], wide ? 0.24 : 0.52, wide ? 0.12 : 0.2] } },
    { id: `${name}-hatched`, type: 'fill', source: 'areas', filter: of(['contested', 'claimed']), layout: { 'fill-sort-key': ['get', 'size'] },
      paint: { 'fill-pattern': ['get', 'hatch'], 'fill-opacity': wide ? 0.32 : 0.9 } },
  ];
}

/** The layers above the borders: where holders meet, and discs while the areas are too small to see. */
export function holderLayers(): LayerSpecification[] {
  return [
    { id: 'meetings', type: 'line', source: 'meetings', minzoom: 5.5, layout: { 'line-cap': 'round' },
      paint: { 'line-color': theme('ink'), 'line-width': ['interpolate', ['linear'], ['zoom'], 6, 1, 9, 2], 'line-opacity': 0.6 } },
    { id: 'held', type: 'symbol', source: 'held', maxzoom: 6,
      layout: { 'icon-image': ['get', 'icon'], 'icon-allow-overlap': true, 'icon-ignore-placement': true,
        'icon-size': ['interpolate', ['linear'], ['zoom'], 3, 0.35, 6, 0.75] } },
  ];
}

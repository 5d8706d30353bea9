// The base map: countries, provinces, waters and disputed lines from public-domain data that comes with the page.
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { theme } from '../dom.ts';
import type { Naming } from './contract.ts';
import { areaLayers, holderLayers } from './heldlayers.ts';
import { polygonsOf } from './shapes.ts';

type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;
type Parts = Topology<{ provinces: GeometryCollection; former: GeometryCollection | GeometryObject }>;

/** Fetches a file of the base map, or takes it from the static copy. */
async function base<T>(name: string): Promise<T> {
  await window.annalesCopy?.script(`base/${name}.js`);
  const copied = window.annalesBase?.[name];
  return copied !== undefined ? copied as T : await (await fetch(`base/${name}`)).json() as T;
}

declare global {
  interface Window { annalesBase?: Record<string, unknown>; annalesWorker?: string }
}

export interface Base { countries: GeoJSON.FeatureCollection; borders: GeoJSON.Geometry; lines: GeoJSON.FeatureCollection }

/** What is drawn once the rest stands: borders of provinces, their areas and former ones, rivers and lakes. */
export interface Details { borders: GeoJSON.Geometry; provinces: GeoJSON.Feature[]; rivers: GeoJSON.FeatureCollection; lakes: GeoJSON.FeatureCollection }

let loaded: Promise<Base> | null = null;
let detailed: Promise<Details> | null = null;

/** Loads the base map's data once. */
export function loadBase(): Promise<Base> {
  loaded ??= Promise.all([base<World>('countries.json'), base<GeoJSON.FeatureCollection>('lines.json')]).then(([world, lines]) => ({
    countries: feature(world, world.objects.countries), borders: mesh(world, world.objects.countries, (one, other) => one !== other), lines,
  }));
  return loaded;
}

function listOf(found: GeoJSON.Feature | GeoJSON.FeatureCollection): GeoJSON.Feature[] {
  const all = found.type === 'FeatureCollection' ? found.features : [found];
  return all.filter(one => polygonsOf(one.geometry).length > 0); // what is too small for this scale has none
}

/** Loads what can wait, once. */
export function loadDetails(): Promise<Details> {
  detailed ??= Promise.all([base<Parts>('provinces.json'), base<GeoJSON.FeatureCollection>('rivers.json'), base<GeoJSON.FeatureCollection>('lakes.json')])
    .then(([parts, rivers, lakes]) => ({
      borders: mesh(parts, parts.objects.provinces, (one, other) => one !== other),
      provinces: [...listOf(feature(parts, parts.objects.former)), ...listOf(feature(parts, parts.objects.provinces))], rivers, lakes,
    }));
  return detailed;
}

/** Points that bear the names of countries, in the names that the reader prefers. */
export function countryNames(countries: GeoJSON.FeatureCollection, naming: Naming): GeoJSON.FeatureCollection {
  return { type: 'FeatureCollection', features: countries.features.map(country => nameOf(country, naming)) };
}

function nameOf(country: GeoJSON.Feature, naming: Naming): GeoJSON.Feature {
  const rings = country.geometry.type === 'Polygon' ? [country.geometry.coordinates[0] ?? []]
    : country.geometry.type === 'MultiPolygon' ? country.geometry.coordinates.map(polygon => polygon[0] ?? []) : [];
  let best = { area: 0, x: 0, y: 0 };
  for (const ring of rings) {
    const middle = centroid(ring);
    best = middle.area > best.area ? middle : best;
  }
  return { type: 'Feature', properties: { name: capitals(naming.country(String(country.id ?? ''), String(country.properties?.['name'] ?? ''))), rank: -best.area },
    geometry: { type: 'Point', coordinates: [best.x, best.y] } };
}

/** In capitals, but for Georgian, whose capitals few typefaces have. */
function capitals(name: string): string {
  return /\p{Script=Georgian}/u.test(name) ? name : name.toUpperCase();
}

function centroid(ring: GeoJSON.Position[]): { area: number; x: number; y: number } {
  let [area, x, y] = [0, 0, 0];
  ring.forEach((point, i) => {
    const next = ring[(i + 1) % ring.length] ?? point;
    const [ax = 0, ay = 0] = point;
    const [bx = 0, by = 0] = next;
    const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  });
  return area === 0 ? { area: 0, x: 0, y: 0 } : { area: Math.abs(area / 2), x: x / (3 * area), y: y / (3 * area) };
}

/** Pixels of the names of places. */
export const LABEL_SIZE = 11.5;

const font = ['Inter Variable', 'sans-serif'];

/** The style in the colours of the theme; the page's own sources lie on top, empty at first. */
export function style(data: Base, naming: Naming): StyleSpecification {
  const empty: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };
  return {
    version: 8,
    sources: {
      countries: { type: 'geojson', data: data.countries, attribution: 'Natural Earth' },
      borders: { type: 'geojson', data: data.borders },
      provinces: { type: 'geojson', data: empty },
      rivers: { type: 'geojson', data: empty },
      lakes: { type: 'geojson', data: empty },
      areas: { type: 'geojson', data: empty },
      meetings: { type: 'geojson', data: empty },
      lines: { type: 'geojson', data: data.lines },
      names: { type: 'geojson', data: countryNames(data.countries, naming) },
      held: { type: 'geojson', data: empty },
      spots: { type: 'geojson', data: empty },
      marks: { type: 'geojson', data: empty },
    },
    layers: layers(),
  };
}

function layers(): LayerSpecification[] {
  return [
    { id: 'water', type: 'background', paint: { 'background-color': theme('water') } },
    { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': theme('land'), 'fill-antialias': false } },
    ...areaLayers(),
    { id: 'lakes', type: 'fill', source: 'lakes', paint: { 'fill-color': theme('water') } },
    { id: 'rivers', type: 'line', source: 'rivers', minzoom: 3,
      paint: { 'line-color': theme('river'), 'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.5, 8, 1.6] } },
    { id: 'coast', type: 'line', source: 'countries', paint: { 'line-color': theme('coast'), 'line-width': 0.7 } },
    { id: 'provinces', type: 'line', source: 'provinces', minzoom: 5.5,
      paint: { 'line-color': theme('border'), 'line-width': 0.5, 'line-opacity': 0.55 } },
    { id: 'borders', type: 'line', source: 'borders', paint: { 'line-color': theme('border'), 'line-width': 1.1 } },
    { id: 'disputed', type: 'line', source: 'lines', minzoom: 4,
      paint: { 'line-color': theme('faint'), 'line-width': 1.3, 'line-dasharray': [3, 2.5] } },
    ...holderLayers(),
    { id: 'spots', type: 'symbol', source: 'spots',
      layout: { 'text-field': ['step', ['zoom'], ['get', 'name'], 7.2, ['get', 'label']], 'text-max-width': 12, 'text-font': font, 'text-size': LABEL_SIZE, 'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': ['get', 'offset'], 'text-justify': 'auto', 'symbol-sort-key': ['get', 'rank'], 'text-padding': 3 },
      paint: { 'text-color': theme('ink'), 'text-halo-color': theme('land'), 'text-halo-width': 1.6 } },
    { id: 'names', type: 'symbol', source: 'names', maxzoom: 7.5,
      layout: { 'text-field': ['get', 'name'], 'text-font': font, 'text-size': ['interpolate', ['linear'], ['zoom'], 2, 10, 6, 14],
        'text-letter-spacing': 0.12, 'text-variable-anchor': ['center', 'top', 'bottom'], 'text-radial-offset': 1.8, 'symbol-sort-key': ['get', 'rank'], 'text-max-width': 7, 'text-padding': 6 },
      paint: { 'text-color': theme('label'), 'text-halo-color': theme('land'), 'text-halo-width': 1.2, 'text-opacity': 0.85 } },
    { id: 'marks', type: 'symbol', source: 'marks', layout: { 'icon-image': ['get', 'icon'], 'icon-allow-overlap': true, 'icon-padding': 0 } },
  ];
}

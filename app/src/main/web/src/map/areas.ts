// Areas for held places: the outline of a province or country where the base map has it; else the part of the land nearer to the
// place than to any other that was ever held, up to a distance. The latter are approximations and drawn as such.
import type { Held } from '../holders.ts';
import { boxOf, contains, cut, halvesOf, inBox, polygonsOf, type Box, type Half, type Point } from './shapes.ts';

/** How far an approximate area reaches at most, in degrees of latitude: 18 km around a town, 45 km around a region. */
const NEAR = 0.16;
const WIDE = 0.4;
const CORNERS = 28;
const COUNTRY = /country|state|historical|de-facto/;
const AREAL = /country|state|historical|de-facto|region|province|district|county|municipality|area/;

export interface Area { geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon; exact: boolean; size: number }

/** Where the areas of two places meet. */
export interface Meeting { one: string; other: string; line: [Point, Point] }

interface Named { names: string[]; box: Box; geometry: GeoJSON.Geometry }

/** Names of areas without what sort of area they are. */
function fold(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/ə/g, 'e')
    .replace(/\b(the|province|region|district|rayon|raion|oblast|governorate|county|state|of)\b/g, '').replace(/[^\p{L}\p{N}]/gu, '');
}

function named(features: GeoJSON.Feature[]): Named[] {
  return features.map(({ properties, geometry }) => ({
    geometry, box: boxOf(geometry), names: [properties?.['n'] ?? properties?.['name'], ...String(properties?.['a'] ?? '').split('|')].map(name => fold(String(name))),
  }));
}

export class Areas {
  private readonly countries: Named[];
  private provinces: Named[] = [];
  private known = '';
  private areas = new Map<string, Area>();
  meetings: Meeting[] = [];

  constructor(countries: GeoJSON.FeatureCollection) {
    this.countries = named(countries.features);
  }

  /** Provinces come later than countries. */
  learn(provinces: GeoJSON.Feature[]): void {
    this.provinces = named(provinces);
    this.known = '';
  }

  /** The areas by place; the same while the places are the same, whatever the day, so that nothing jumps. */
  of(places: Held[]): Map<string, Area> {
    const known = places.map(place => place.placeId).join('|');
    if (known !== this.known) {
      this.known = known;
      this.areas = new Map();
      const points: Held[] = [];
      for (const place of places) {
        const geometry = AREAL.test(place.placeKind) ? this.outline(place) : null;
        if (geometry) {
          this.areas.set(place.placeId, { geometry, exact: true, size: sizeOf(geometry) });
        } else if (AREAL.test(place.placeKind)) {
          this.approximate(place, WIDE, []);
        } else {
          points.push(place);
        }
      }
      this.partition(points);
    }
    return this.areas;
  }

  private outline(place: Held): GeoJSON.Polygon | GeoJSON.MultiPolygon | null {
    const [at, name] = [[place.lon, place.lat] as Point, fold(place.place)];
    const found = (COUNTRY.test(place.placeKind) ? [...this.countries, ...this.provinces] : this.provinces)
      .find(area => area.names.includes(name) && inBox(area.box, at) && contains(area.geometry, at));
    return found && (found.geometry.type === 'Polygon' || found.geometry.type === 'MultiPolygon') ? found.geometry : null;
  }

  /** Cells of the nearest place (Voronoi), and where they meet. */
  private partition(places: Held[]): void {
    this.meetings = [];
    places.forEach((place, i) => {
      const near = places.filter((other, j) => i !== j && distance(place, other) > 1e-4 && distance(place, other) < 2 * NEAR);
      this.approximate(place, NEAR, near);
      for (const other of near.filter(one => one.placeId > place.placeId)) {
        const line = border(place, other, near);
        if (line) {
          this.meetings.push({ one: place.placeId, other: other.placeId, line });
        }
      }
    });
  }

  private approximate(place: Held, reach: number, near: Held[]): void {
    let cell: Point[] = Array.from({ length: CORNERS }, (_, i): Point => {
      const angle = 2 * Math.PI * i / CORNERS;
      return [reach * Math.cos(angle), reach * Math.sin(angle)];
    });
    for (const other of near) {
      cell = cut(cell, nearer(place, other));
    }
    const ring = cell.map(point => world(place, point));
    const land = this.countries.find(country => inBox(country.box, [place.lon, place.lat]) && contains(country.geometry, [place.lon, place.lat]));
    const pieces = land ? clipped(land.geometry, ring) : [ring];
    const coordinates = (pieces.length > 0 ? pieces : [ring]).map(piece => [[...piece, piece[0] ?? [0, 0]]]);
    this.areas.set(place.placeId, { geometry: { type: 'MultiPolygon', coordinates }, exact: false, size: reach * reach });
  }
}

function sizeOf(geometry: GeoJSON.Geometry): number {
  const [west, south, east, north] = boxOf(geometry);
  return (east - west) * (north - south);
}

/** Where a place lies seen from another, in degrees of latitude. */
function seen(from: Held, to: Held): Point {
  return [(to.lon - from.lon) * Math.cos(from.lat * Math.PI / 180), to.lat - from.lat];
}

function distance(from: Held, to: Held): number {
  return Math.hypot(...seen(from, to));
}

function world(from: Held, [x, y]: Point): Point {
  return [from.lon + x / Math.cos(from.lat * Math.PI / 180), from.lat + y];
}

/** The half-plane, seen from a place, that is nearer to it than to another. */
function nearer(place: Held, other: Held): Half {
  const normal = seen(place, other);
  return { normal, limit: (normal[0] ** 2 + normal[1] ** 2) / 2 };
}

/** The part of the middle line between two places that is nearer to them than to all others. */
function border(place: Held, other: Held, near: Held[]): [Point, Point] | null {
  const [x, y] = seen(place, other);
  const apart = Math.hypot(x, y);
  const half = Math.sqrt(Math.max(0, NEAR ** 2 - apart ** 2 / 4)) / apart;
  const at = (t: number): Point => [x / 2 - y * t, y / 2 + x * t];
  let [low, high] = [-half, half];
  for (const third of near.filter(one => one !== other)) {
    const { normal, limit } = nearer(place, third);
    const slope = -normal[0] * y + normal[1] * x;
    const room = limit - (normal[0] * x + normal[1] * y) / 2;
    if (Math.abs(slope) < 1e-12 && room < 0) {
      return null;
    }
    if (slope > 0) {
      high = Math.min(high, room / slope);
    } else if (slope < 0) {
      low = Math.max(low, room / slope);
    }
  }
  return high > low ? [world(place, at(low)), world(place, at(high))] : null;
}

/** The outer rings of an area within a convex ring. */
function clipped(geometry: GeoJSON.Geometry, ring: Point[]): Point[][] {
  const halves = halvesOf(ring);
  return polygonsOf(geometry).map(([outer = []]) => halves.reduce((left, half) => left.length === 0 ? left : cut(left, half), outer.slice(0, -1) as Point[]))
    .filter(piece => piece.length > 2);
}

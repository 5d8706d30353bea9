// Plane geometry in degrees, small enough to need no library: what lies in what, and what is left of it.

export type Point = [number, number];

/** West, south, east, north. */
export type Box = [number, number, number, number];

/** The rings of an area, outer ones first in each polygon; none of what is no area. */
export function polygonsOf(geometry: GeoJSON.Geometry | null): GeoJSON.Position[][][] {
  return geometry === null ? [] : geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}

export function boxOf(geometry: GeoJSON.Geometry): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of polygonsOf(geometry).flatMap(polygon => polygon[0] ?? [])) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

export function inBox([west, south, east, north]: Box, [x, y]: Point): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}

function inRing(ring: GeoJSON.Position[], [x, y]: Point): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax = 0, ay = 0] = ring[i] ?? [];
    const [bx = 0, by = 0] = ring[j] ?? [];
    if (ay > y !== by > y && x < (bx - ax) * (y - ay) / (by - ay) + ax) {
      inside = !inside;
    }
  }
  return inside;
}

/** Does a point lie in an area, and in none of its holes? */
export function contains(geometry: GeoJSON.Geometry, at: Point): boolean {
  return polygonsOf(geometry).some(([outer = [], ...holes]) => inRing(outer, at) && !holes.some(hole => inRing(hole, at)));
}

/** A half of the plane: the points p with normal · p ≤ limit. */
export interface Half { normal: Point; limit: number }

/** What of a ring lies in a half-plane (Sutherland and Hodgman, 1974). */
export function cut(ring: Point[], { normal, limit }: Half): Point[] {
  const left: Point[] = [];
  ring.forEach((point, i) => {
    const next = ring[(i + 1) % ring.length] ?? point;
    const [here, there] = [point, next].map(p => normal[0] * p[0] + normal[1] * p[1] - limit) as Point;
    if (here <= 0) {
      left.push(point);
    }
    if (here < 0 && there > 0 || here > 0 && there < 0) {
      const t = here / (here - there);
      left.push([point[0] + t * (next[0] - point[0]), point[1] + t * (next[1] - point[1])]);
    }
  });
  return left;
}

/** The half-planes whose intersection is a convex ring that turns to the left. */
export function halvesOf(ring: Point[]): Half[] {
  return ring.map((point, i) => {
    const next = ring[(i + 1) % ring.length] ?? point;
    const normal: Point = [next[1] - point[1], point[0] - next[0]];
    return { normal, limit: normal[0] * point[0] + normal[1] * point[1] };
  });
}

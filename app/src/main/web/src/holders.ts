// Who holds what on a day, and a colour for each holder: neutral, told apart by most eyes, always beside the name.
import type { Holding, Lifespan, Office } from './api.ts';
import { dayOf } from './dates.ts';

const PALETTE = ['#6a9bc9', '#d9a441', '#5fae97', '#b883b0', '#c97b63', '#8d9a3f', '#8f8fc4', '#b0a18f'];
const OTHER = '#9aa0a6';

export interface Held { placeId: string; place: string; placeKind: string; lat: number; lon: number; kind: Holding['kind'] | 'unknown'; holders: string[] }

/** Colours by how many holdings a holder has; the same chronicle gives the same colours. */
export function holderColours(holdings: Holding[]): Map<string, string> {
  const counts = new Map<string, number>();
  holdings.forEach(holding => counts.set(holding.holder, (counts.get(holding.holder) ?? 0) + 1));
  const names = [...counts.keys()].sort((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0) || one.localeCompare(other));
  return new Map(names.map((name, i) => [name, PALETTE[i] ?? OTHER]));
}

/** May it hold on the day: begun by then and not over? */
export function holdsOn(holding: Holding, day: number): boolean {
  return (holding.from.from === null || dayOf(holding.from.from) <= day)
    && (holding.to.to === null || dayOf(holding.to.to) >= day);
}

/** As the server says it: after the last word about a place its holder is only the last known. */
export function kindOn(holding: Holding, day: number): Holding['kind'] {
  const old = holding.kind === 'held' && holding.to.to === null && holding.lastWord !== null && day > dayOf(holding.lastWord);
  return old ? 'last-known' : holding.kind;
}

/** Is the person no longer told to hold the office on the day, and nobody told to have followed? */
export function isLastKnown(office: Office, day: number): boolean {
  return (office.lastWord === null || day > dayOf(office.lastWord)) && (office.to.from === null || day > dayOf(office.to.from));
}

/** In office on the day, or the last known holder and not yet forgotten. */
export function inOffice(office: Office, day: number): boolean {
  const begin = office.from.from ?? office.firstWord;
  const begun = begin !== null && dayOf(begin) <= day;
  const over = office.to.to !== null && dayOf(office.to.to) < day;
  const forgotten = isLastKnown(office, day) && (office.forgottenAfter === null || day > dayOf(office.forgottenAfter));
  return begun && !over && !forgotten;
}

/** Told to have begun by the day, or to have been renamed by then, and not to have ended. */
export function existsOn(life: Lifespan, day: number): boolean {
  const begin = life.from.from ?? life.changes[0]?.when.from ?? null;
  return begin !== null && dayOf(begin) <= day && (life.to.to === null || dayOf(life.to.to) >= day);
}

/** What it was called on the day. */
export function nameOn(life: Lifespan, day: number): string {
  const renamed = life.changes.filter(change => change.kind === 'renamed' && change.when.from !== null && dayOf(change.when.from) <= day);
  return renamed.at(-1)?.name ?? life.name;
}

/** Every place that anybody ever held, and its holders on the day; more than one make it contested. */
export function heldOn(holdings: Holding[], day: number): Held[] {
  const places = new Map<string, Held>();
  for (const holding of holdings) {
    if (holding.lat === null || holding.lon === null) {
      continue;
    }
    const known = places.get(holding.placeId) ?? {
      placeId: holding.placeId, place: holding.place, placeKind: holding.placeKind, lat: holding.lat, lon: holding.lon, kind: 'unknown' as const, holders: [],
    };
    if (holdsOn(holding, day) && !known.holders.includes(holding.holder)) {
      const holders = [...known.holders, holding.holder];
      places.set(holding.placeId, { ...known, holders, kind: holders.length > 1 ? 'contested' : kindOn(holding, day) });
    } else {
      places.set(holding.placeId, known);
    }
  }
  return [...places.values()];
}

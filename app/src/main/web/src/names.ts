// What places, actors and countries are called: in English, in the letters of the place, or as the sources write it; the reader chooses.
import type { Names } from './api.ts';
import { ask } from './source.ts';

export type Preference = 'english' | 'local' | 'source';

export const PREFERENCES: [Preference, string][] = [['english', 'English'], ['local', 'Local'], ['source', 'As in sources']];

const KEPT = 'annales-names';
const known = { place: new Map<string, Names>(), actor: new Map<string, Names>() };
let countries: Record<string, string> = {};
const listeners = new Set<() => void>();
let preference: Preference = 'english';
let loading: Promise<void> | null = null;

function isPreference(text: string | null): text is Preference {
  return PREFERENCES.some(([code]) => code === text);
}

/** What the reader chose, here or at an earlier visit. */
export function preferred(): Preference {
  return preference;
}

/** Takes up what was chosen at an earlier visit. */
export function recall(): void {
  try {
    const kept = localStorage.getItem(KEPT);
    preference = isPreference(kept) ? kept : 'english';
  } catch {
    // A browser that keeps nothing shows English names.
  }
}

/** Chooses, keeps the choice, and tells who shows names. */
export async function prefer(chosen: string): Promise<void> {
  preference = isPreference(chosen) ? chosen : 'english';
  try {
    localStorage.setItem(KEPT, preference);
  } catch {
    // It holds until the page is left.
  }
  await loadNames();
  listeners.forEach(listener => listener());
}

/** Calls back when names change; gives what ends it. */
export function onNames(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Asks for all names once; until they are there names are shown as they come. */
export function loadNames(): Promise<void> {
  loading ??= ask<{ places: Names[]; actors: Names[]; countries: Record<string, string> }>('names').then(({ places, actors, countries: local }) => {
    countries = local;
    places.forEach(names => known.place.set(names.id, names));
    actors.forEach(names => known.actor.set(names.id, names));
    if (preference !== 'english') { // they were shown in English until now
      listeners.forEach(listener => listener());
    }
  }).catch(() => {
    loading = null; // the chronicle is shown all the same, in English names
  });
  return loading;
}

/** Forgets all names, for the chronicle changed. */
export function forgetNames(): void {
  loading = null;
}

function chosen(sort: 'place' | 'actor', id: string | null, name: string): string {
  const names = id === null ? undefined : known[sort].get(id);
  return !names || preference === 'english' ? name : preference === 'source' ? names.source : names.local ?? name;
}

export const placeName = (id: string | null, name: string): string => chosen('place', id, name);
export const actorName = (id: string | null, name: string): string => chosen('actor', id, name);

/** Every name of a place or an actor. */
export const everyName = (sort: 'place' | 'actor', id: string): string[] => known[sort].get(id)?.all ?? [];

/** All other names than the one shown, for who points at it; empty where there is none. */
export function allNames(sort: 'place' | 'actor', id: string | null, shown: string): string {
  const names = id === null ? undefined : known[sort].get(id);
  const others = names?.all.filter(name => name !== shown) ?? [];
  return others.length === 0 ? '' : `also: ${others.slice(0, 12).join(', ')}${others.length > 12 ? ' …' : ''}`;
}

/** A country's name as the reader prefers it, by its ISO number; the name given where none is known. */
export function countryName(number: string, name: string): string {
  if (preference !== 'local' || !/^\d{1,3}$/.test(number)) {
    return name;
  }
  const region = new Intl.Locale(`und-${number.padStart(3, '0')}`).maximize().region ?? ''; // 031 is an older way to write AZ
  return countries[region] ?? name;
}

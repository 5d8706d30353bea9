// Filters of the static copy; the server's mean the same.
import type { EventBrief } from '../api.ts';

export interface CopyEvent {
  brief: EventBrief; types: string[]; families: string[]; sides: string[]; actors: string[]; voices: string[]; documents: string[]; said: string;
}

/** Small letters without marks, words with one space between. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

const many = (query: URLSearchParams, name: string): string[] => query.getAll(name).flatMap(value => value.split(',')).filter(value => value !== '');

/** The test that the filters of a query make, but for the bounds of time. */
export function filter(query: URLSearchParams): (event: CopyEvent) => boolean {
  const meets = (name: string, values: (event: CopyEvent) => string[]): ((event: CopyEvent) => boolean) => {
    const wanted = name === 'voice' ? query.getAll(name) : many(query, name);
    return event => wanted.length === 0 || values(event).some(value => wanted.includes(value));
  };
  const [types, families] = [many(query, 'type'), many(query, 'family')];
  const words = fold(query.get('text') ?? '').split(' ').filter(word => word !== '');
  const score = Number(query.get('score') ?? 0);
  const tests = [
    meets('reality', event => event.brief.realities), meets('side', event => event.sides), meets('actor', event => event.actors),
    meets('voice', event => event.voices), meets('document', event => event.documents), meets('place', event => event.brief.places.map(place => place.id)),
    (event: CopyEvent): boolean => types.length + families.length === 0 || types.some(type => event.types.includes(type)) || families.some(family => event.families.includes(family)),
    (event: CopyEvent): boolean => event.brief.score >= score,
    (event: CopyEvent): boolean => {
      const said = words.length === 0 ? '' : ` ${fold(event.said)}`;
      return words.every(word => said.includes(` ${word}`));
    },
  ];
  return event => tests.every(test => test(event));
}

/** May it have happened within the bounds of a query? */
export function inTime(event: CopyEvent, query: URLSearchParams): boolean {
  const { edtf, from, to } = event.brief.time;
  const [first, last] = [query.get('from'), query.get('to')];
  return (first === null && last === null) || edtf !== ''
    && (first === null || to === null || to >= first) && (last === null || from === null || from <= `${last}~`);
}

/** The events that pass, in order of time. */
export function fitting(events: CopyEvent[], query: URLSearchParams): CopyEvent[] {
  const passes = filter(query);
  return events.filter(event => inTime(event, query) && passes(event));
}

// The event before or behind another in order of time.
import { filtersOf } from '../address.ts';
import type { EventBrief, EventPage } from '../api.ts';
import { ask } from '../source.ts';

/** Beside the event that is open, else beside the day; none at either end of the list. */
export async function eventBeside(query: URLSearchParams, day: string, by: 1 | -1): Promise<EventBrief | undefined> {
  const question = filtersOf(query);
  question.set('limit', '500');
  question.set('at', day);
  const page = await ask<EventPage>('events', question);
  const found = page.events.findIndex(event => event.id === query.get('event'));
  const at = found >= 0 ? found + by : by === 1 ? 0 : -1;
  return page.events[at] ?? await one(query, page.offset + at);
}

async function one(query: URLSearchParams, offset: number): Promise<EventBrief | undefined> {
  if (offset < 0) {
    return undefined;
  }
  const question = filtersOf(query);
  question.set('limit', '1');
  question.set('offset', String(offset));
  return (await ask<EventPage>('events', question)).events[0];
}

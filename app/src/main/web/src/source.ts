// Where answers come from: the server, or the files of a static copy.

declare global {
  interface Window { annalesCopy?: { get(path: string, query: URLSearchParams): Promise<unknown>; script(source: string): Promise<void>;
    save(list: string, query: URLSearchParams): Promise<void> } }
}

/** A question that was not answered; its message is for the reader. */
export class Unanswered extends Error {}

/** Is this a static copy, to which nothing can be added? */
export function isCopy(): boolean {
  return window.annalesCopy !== undefined;
}

const early = new Map<string, Promise<unknown>>();

function addressOf(path: string, query: URLSearchParams): string {
  const text = query.toString();
  return `api/${path}${text ? `?${text}` : ''}`;
}

/** Asks a question whose answer will be wanted soon; who asks it then takes this answer. */
export function ahead(path: string, query: URLSearchParams): void {
  const answer = fetched(addressOf(path, query));
  answer.catch(() => undefined); // who takes it is told
  early.set(addressOf(path, query), answer);
}

/** Asks a question. */
export async function ask<T>(path: string, query: URLSearchParams = new URLSearchParams(), signal?: AbortSignal): Promise<T> {
  if (window.annalesCopy) {
    return await window.annalesCopy.get(path, query) as T;
  }
  const to = addressOf(path, query);
  const known = early.get(to);
  early.delete(to);
  return await (known ?? fetched(to, signal)) as T;
}

async function fetched(to: string, signal?: AbortSignal): Promise<unknown> {
  const answer = await fetch(to, signal ? { signal } : {});
  const body: unknown = await answer.json().catch(() => null);
  if (!answer.ok) {
    throw new Unanswered(problemOf(body) ?? `not answered (${answer.status})`);
  }
  return body;
}

/** Sends something that changes the chronicle. */
export async function send<T>(method: 'POST' | 'DELETE', path: string, body?: Blob): Promise<T> {
  const answer = await fetch(`api/${path}`, { method, headers: { 'X-Annales': 'page' }, ...(body ? { body } : {}) });
  const told: unknown = await answer.json().catch(() => null);
  if (!answer.ok) {
    throw new Unanswered(problemOf(told) ?? `not done (${answer.status})`);
  }
  return told as T;
}

function problemOf(body: unknown): string | null {
  return typeof body === 'object' && body !== null && 'problem' in body ? String(body.problem) : null;
}

/** Asks the newest of a row of questions: an older answer that comes late is dropped. */
export class Newest<T> {
  private running: AbortController | null = null;

  constructor(private readonly path: string, private readonly take: (answer: T) => void) {}

  async ask(query: URLSearchParams): Promise<void> {
    this.running?.abort();
    const mine = new AbortController();
    this.running = mine;
    try {
      const answer = await ask<T>(this.path, query, mine.signal);
      if (this.running === mine) {
        this.take(answer);
      }
    } catch (problem) {
      if (!mine.signal.aborted) {
        throw problem;
      }
    }
  }
}

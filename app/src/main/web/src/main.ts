// The frame of the page: which view the address names, the theme, and keys.
import { address, filtersOf, link, onView, type Address } from './address.ts';
import type { Summary } from './api.ts';
import { el, fill } from './dom.ts';
import { learn } from './families.ts';
import { nothing } from './parts.ts';
import { forgetNames, loadNames, onNames, PREFERENCES, prefer, preferred, recall } from './names.ts';
import { ahead, ask, isCopy } from './source.ts';
import { keysDialog } from './keys.ts';
import { make } from './views/all.ts';
import { LIST_PAGE } from './views/sidepanel.ts';
import type { View } from './views/view.ts';

const TABS: [string, string][] = [['', 'Overview'], ['day', 'The day'], ['figures', 'Figures'], ['disputes', 'Disputes'],
  ['places', 'Places'], ['actors', 'Actors'], ['documents', 'Documents'], ['issues', 'Issues']];

const main = el('main', { id: 'main', tabindex: '-1' });
const nav = el('nav', { 'aria-label': 'Views' });
const keys = keysDialog();
let summary: Summary;
let view: View | null = null;
let shown: string | null = null;
let turns = 0;

function header(): HTMLElement {
  const search = el('input', { type: 'search', name: 'text', placeholder: 'Search words, places, actors', 'aria-label': 'Search' });
  return el('header', { class: 'top' },
    el('a', { class: 'skip', href: '#main', click: event => {
      event.preventDefault();
      main.focus();
    } }, 'To the content'),
    el('a', { class: 'brand', href: '#/' }, 'Annales'),
    nav,
    el('form', { class: 'search', role: 'search', submit: event => {
      event.preventDefault();
      location.hash = link(['search'], { text: search.value });
    } }, search),
    namesChoice(),
    !isCopy() && summary.writable && el('a', { class: 'button', href: link(['read']) }, 'Read documents'),
    el('button', { type: 'button', class: 'icon keys-button', 'aria-label': 'Keys', title: 'Keys (?)', click: () => keys.showModal() }, '?'),
    el('button', { type: 'button', class: 'icon', 'aria-label': 'Light or dark', title: 'Light or dark', click: toggleTheme }, '◐'));
}

function toggleTheme(): void {
  const root = document.documentElement;
  const dark = root.dataset['theme'] ? root.dataset['theme'] === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset['theme'] = dark ? 'light' : 'dark';
  try {
    localStorage.setItem('annales-theme', root.dataset['theme']);
  } catch {
    // A browser that keeps nothing still shows the theme now.
  }
  view?.restyle?.();
}

async function show(now: Address): Promise<void> {
  const name = now.path[0] ?? '';
  const key = name === '' ? '' : now.path.join('/');
  const turn = ++turns;
  if (!view || key !== shown) {
    view?.close?.();
    view = null;
    if (shown !== null) {
      summary = await ask<Summary>('summary'); // documents may have been read since
    }
    if (turn !== turns) {
      return;
    }
    shown = key;
    view = make(name, summary);
    fill(main, view.element);
    main.className = name === '' ? 'is-overview' : 'is-page';
    window.scrollTo(0, 0);
    fill(nav, ...TABS.map(([path, title]) => el('a', { href: link(path === '' ? [] : [path]), 'aria-current': path === tabOf(name) ? 'page' : null }, title)));
  }
  const current = view;
  try {
    await current.show(now);
  } catch (problem) {
    fill(current.element, nothing(problem instanceof Error ? problem.message : String(problem)));
  }
  document.title = `${current.title} – Annales`;
}

function tabOf(name: string): string {
  return { place: 'places', actor: 'actors', document: 'documents' }[name] ?? name;
}

function onKey(event: KeyboardEvent): void {
  const target = event.target instanceof HTMLElement ? event.target : document.body;
  if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName)) {
    return;
  }
  if (event.key === ' ' && /^(BUTTON|A|SUMMARY)$/.test(target.tagName) || target.getAttribute('role') === 'slider') {
    return;
  }
  if (event.key === '?') {
    keys.showModal();
  } else if (event.key === '/') {
    document.querySelector<HTMLInputElement>('.top .search input')?.focus();
  } else if (!(view?.key?.(event) ?? false)) {
    return;
  }
  event.preventDefault();
}

const LOOK_MS = 2500;

/** Looks from time to time whether documents were read, and shows what came of them. */
function follow(): void {
  window.setTimeout(() => void look().catch(() => undefined).finally(follow), LOOK_MS);
}

async function look(): Promise<void> {
  if (document.hidden || (await ask<{ version: string }>('version')).version === summary.version) {
    return;
  }
  summary = await ask<Summary>('summary');
  forgetNames();
  await loadNames();
  renew();
}

function renew(): void {
  if (view?.refresh) {
    view.refresh();
  } else if (view) {
    void show(address());
  }
}

/** Which names to show. */
function namesChoice(): HTMLElement {
  const choice = el('select', { class: 'names', 'aria-label': 'Names', title: 'Which names are shown', change: () => void prefer(choice.value) },
    ...PREFERENCES.map(([code, text]) => el('option', { value: code, selected: preferred() === code }, text)));
  return choice;
}

/** Asks at once for what the first view will need, while the page is still being made. */
function askAhead(): void {
  if (address().path.length === 0 && !isCopy()) {
    const query = filtersOf(address().query);
    const until = address().query.get('day');
    const events = new URLSearchParams(query);
    events.set('limit', String(LIST_PAGE));
    if (until) {
      query.set('until', until);
    }
    ahead('overview', query);
    ahead('state', new URLSearchParams());
    ahead('events', events);
  }
}

async function start(): Promise<void> {
  recall();
  askAhead();
  const kept = ((): string | null => {
    try {
      return localStorage.getItem('annales-theme');
    } catch {
      return null;
    }
  })();
  if (kept === 'dark' || kept === 'light') {
    document.documentElement.dataset['theme'] = kept;
  }
  summary = await ask<Summary>('summary');
  learn(summary.families);
  fill(document.body, header(), main, keys);
  onView(now => void show(now));
  document.addEventListener('keydown', onKey);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => view?.restyle?.());
  await show(address());
  onNames(renew);
  requestIdleCallback(() => void loadNames());
  if (!isCopy()) {
    follow();
  }
}

start().catch((problem: unknown) => fill(document.body, nothing(`The chronicle cannot be shown: ${String(problem)}`)));

// Lists of places, actors, documents and issues.
import { link } from '../address.ts';
import type { ActorLine, DocumentRow, Issue, PlaceLine } from '../api.ts';
import { el, fill, type Child } from '../dom.ts';
import { downloads, nothing } from '../parts.ts';
import { ask } from '../source.ts';
import { capital, count, number } from '../words.ts';
import type { View } from './view.ts';

interface Column<T> { title: string; number?: boolean; of(row: T): Child }

const MOST = 500;

/** A list of the interface as a table that can be narrowed by typing. */
class ListView<T> implements View {
  readonly element = el('div', { class: 'page' });
  private rows: T[] = [];
  private readonly body = el('tbody');
  private readonly told = el('p', { class: 'faint', role: 'status' });
  private readonly text: HTMLInputElement;

  constructor(readonly title: string, private readonly path: string, private readonly columns: Column<T>[],
    private readonly textOf: (row: T) => string, lead: string, geo: boolean) {
    this.text = el('input', { type: 'search', placeholder: `Find in ${title.toLowerCase()}`, 'aria-label': `Find in ${title.toLowerCase()}`, input: () => this.draw() });
    fill(this.element, el('div', { class: 'page-head' }, el('h1', {}, title), this.text), el('p', { class: 'lead' }, lead), this.told,
      el('div', { class: 'table-box', tabindex: '0', role: 'region', 'aria-label': title }, el('table', {},
        el('thead', {}, el('tr', {}, ...columns.map(column => el('th', { scope: 'col', class: column.number ? 'n' : null }, column.title)))), this.body)),
      downloads(path, new URLSearchParams(), geo));
  }

  async show(): Promise<void> {
    this.rows = await ask<T[]>(this.path);
    this.draw();
  }

  private draw(): void {
    const wanted = fold(this.text.value);
    const rows = this.rows.filter(row => fold(this.textOf(row)).includes(wanted));
    fill(this.told, count(rows.length, 'line'), rows.length > MOST && `, the first ${MOST} shown`);
    fill(this.body, ...rows.slice(0, MOST).map(row => el('tr', {}, ...this.columns.map(column =>
      el('td', { class: column.number ? 'n' : null }, column.of(row))))),
    rows.length === 0 && el('tr', {}, el('td', { colspan: this.columns.length }, nothing('Nothing here.'))));
  }
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

export function placesView(): View {
  return new ListView<PlaceLine>('Places', 'places', [
    { title: 'Place', of: row => el('a', { href: link(['place', row.id]) }, row.name) },
    { title: 'Kind', of: row => row.kind },
    { title: 'Country', of: row => row.country },
    { title: 'Position', of: row => row.lat === null || row.lon === null ? el('span', { class: 'faint' }, 'unknown') : `${row.lat.toFixed(2)}, ${row.lon.toFixed(2)}` },
    { title: 'Statements', number: true, of: row => number(row.statements) },
    { title: 'Named', number: true, of: row => number(row.mentions) },
    { title: 'Documents', number: true, of: row => number(row.documents) },
  ], row => row.name, 'Every place the documents name, those with most statements first.', true);
}

export function actorsView(): View {
  return new ListView<ActorLine>('Actors', 'actors', [
    { title: 'Actor', of: row => el('a', { href: link(['actor', row.id]) }, row.name) },
    { title: 'Sector', of: row => row.sector },
    { title: 'Side', of: row => row.side },
    { title: 'Statements', number: true, of: row => number(row.statements) },
    { title: 'Named', number: true, of: row => number(row.mentions) },
    { title: 'Documents', number: true, of: row => number(row.documents) },
  ], row => row.name, 'Sides, institutions, forces, groups and people, those with most statements first.', false);
}

export function documentsView(): View {
  return new ListView<DocumentRow>('Documents', 'documents', [
    { title: 'Document', of: row => el('a', { href: link(['document', row.id]) }, row.title) },
    { title: 'Kind', of: row => row.kind },
    { title: 'Published', of: row => row.published },
    { title: 'Publisher', of: row => row.publisher },
    { title: 'Statements', number: true, of: row => number(row.statements) },
    { title: 'Figures', number: true, of: row => number(row.figures) },
    { title: 'Issues', number: true, of: row => number(row.issues) },
  ], row => `${row.title} ${row.name} ${row.publisher ?? ''}`, 'What the chronicle was read from.', false);
}

export function issuesView(): View {
  return new ListView<Issue>('Issues', 'issues', [
    { title: 'What', of: row => capital(row.code.replace(/-/g, ' ')) },
    { title: 'Severity', of: row => row.severity },
    { title: 'Document', of: row => row.document ? el('a', { href: link(['document', row.document], { show: 'issue' }) }, row.name) : row.name },
    { title: 'Words', of: row => row.quote && el('q', {}, row.quote) },
    { title: 'Message', of: row => row.message },
  ], row => `${row.code} ${row.name} ${row.message}`, 'Bad data found while reading: unresolved places, impossible dates, unread files. None of it was guessed away.', false);
}

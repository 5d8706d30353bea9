// Lists of places, actors, documents and issues.
import { change, link, type Address } from '../address.ts';
import type { ActorLine, DocumentRow, Issue, PlaceLine } from '../api.ts';
import { el, fill, quietly, type Child } from '../dom.ts';
import { actorLink, downloads, nothing, placeLink } from '../parts.ts';
import { capital, count, number } from '../words.ts';
import { Paged } from './load.ts';
import type { View } from './view.ts';

interface Column<T> { title: string; number?: boolean; of(row: T): Child }

/** A list of the interface as a table that can be narrowed by typing; the address keeps the words. */
class ListView<T> implements View {
  readonly element = el('div', { class: 'page' });
  private readonly told = el('p', { class: 'faint', role: 'status' });
  private readonly foot = el('div');
  private readonly text: HTMLInputElement;
  private readonly list: Paged<T>;

  constructor(readonly title: string, private readonly path: string, columns: Column<T>[], lead: string, private readonly geo: boolean) {
    const label = `Find in ${title.toLowerCase()}`;
    const body = el('tbody');
    this.text = el('input', { type: 'search', placeholder: label, 'aria-label': label, input: quietly(200, () => change({ text: this.text.value || null }, false)) });
    this.list = new Paged<T>(path, body, row => el('tr', {}, ...columns.map(column => el('td', { class: column.number ? 'n' : null }, column.of(row)))),
      total => fill(this.told, count(total, 'line')), el('tr', {}, el('td', { colspan: columns.length }, nothing('Nothing here.'))));
    fill(this.element, el('div', { class: 'page-head' }, el('h1', {}, title), this.text), el('p', { class: 'lead' }, lead), this.told,
      el('div', { class: 'table-box', tabindex: '0', role: 'region', 'aria-label': title }, el('table', {},
        el('thead', {}, el('tr', {}, ...columns.map(column => el('th', { scope: 'col', class: column.number ? 'n' : null }, column.title)))), body)),
      this.list.more, this.foot);
  }

  async show(now: Address): Promise<void> {
    const query = new URLSearchParams();
    const text = now.query.get('text');
    if (text) {
      query.set('text', text);
    }
    if (document.activeElement !== this.text) {
      this.text.value = text ?? '';
    }
    fill(this.foot, downloads(this.path, query, this.geo));
    await this.list.show(query);
  }
}

export function placesView(): View {
  return new ListView<PlaceLine>('Places', 'places', [
    { title: 'Place', of: row => placeLink(row.id, row.name) },
    { title: 'Kind', of: row => row.kind },
    { title: 'Country', of: row => row.country },
    { title: 'Position', of: row => row.lat === null || row.lon === null ? el('span', { class: 'faint' }, 'unknown') : `${row.lat.toFixed(2)}, ${row.lon.toFixed(2)}` },
    { title: 'Statements', number: true, of: row => number(row.statements) },
    { title: 'Named', number: true, of: row => number(row.mentions) },
    { title: 'Documents', number: true, of: row => number(row.documents) },
  ], 'Every place the documents name, those with most statements first.', true);
}

export function actorsView(): View {
  return new ListView<ActorLine>('Actors', 'actors', [
    { title: 'Actor', of: row => actorLink(row.id, row.name) },
    { title: 'Sector', of: row => row.sector },
    { title: 'Side', of: row => row.side },
    { title: 'Statements', number: true, of: row => number(row.statements) },
    { title: 'Named', number: true, of: row => number(row.mentions) },
    { title: 'Documents', number: true, of: row => number(row.documents) },
  ], 'Sides, institutions, forces, groups and people, those with most statements first.', false);
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
  ], 'What the chronicle was read from.', false);
}

export function issuesView(): View {
  return new ListView<Issue>('Issues', 'issues', [
    { title: 'What', of: row => capital(row.code.replace(/-/g, ' ')) },
    { title: 'Severity', of: row => row.severity },
    { title: 'Document', of: row => row.document ? el('a', { href: link(['document', row.document], { show: 'issue' }) }, row.name) : row.name },
    { title: 'Words', of: row => row.quote && el('q', {}, row.quote) },
    { title: 'Message', of: row => row.message },
  ], 'Bad data found while reading: unresolved places, impossible dates, unread files. None of it was guessed away.', false);
}

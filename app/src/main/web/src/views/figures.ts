// Who says how many: claims that count the same thing side by side, as bars from the least to the most each claims.
import { change, link, type Address } from '../address.ts';
import type { FigureGroup, FigureRow } from '../api.ts';
import { el, fill, quietly } from '../dom.ts';
import { downloads, eventLink, nothing, time, words } from '../parts.ts';
import { amount, capital, count, number } from '../words.ts';
import { Paged } from './load.ts';
import type { View } from './view.ts';

export class FiguresView implements View {
  readonly title = 'Figures';
  readonly element = el('div', { class: 'page' });
  private readonly text = el('input', { type: 'search', placeholder: 'Kind, place, side, words', 'aria-label': 'Words of the figures to show' });
  private readonly groups = el('div', { class: 'figure-list' });
  private readonly foot = el('div');
  private readonly told = el('p', { class: 'faint', role: 'status' });
  private readonly list = new Paged<FigureGroup>('figures', this.groups, figureGroup, total => fill(this.told, count(total, 'comparison')), nothing('No figure has these words.'));

  constructor() {
    this.text.addEventListener('input', quietly(300, () => change({ text: this.text.value || null }, false)));
    fill(this.element, el('div', { class: 'page-head' }, el('h1', {}, 'Figures'), this.text),
      el('p', { class: 'lead' }, 'Each bar runs from the least to the most that one claimant gives. Nothing here is a sum, and no claim is preferred.'),
      this.told, this.groups, this.list.more, this.foot);
  }

  async show(now: Address): Promise<void> {
    if (document.activeElement !== this.text) {
      this.text.value = now.query.get('text') ?? '';
    }
    const query = new URLSearchParams();
    now.query.getAll('text').forEach(text => query.append('text', text));
    fill(this.foot, downloads('figures', query));
    await this.list.show(query);
  }
}

/** What a group of claims counts, in words. */
function heading(group: FigureGroup): string {
  const what = group.what ?? (group.unit === 'people' ? 'people' : group.unit);
  const where = [group.side, group.place ?? group.about].filter(part => part).join(', ');
  return `${capital(group.kind.replace(/-/g, ' '))}${what && what !== group.kind ? `: ${what}` : ''}${where ? ` – ${where}` : ''}`;
}

/** One comparison. */
export function figureGroup(group: FigureGroup): HTMLElement {
  const most = 1.08 * Math.max(...group.rows.map(row => row.figure.max), 1); // room for what is open above
  const range = group.low === group.high ? number(group.low) : `${number(group.low)}–${number(group.high)}`;
  return el('section', { class: 'figure-group' },
    el('h3', {}, heading(group)),
    el('p', { class: 'how' }, group.total ? 'a total ' : '', time(group.time), ' · ', el('strong', {}, range + (group.openEnded ? ' or more' : ''))),
    el('ul', { class: 'claims' }, ...group.rows.map(row => claim(row, most))));
}

function claim(row: FigureRow, most: number): HTMLElement {
  const { figure } = row;
  const bar = el('span', { class: `bar ${figure.bound}${row.superseded ? ' old' : ''}` });
  const left = figure.bound === 'at-most' ? 0 : figure.min / most * 100;
  const right = figure.max / most * 100;
  bar.style.left = `${Math.min(left, 99)}%`;
  bar.style.width = `${Math.max(0.8, right - left)}%`;
  return el('li', {}, el('details', {},
    el('summary', {},
      el('span', { class: 'claimant' }, row.claimant, row.denied && el('span', { class: 'tag disputed' }, 'denied'),
        row.superseded && el('span', { class: 'tag' }, 'replaced by a later total')),
      el('span', { class: 'track', 'aria-hidden': 'true' }, bar),
      el('span', { class: 'amount' }, amount(figure.min, figure.max, figure.bound), figure.unit === 'percent' ? ' %' : '')),
    el('blockquote', {}, words(figure.sentence)),
    el('p', { class: 'source' }, el('a', { href: link(['document', figure.document.id], { mark: figure.id }) }, figure.document.title),
      figure.voices.length > 0 && ` · ${figure.voices.map(voice => `${voice.name} ${voice.stance}${voice.via ? ` through ${voice.via}` : ''}`).join('; ')}`,
      figure.event && ' · ', figure.event && el('a', { href: eventLink(figure.event) }, 'event'),
      ...row.copies.flatMap(copy => [' · word for word in ', el('a', { href: link(['document', copy.id]) }, copy.title)]))));
}

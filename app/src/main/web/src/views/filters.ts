// The filters: what they are set to stands in the address, so setting one is going to another view.
import { address, change, FILTERS, link } from '../address.ts';
import type { Summary } from '../api.ts';
import { el, fill, quietly } from '../dom.ts';
import { mark, TITLES } from '../families.ts';
import { capital } from '../words.ts';

export class Filters {
  readonly element = el('div', { class: 'filters', role: 'search', 'aria-label': 'Filters' });
  private readonly chips = el('div', { class: 'chips' });
  private readonly text = el('input', { type: 'search', placeholder: 'Words in the sentences', 'aria-label': 'Words in the sentences' });
  private readonly score = el('input', { type: 'range', min: 0, max: 0.95, step: 0.05, 'aria-label': 'Lowest score' });
  private readonly more: HTMLElement;

  constructor(private readonly summary: Summary) {
    this.text.addEventListener('input', quietly(300, () => change({ text: this.text.value || null, event: null })));
    this.score.addEventListener('change', () => change({ score: Number(this.score.value) > 0 ? this.score.value : null, event: null }));
    this.more = el('details', { class: 'more-filters' }, el('summary', {}, 'More filters'), el('div', { class: 'filter-grid' },
      this.select('type', 'Type', summary.families.flatMap(family => family.types.filter(type => type.events > 0)
        .map(type => ({ name: type.name, label: `${type.name} (${type.events})`, title: type.gloss })))),
      this.select('reality', 'Reality', summary.realities.map(one => ({ name: one.name, label: `${one.name} (${one.events})` }))),
      this.select('side', 'Side', summary.sides.map(one => ({ name: one.name, label: `${one.name} (${one.events})` }))),
      this.select('voice', 'Said by', summary.voices.map(one => ({ name: one.name, label: `${one.name} (${one.events})` }))),
      this.select('document', 'Document', summary.documents.map(one => ({ name: one.id, label: one.title }))),
      el('label', {}, 'Lowest score', this.score)));
    fill(this.element, this.families(), this.text, this.more, this.chips);
  }

  private families(): HTMLElement {
    return el('div', { class: 'families', role: 'group', 'aria-label': 'Families of events' }, ...this.summary.families.map(family => el('button', {
      type: 'button', class: 'family', 'data-family': family.code, 'aria-pressed': 'false',
      title: family.types.map(type => type.name).join(', '), click: () => this.toggle('family', family.code),
    }, mark(family.code), family.title)));
  }

  private toggle(name: string, value: string): void {
    const now = address().query.getAll(name);
    change({ [name]: now.includes(value) ? now.filter(one => one !== value) : [...now, value], event: null });
  }

  private select(name: string, label: string, values: { name: string; label: string; title?: string }[]): HTMLElement {
    const box = el('select', { 'data-filter': name, change: () => {
      const value = box.value;
      box.value = '';
      if (value !== '' && !address().query.getAll(name).includes(value)) {
        this.toggle(name, value);
      }
    } }, el('option', { value: '' }, 'any'), ...values.map(value => el('option', { value: value.name, title: value.title }, value.label)));
    return el('label', {}, label, box);
  }

  show(query: URLSearchParams): void {
    const families = query.getAll('family');
    this.element.querySelectorAll<HTMLElement>('.family').forEach(button => {
      const on = families.includes(button.dataset['family'] ?? '');
      button.setAttribute('aria-pressed', String(on));
      button.classList.toggle('off', families.length > 0 && !on);
    });
    if (document.activeElement !== this.text) {
      this.text.value = query.get('text') ?? '';
    }
    this.score.value = query.get('score') ?? '0';
    const set = FILTERS.filter(name => name !== 'family' && name !== 'text').flatMap(name => query.getAll(name).map(value => ({ name, value })));
    const bounded = query.has('from') || query.has('to');
    fill(this.chips, ...set.map(({ name, value }) => el('button', {
      type: 'button', class: 'chip', 'aria-label': `Remove the filter ${name}: ${this.nameOf(name, value)}`, click: () => this.toggle(name, value),
    }, `${name === 'voice' ? 'said by' : name}: ${this.nameOf(name, value)}`, el('span', { 'aria-hidden': 'true' }, ' ×'))),
    (set.length > 0 || families.length > 0 || bounded || query.has('text')) && el('a', { class: 'clear', href: link([]) }, 'Clear all'));
  }

  private nameOf(name: string, value: string): string {
    return name === 'document' ? this.summary.documents.find(one => one.id === value)?.title ?? value
      : name === 'family' ? TITLES[value as keyof typeof TITLES] : name === 'place' || name === 'actor' ? capital(value.replace(/^[^:]*:/, '')) : value;
  }
}

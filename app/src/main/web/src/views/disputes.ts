// Where sources disagree: kept and shown, never settled.
import type { Disputes } from '../api.ts';
import { el, fill } from '../dom.ts';
import { eventLine, eventLink, nothing, section } from '../parts.ts';
import { ask } from '../source.ts';
import { holdingLine } from './day.ts';
import { disputeInWords } from './eventpanel.ts';
import { figureGroup } from './figures.ts';
import type { View } from './view.ts';

export class DisputesView implements View {
  readonly title = 'Disputes';
  readonly element = el('div', { class: 'page' });

  async show(): Promise<void> {
    const disputes = await ask<Disputes>('disputes');
    fill(this.element, el('h1', {}, 'Disputes'),
      el('p', { class: 'lead' }, 'Where sources disagree about one happening, a number, or who held a place. Both sides of each are shown with their words.'),
      section('Happenings', disputes.events.length === 0 ? nothing('No two statements of one happening disagree.')
        : el('ul', { class: 'events boxed' }, ...disputes.events.map(({ event, fields }) => {
          const line = eventLine(event, eventLink(event.id));
          line.append(el('ul', { class: 'fields' }, ...fields.map(field => el('li', {}, disputeInWords(field)))));
          return line;
        }))),
      section('Numbers', disputes.figures.length === 0 ? nothing('No two claimants give different numbers.')
        : el('div', { class: 'figure-list' }, ...disputes.figures.map(figureGroup))),
      section('Places', disputes.holdings.length === 0 ? nothing('No place is contested or only claimed.')
        : el('ul', { class: 'state' }, ...disputes.holdings.map(holding => el('li', {}, el('p', {}, ...holdingLine(holding, null)))))));
  }
}

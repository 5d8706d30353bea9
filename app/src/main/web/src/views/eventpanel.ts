// From a fact to its words: everything that is said of one event, and how it was come by.
import { address, change, link } from '../address.ts';
import type { EventWhole, Figure, Named, Statement, Voice } from '../api.ts';
import { el } from '../dom.ts';
import { mark } from '../families.ts';
import { actorLink, placeLink, time, words } from '../parts.ts';
import { amount, capital, count, placeHow, reality, timeHow } from '../words.ts';

/** The panel of an event. */
export function eventPanel({ event, told, voices, reasons, disputes, figures }: EventWhole): HTMLElement {
  return el('article', { class: 'fact' },
    el('button', { type: 'button', class: 'back', click: () => change({ event: null }) }, '← Events'),
    el('h2', {}, mark(event.family, event.realities.includes('actual'), 18), ` ${capital(event.type)}`,
      event.places.length > 0 && el('span', { class: 'at' }, ' · ',
        ...event.places.flatMap((place, i) => [i > 0 && ', ', placeLink(place.id, place.name)]))),
    el('p', { class: 'when' }, time(event.time), event.time.edtf !== '' && el('a', { class: 'aside', href: dayLink(event.time.from) }, 'the state that day')),
    disputes.length > 0 && el('div', { class: 'notice' }, el('strong', {}, 'Sources differ'),
      el('ul', {}, ...disputes.map(field => el('li', {}, disputeInWords(field))))),
    el('h3', {}, count(told.length, 'statement'), told.length > 1 && ` of ${count(voices, 'independent voice')}`),
    ...told.map(statement),
    figures.length > 0 && el('h3', {}, 'Counted in it'),
    ...figures.map(figureLine),
    reasons.length > 0 && el('details', { class: 'why' }, el('summary', {}, 'Why these statements are one event'),
      el('ul', {}, ...reasons.map(reason => el('li', {}, reason.replace(/^[0-9a-f]{8,}: /, ''))))));
}

function dayLink(day: string | null): string {
  return day === null ? '#/' : link(['day', day]);
}

/** “time: 1992-05-08 | 1992-05-09” as “time: 1992-05-08 or 1992-05-09”. */
export function disputeInWords(field: string): string {
  return field.split(' | ').join(' or ');
}

function statement(s: Statement): HTMLElement {
  return el('section', { class: 'statement' },
    el('blockquote', {}, words(s.sentence)),
    el('p', { class: 'source' }, el('a', { href: link(['document', s.document.id], { mark: s.id }) }, s.document.title), ' – open at these words'),
    el('dl', {},
      ...row('It is', s.reality === 'actual' ? reality(s.reality) : el('strong', {}, reality(s.reality)), s.phase !== 'whole' && `, the ${phase(s.phase)} of it`),
      ...row('Said by', ...(s.voices.length === 0 ? ['the document itself'] : s.voices.map(voice))),
      ...(s.agents.length > 0 ? row('Who', ...names(s.agents)) : []),
      ...(s.targets.length > 0 ? row('To whom', ...names(s.targets)) : []),
      ...s.roles.flatMap(role => row(capital(role.name.replace('-', ' ')), role.text)),
      ...row('When', time(s.time), el('span', { class: 'how' }, ` ${timeHow(s.timeHow)}`, s.timeWords && `: “${s.timeWords.replace(/\s+/g, ' ')}”`)),
      ...(s.places.length > 0 ? row('Where', ...s.places.map(place => el('span', { class: 'line' },
        placeLink(place.id, place.name),
        el('span', { class: 'how' }, ` ${placeHow(place.how)}`, place.text !== place.name && `: “${place.text}”`, place.lat === null && ', position unknown')))) : []),
      ...row('Rule', el('code', {}, s.rule), el('span', { class: 'how' }, ` score ${s.score.toFixed(2)}`)),
      ...row('Type', el('a', { href: typeLink(s.type) }, s.type))));
}

function typeLink(type: string): string {
  const query = new URLSearchParams(address().query);
  query.delete('event');
  query.set('type', type);
  return link([], query);
}

function phase(code: string): string {
  return { begin: 'beginning', continue: 'continuing', halt: 'halting', resume: 'resuming', end: 'end' }[code] ?? code;
}

function row(name: string, ...values: (Node | string | null | false)[]): HTMLElement[] {
  return [el('dt', {}, name), el('dd', {}, ...values)];
}

function names(who: Named[]): HTMLElement[] {
  return who.map(one => el('span', { class: 'line' },
    one.id ? actorLink(one.id, one.name) : one.name,
    one.text !== one.name && el('span', { class: 'how' }, ` as “${one.text.replace(/\s+/g, ' ')}”`)));
}

function voice(v: Voice): HTMLElement {
  return el('span', { class: 'line' }, v.name, el('span', { class: 'how' }, ` ${v.stance}`, v.via && `, through ${v.via}`));
}

function figureLine(f: Figure): HTMLElement {
  return el('section', { class: 'statement' },
    el('p', {}, el('strong', {}, `${amount(f.min, f.max, f.bound)} ${f.what}`), ` ${f.kind}`,
      f.voices.length > 0 && el('span', { class: 'how' }, ` – ${f.voices.map(one => `${one.name} ${one.stance}`).join('; ')}`)),
    el('blockquote', {}, words(f.sentence)),
    el('p', { class: 'source' }, el('a', { href: link(['document', f.document.id], { mark: f.id }) }, f.document.title)));
}

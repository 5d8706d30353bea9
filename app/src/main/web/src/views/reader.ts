// A document with everything that was taken from it marked; what to mark can be chosen, and the address keeps it.
import { address, change, link, type Address } from '../address.ts';
import type { DocumentWhole, Part, Taken } from '../api.ts';
import { el, fill } from '../dom.ts';
import { downloads, eventLink } from '../parts.ts';
import { ask } from '../source.ts';
import { capital, count } from '../words.ts';
import type { View } from './view.ts';

const SORTS = ['statement', 'figure', 'place', 'actor', 'time', 'attestation', 'view', 'issue'];
const USUAL = 'statement,figure';

export class Reader implements View {
  title = 'Document';
  readonly element = el('div', { class: 'page reader' });
  private document: DocumentWhole | null = null;
  private readonly text = el('article', { class: 'text' });
  private readonly note = el('aside', { class: 'note', hidden: true, 'aria-live': 'polite' });

  async show(now: Address): Promise<void> {
    const id = now.path[1] ?? '';
    if (this.document?.document.id !== id) {
      this.document = await ask<DocumentWhole>(`documents/${encodeURIComponent(id)}`);
      this.title = this.document.document.title;
      this.drawFrame();
    }
    this.drawMarks(new Set((now.query.get('show') ?? USUAL).split(',')));
    this.goTo(now.query.get('mark'));
  }

  private drawFrame(): void {
    const whole = this.document;
    if (!whole) {
      return;
    }
    const { document: row, taken } = whole;
    const counts = SORTS.map(sort => [sort, Object.values(taken).filter(one => one.sort === sort).length] as const).filter(([, n]) => n > 0);
    fill(this.text, ...whole.zones.map(zone => this.zone(zone)));
    fill(this.element,
      el('h1', {}, row.title),
      el('p', { class: 'lead' }, [row.kind, row.publisher, row.published, row.name].filter(part => part).join(' · ')),
      el('div', { class: 'marks', role: 'group', 'aria-label': 'What to mark' }, ...counts.map(([sort, n]) => el('button', {
        type: 'button', class: `sort s-${sort}`, 'data-sort': sort, click: () => this.toggle(sort),
      }, `${capital(sort)}s`, el('span', { class: 'faint' }, ` ${n}`)))),
      el('div', { class: 'reading' }, this.text, this.note),
      downloads('statements', new URLSearchParams({ document: row.id })));
  }

  private zone({ kind, level, reading, parts }: DocumentWhole['zones'][number]): HTMLElement {
    const content = parts.map(part => this.part(part));
    const quiet = reading ? '' : ' quiet';
    if (kind === 'title' || kind === 'heading') {
      return el(level <= 2 ? 'h2' : 'h3', { class: `zone ${kind}` }, ...content);
    }
    const label = kind === 'paragraph' || kind === 'list' ? null : el('span', { class: 'zone-kind' }, capital(kind));
    return el(kind === 'quotation' ? 'blockquote' : 'p', { class: `zone ${kind}${quiet}` }, label, ...content);
  }

  private part(part: Part): Node | string {
    const known = part.as.filter(name => this.document?.taken[name]);
    return known.length === 0 ? part.text : el('span', { class: 'piece', 'data-marks': known.join(' ') }, part.text);
  }

  private toggle(sort: string): void {
    const now = new Set((address().query.get('show') ?? USUAL).split(',').filter(one => one !== ''));
    if (!now.delete(sort)) {
      now.add(sort);
    }
    change({ show: [...now].join(',') || 'none' }, false);
  }

  private drawMarks(sorts: Set<string>): void {
    this.element.querySelectorAll<HTMLElement>('.sort').forEach(button => button.setAttribute('aria-pressed', String(sorts.has(button.dataset['sort'] ?? ''))));
    this.text.querySelectorAll<HTMLElement>('.piece').forEach(piece => {
      const shown = this.takenAt(piece).filter(([, one]) => sorts.has(one.sort));
      piece.className = `piece${shown.length > 0 ? ` on ${shown.map(([, one]) => `s-${one.sort}${one.family ? ` f-${one.family}` : ''}`).join(' ')}` : ''}`;
      if (shown.length > 0) {
        piece.setAttribute('role', 'button');
        piece.setAttribute('tabindex', '0');
        piece.onclick = () => this.tell(piece);
        piece.onkeydown = event => {
          if (event.key === 'Enter') {
            this.tell(piece);
          }
        };
      } else {
        piece.removeAttribute('role');
        piece.removeAttribute('tabindex');
        piece.onclick = null;
      }
    });
  }

  private takenAt(piece: HTMLElement): [string, Taken][] {
    return (piece.dataset['marks'] ?? '').split(' ').map((name): [string, Taken | undefined] => [name, this.document?.taken[name]])
      .filter((one): one is [string, Taken] => one[1] !== undefined);
  }

  private tell(piece: HTMLElement): void {
    this.text.querySelectorAll('.chosen').forEach(other => other.classList.remove('chosen'));
    piece.classList.add('chosen');
    const taken = this.takenAt(piece);
    this.note.hidden = false;
    this.note.style.top = `${Math.max(0, piece.offsetTop - this.text.offsetTop - 8)}px`;
    fill(this.note, el('button', { type: 'button', class: 'back', click: () => this.note.hidden = true }, 'Close'),
      ...taken.map(([, one]) => el('div', { class: 'taken' }, el('span', { class: 'tag' }, one.sort), ' ', el('strong', {}, one.label),
        one.reality && one.reality !== 'actual' && ` ${one.reality}`, one.score !== null && el('span', { class: 'how' }, ` score ${one.score.toFixed(2)}`),
        one.link && el('p', {}, this.linkOf(one)))));
  }

  private linkOf(one: Taken): HTMLElement {
    const to = one.sort === 'place' || one.sort === 'actor' ? link([one.sort, one.link ?? '']) : eventLink(one.link ?? '');
    return el('a', { href: to }, one.sort === 'place' || one.sort === 'actor' ? `The page of this ${one.sort}` : 'Everything said of this event');
  }

  private goTo(mark: string | null): void {
    const piece = mark === null ? null : [...this.text.querySelectorAll<HTMLElement>('.piece')].find(one => (one.dataset['marks'] ?? '').split(' ').includes(mark));
    if (piece) {
      piece.scrollIntoView({ block: 'center' });
      this.tell(piece);
    } else if (mark !== null) {
      this.note.hidden = false;
      fill(this.note, `These words are no longer marked in this document (${count(Object.keys(this.document?.taken ?? {}).length, 'mark')}).`);
    }
  }
}

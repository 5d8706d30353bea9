// A long list that comes in pages: more is asked for when the reader comes near its end.
import type { Page } from '../api.ts';
import { count } from '../words.ts';
import { el, fill, type Child } from '../dom.ts';
import { ask } from '../source.ts';

const SIZE = 60;

/** Rows of a list of the interface in an element, page by page. */
export class Paged<T> {
  readonly more = el('p', { class: 'more' });
  private question = '';
  private total = 0;
  private shown = 0;

  /** @param told is told how many rows there are in all */
  constructor(private readonly path: string, private readonly into: HTMLElement, private readonly row: (row: T) => Child,
    private readonly told: (total: number) => void, private readonly empty: Child) {}

  /** Shows the first page of what a query finds. */
  async show(query: URLSearchParams): Promise<void> {
    const question = query.toString();
    this.question = question;
    const page = await this.ask(0);
    if (this.question === question) {
      this.shown = 0;
      fill(this.into);
      this.add(page);
      if (page.total === 0 && this.empty !== null) {
        fill(this.into, this.empty);
      }
    }
  }

  private async ask(offset: number): Promise<Page<T>> {
    const query = new URLSearchParams(this.question);
    query.set('limit', String(SIZE));
    query.set('offset', String(offset));
    return ask<Page<T>>(this.path, query);
  }

  private add(page: Page<T>): void {
    this.total = page.total;
    this.shown += page.rows.length;
    page.rows.map(this.row).forEach(row => row instanceof Node && this.into.append(row));
    this.told(page.total);
    fill(this.more, this.shown < this.total && el('button', { type: 'button', click: () => void this.next() }, `Show more of ${count(this.total, 'row')}`));
  }

  private async next(): Promise<void> {
    const question = this.question;
    const page = await this.ask(this.shown);
    if (this.question === question) {
      this.add(page);
    }
  }
}

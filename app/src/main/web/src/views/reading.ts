// Reading documents from the page: drop files, say what is known of them, see how far each is, cancel.
import type { Job } from '../api.ts';
import { link } from '../address.ts';
import { el, fill } from '../dom.ts';
import { ask, send } from '../source.ts';
import type { View } from './view.ts';

const EVERY_MS = 800;
const LARGEST = 50_000_000;
const ENDINGS = '.txt,.md,.markdown,.html,.htm,.pdf,.docx,.doc,.rtf';

export class ReadingView implements View {
  readonly title = 'Read documents';
  readonly element = el('div', { class: 'page' });
  private readonly published = el('input', { type: 'date', id: 'published' });
  private readonly publisher = el('input', { type: 'text', id: 'publisher', maxlength: 200 });
  private readonly kind = el('select', { id: 'kind' }, el('option', { value: '' }, 'as it seems'), el('option', { value: 'article' }, 'article'),
    el('option', { value: 'news' }, 'news: dates count from the day it was published'), el('option', { value: 'report' }, 'report'));
  private readonly jobs = el('ul', { class: 'jobs', 'aria-live': 'polite' });
  private readonly problems = el('ul', { class: 'problems', role: 'alert' });
  private timer = 0;

  constructor() {
    const picker = el('input', { type: 'file', multiple: true, accept: ENDINGS, id: 'files', change: () => void this.take([...picker.files ?? []]) });
    const drop = el('div', { class: 'drop' }, el('label', { for: 'files' }, 'Drop documents here, or choose them'), picker,
      el('p', { class: 'how' }, 'Text, Markdown, HTML, PDF or Word, each up to 50 MB. They stay on this machine.'));
    drop.addEventListener('dragover', event => {
      event.preventDefault();
      drop.classList.add('over');
    });
    drop.addEventListener('dragleave', () => drop.classList.remove('over'));
    drop.addEventListener('drop', event => {
      event.preventDefault();
      drop.classList.remove('over');
      void this.take([...event.dataTransfer?.files ?? []]);
    });
    fill(this.element, el('h1', {}, 'Read documents'),
      el('div', { class: 'given' }, el('label', { for: 'published' }, 'Published', this.published), el('label', { for: 'publisher' }, 'Publisher', this.publisher),
        el('label', { for: 'kind' }, 'Kind', this.kind)),
      drop, this.problems, this.jobs);
  }

  async show(): Promise<void> {
    await this.look();
  }

  close(): void {
    window.clearTimeout(this.timer);
    this.timer = -1;
  }

  private async take(files: File[]): Promise<void> {
    fill(this.problems);
    for (const file of files) {
      try {
        if (file.size > LARGEST) {
          throw new Error('larger than 50 MB');
        }
        const query = new URLSearchParams({ name: file.name });
        for (const [name, value] of [['published', this.published.value], ['publisher', this.publisher.value.trim()], ['kind', this.kind.value]] as const) {
          if (value !== '') {
            query.set(name, value);
          }
        }
        await send<Job>('POST', `readings?${query}`, file);
      } catch (problem) {
        this.problems.append(el('li', {}, `${file.name}: ${problem instanceof Error ? problem.message : String(problem)}`));
      }
    }
    await this.look();
  }

  private async look(): Promise<void> {
    const jobs = await ask<Job[]>('readings');
    fill(this.jobs, ...[...jobs].reverse().map(job => this.line(job)));
    if (this.timer !== -1 && jobs.some(job => job.state === 'waiting' || job.state === 'reading')) {
      window.clearTimeout(this.timer);
      this.timer = window.setTimeout(() => void this.look(), EVERY_MS);
    }
  }

  private line(job: Job): HTMLElement {
    const running = job.state === 'waiting' || job.state === 'reading';
    return el('li', { class: `job ${job.state}` }, el('strong', {}, job.name), el('span', { class: 'tag' }, job.state),
      job.state === 'reading' && el('progress', { 'aria-label': `Reading ${job.name}` }),
      job.message && el('span', { class: 'how' }, job.message),
      job.document && el('a', { href: link(['document', job.document]) }, 'See what was found'),
      running && el('button', { type: 'button', click: () => void send<Job>('DELETE', `readings/${job.id}`).then(() => this.look()) }, 'Cancel'));
  }
}

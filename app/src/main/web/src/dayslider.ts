// The day: play, steps and a slider. It moves the map, who holds what, and the state together.
import { dayInWords, dayOf, isoOf, plusMonths } from './dates.ts';
import { el } from './dom.ts';

const TICK_MS = 220;

export class DaySlider {
  readonly element: HTMLElement;
  private readonly range: HTMLInputElement;
  private readonly field: HTMLInputElement;
  private readonly button: HTMLButtonElement;
  private timer = 0;
  private day = 0;
  private bounds: [number, number] = [0, 1];

  /** @param move is told the day while it moves and, with true, when it stands */
  constructor(private readonly move: (day: number, done: boolean) => void, step: (by: 1 | -1) => void) {
    this.button = el('button', { type: 'button', class: 'play', 'aria-label': 'Play', title: 'Play (space)', click: () => this.toggle() }, '▶');
    this.range = el('input', {
      type: 'range', step: '1', 'aria-label': 'Day', input: () => this.set(Number(this.range.value), false),
      change: () => this.set(Number(this.range.value), true),
    });
    this.field = el('input', {
      type: 'date', 'aria-label': 'Day', change: () => this.field.value && this.set(dayOf(this.field.value), true),
    });
    this.element = el('div', { class: 'dayslider' },
      this.button,
      el('button', { type: 'button', 'aria-label': 'Event before', title: 'Event before (←)', click: () => step(-1) }, '‹'),
      el('button', { type: 'button', 'aria-label': 'Next event', title: 'Next event (→)', click: () => step(1) }, '›'),
      this.field, this.range);
  }

  show(from: number, to: number, day: number): void {
    this.bounds = [from, to];
    this.range.min = String(from);
    this.range.max = String(to);
    this.day = Math.max(from, Math.min(to, day));
    this.range.value = String(this.day);
    this.range.setAttribute('aria-valuetext', dayInWords(this.day));
    this.field.value = isoOf(this.day);
  }

  /** Moves by days or months; {@code from} is the day it moves from. */
  by(days: number, months = 0): void {
    this.set(months === 0 ? this.day + days : plusMonths(this.day, months), true);
  }

  toggle(): void {
    if (this.timer) {
      this.stop();
      this.move(this.day, true);
      return;
    }
    if (this.day >= this.bounds[1]) {
      this.set(this.bounds[0], false);
    }
    this.button.textContent = '❚❚';
    this.button.setAttribute('aria-label', 'Pause');
    const stride = Math.max(1, Math.round((this.bounds[1] - this.bounds[0]) / 160));
    this.timer = window.setInterval(() => {
      this.set(this.day + stride, this.day + stride >= this.bounds[1]);
      if (this.day >= this.bounds[1]) {
        this.stop();
      }
    }, TICK_MS);
  }

  stop(): void {
    window.clearInterval(this.timer);
    this.timer = 0;
    this.button.textContent = '▶';
    this.button.setAttribute('aria-label', 'Play');
  }

  private set(day: number, done: boolean): void {
    this.show(this.bounds[0], this.bounds[1], day);
    this.move(this.day, done);
  }
}

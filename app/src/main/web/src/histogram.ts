// The histogram of all events over the whole span, with the brush that chooses the bounds.
import type { Overview } from './api.ts';
import { axis, colours, pen, Scale } from './chart.ts';
import { dayInWords, dayOf, isoOf } from './dates.ts';
import { el } from './dom.ts';
import { FAMILIES } from './families.ts';

const EDGE = 9;
const LEFT = 12;

type Grip = 'from' | 'to' | 'both' | 'new';

export class Histogram {
  readonly element: HTMLElement;
  private readonly canvas = el('canvas', { class: 'bars', 'aria-hidden': 'true' });
  private readonly handles: Record<'from' | 'to', HTMLElement>;
  private data: Overview | null = null;
  private bounds: [number, number] = [0, 0];
  private day = 0;
  private scale = new Scale(0, 1, 0, 1);
  private grip: Grip | null = null;
  private start = 0;
  private before: [number, number] = [0, 0];

  /** @param choose is told the bounds while they move and, with true, when they stand */
  constructor(private readonly choose: (from: number, to: number, done: boolean) => void) {
    this.handles = { from: this.handle('from', 'Beginning of the time shown'), to: this.handle('to', 'End of the time shown') };
    this.element = el('div', { class: 'histogram' }, this.canvas, this.handles.from, this.handles.to);
    this.element.addEventListener('pointerdown', event => this.down(event));
    this.element.addEventListener('pointermove', event => this.move(event));
    this.element.addEventListener('pointerup', event => this.up(event));
    this.element.addEventListener('dblclick', () => this.all());
    new ResizeObserver(() => this.draw()).observe(this.element);
  }

  show(data: Overview, from: number, to: number, day: number): void {
    this.data = data;
    this.bounds = [from, to];
    this.day = day;
    this.draw();
  }

  showDay(day: number): void {
    this.day = day;
    this.draw();
  }

  private span(): [number, number] {
    const span = this.data?.span;
    return span ? [dayOf(span.from), dayOf(span.to)] : [0, 1];
  }

  private all(): void {
    const [from, to] = this.span();
    this.choose(from, to, true);
  }

  private handle(side: 'from' | 'to', label: string): HTMLElement {
    return el('div', {
      class: `handle ${side}`, role: 'slider', tabindex: '0', 'aria-label': label,
      keydown: event => this.key(event as KeyboardEvent, side),
    });
  }

  private key(event: KeyboardEvent, side: 'from' | 'to'): void {
    const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -30, PageUp: 30 }[event.key];
    const [first, last] = this.span();
    if (step === undefined) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const width = Math.max(1, Math.round((this.bounds[1] - this.bounds[0]) / 50));
    const moved = this.bounds[side === 'from' ? 0 : 1] + step * width;
    const [from, to] = side === 'from' ? [Math.max(first, Math.min(moved, this.bounds[1] - 1)), this.bounds[1]]
      : [this.bounds[0], Math.min(last, Math.max(moved, this.bounds[0] + 1))];
    this.bounds = [from, to];
    this.draw();
    this.choose(from, to, true);
  }

  private at(event: PointerEvent): number {
    return event.clientX - this.element.getBoundingClientRect().left;
  }

  private down(event: PointerEvent): void {
    if (event.button !== 0 || !this.data?.span) {
      return;
    }
    const x = this.at(event);
    const [left, right] = [this.scale.x(this.bounds[0]), this.scale.x(this.bounds[1])];
    const whole = this.bounds[0] <= this.span()[0] && this.bounds[1] >= this.span()[1];
    this.grip = Math.abs(x - left) < EDGE ? 'from' : Math.abs(x - right) < EDGE ? 'to'
      : x > left && x < right && !whole ? 'both' : 'new';
    this.start = this.scale.day(x);
    this.before = [...this.bounds];
    this.element.setPointerCapture(event.pointerId);
  }

  private move(event: PointerEvent): void {
    if (!this.grip) {
      return;
    }
    const [first, last] = this.span();
    const day = Math.max(first, Math.min(last, this.scale.day(this.at(event))));
    let [from, to] = this.before;
    if (this.grip === 'from') {
      from = Math.min(day, to - 1);
    } else if (this.grip === 'to') {
      to = Math.max(day, from + 1);
    } else if (this.grip === 'both') {
      const by = Math.max(first - from, Math.min(last - to, day - this.start));
      [from, to] = [from + by, to + by];
    } else {
      [from, to] = [Math.min(this.start, day), Math.max(this.start, day)];
    }
    this.bounds = [Math.round(from), Math.round(to)];
    this.draw();
    this.choose(this.bounds[0], this.bounds[1], false);
  }

  private up(event: PointerEvent): void {
    if (!this.grip) {
      return;
    }
    const moved = Math.abs(this.scale.x(this.start) - this.at(event)) > 3;
    if (!moved) {
      this.bounds = [...this.before];
    }
    this.grip = null;
    this.draw();
    this.choose(this.bounds[0], this.bounds[1], true);
  }

  private draw(): void {
    const drawing = pen(this.canvas);
    const data = this.data;
    if (!drawing || !data?.span) {
      return;
    }
    const { ctx, width, height } = drawing;
    const [first, last] = this.span();
    this.scale = new Scale(first, last + 1, LEFT, width - LEFT);
    const colour = colours(FAMILIES);
    const base = height - 16;
    axis(ctx, this.scale, base, height, colour);
    this.drawBars(ctx, data, base, colour.of);
    const left = this.scale.x(this.bounds[0]);
    const right = this.scale.x(this.bounds[1] + 1);
    ctx.fillStyle = colour.paper;
    ctx.globalAlpha = 0.72;
    ctx.fillRect(0, 0, left, base);
    ctx.fillRect(right, 0, width - right, base);
    ctx.globalAlpha = 1;
    ctx.strokeStyle = colour.line;
    ctx.strokeRect(Math.round(left) + 0.5, 0.5, Math.round(right - left), base);
    const now = Math.round(this.scale.x(this.day)) + 0.5;
    ctx.strokeStyle = colour.accent;
    ctx.beginPath();
    ctx.moveTo(now, 0);
    ctx.lineTo(now, base);
    ctx.stroke();
    this.place('from', left, this.bounds[0]);
    this.place('to', right, this.bounds[1]);
  }

  private drawBars(ctx: CanvasRenderingContext2D, data: Overview, base: number, colour: Record<string, string>): void {
    const totals = data.firstDays.slice(0, -1).map((_, i) => FAMILIES.reduce((sum, f) => sum + (data.bars[f]?.[i] ?? 0), 0));
    const most = Math.max(1, ...totals);
    totals.forEach((total, i) => {
      if (total <= 0) {
        return;
      }
      const x = this.scale.x(data.firstDays[i] ?? 0);
      const w = Math.max(1, this.scale.x(data.firstDays[i + 1] ?? 0) - x - 0.5);
      const high = Math.max(1.5, Math.sqrt(total / most) * (base - 6));
      let y = base;
      for (const family of FAMILIES) {
        const part = high * (data.bars[family]?.[i] ?? 0) / total;
        ctx.fillStyle = colour[family] ?? '#888';
        ctx.fillRect(x, y - part, w, part);
        y -= part;
      }
    });
  }

  private place(side: 'from' | 'to', x: number, day: number): void {
    const handle = this.handles[side];
    const [first, last] = this.span();
    handle.style.transform = `translateX(${Math.round(x)}px)`;
    handle.setAttribute('aria-valuemin', String(first));
    handle.setAttribute('aria-valuemax', String(last));
    handle.setAttribute('aria-valuenow', String(day));
    handle.setAttribute('aria-valuetext', dayInWords(day));
    handle.title = isoOf(day);
  }
}

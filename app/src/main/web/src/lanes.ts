// The events within the bounds, a lane for each family; a time that is not known to the day is a bar that fades.
import type { FamilyCode, LaneMark, Overview } from './api.ts';
import { axis, colours, pen, Scale, type Colours } from './chart.ts';
import { dayOf, inWords } from './dates.ts';
import { el, fill } from './dom.ts';
import { FAMILIES, familyOf, mark, SHAPES, TITLES } from './families.ts';

const ROW = 24;
const RIGHT = 12;

interface Drawn { mark: LaneMark; left: number; right: number; y: number }

export class Lanes {
  readonly element: HTMLElement;
  private readonly canvas = el('canvas', { class: 'lanes-canvas', role: 'img', 'aria-label': 'Events by family over time' });
  private readonly tip = el('div', { class: 'tip', hidden: true });
  private data: Overview | null = null;
  private bounds: [number, number] = [0, 1];
  private day = 0;
  private chosen: string | null = null;
  private scale = new Scale(0, 1, 0, 1);
  private drawn: Drawn[] = [];
  private readonly shapes = new Map<FamilyCode, Path2D>(FAMILIES.map(f => [f, new Path2D(SHAPES[f])]));

  constructor(private readonly open: (event: string) => void, private readonly choose: (from: number, to: number) => void) {
    const names = el('div', { class: 'lane-names', 'aria-hidden': 'true' },
      ...FAMILIES.map(family => el('span', {}, mark(family), TITLES[family])));
    this.element = el('div', { class: 'lanes' }, names, el('div', { class: 'lane-box' }, this.canvas, this.tip));
    this.canvas.addEventListener('pointermove', event => this.hover(event));
    this.canvas.addEventListener('pointerleave', () => this.tip.hidden = true);
    this.canvas.addEventListener('click', event => this.click(event));
    this.canvas.addEventListener('wheel', event => this.wheel(event), { passive: false });
    new ResizeObserver(() => this.draw()).observe(this.canvas);
  }

  show(data: Overview, from: number, to: number, day: number, chosen: string | null): void {
    this.data = data;
    this.chosen = chosen;
    this.day = day;
    this.bounds = [from, to];
    this.draw();
  }

  /** Moves the bounds at once; the events that come into them follow. */
  showBounds(from: number, to: number): void {
    this.bounds = [from, to];
    this.draw();
  }

  showDay(day: number): void {
    this.day = day;
    this.draw();
  }

  private draw(): void {
    const drawing = pen(this.canvas);
    const data = this.data;
    if (!drawing || !data) {
      return;
    }
    const { ctx, width, height } = drawing;
    const colour = colours(FAMILIES);
    this.scale = new Scale(this.bounds[0], this.bounds[1] + 1, 4, width - RIGHT);
    axis(ctx, this.scale, 0, height, colour);
    ctx.strokeStyle = colour.line;
    FAMILIES.forEach((_, row) => {
      ctx.beginPath();
      ctx.moveTo(0, (row + 1) * ROW + 0.5);
      ctx.lineTo(width, (row + 1) * ROW + 0.5);
      ctx.stroke();
    });
    this.drawn = [];
    if (data.marks) {
      this.drawMarks(ctx, data.marks, width, colour);
    } else if (data.bounds) {
      this.drawDensity(ctx, data, [dayOf(data.bounds.from), dayOf(data.bounds.to)], colour);
    }
    const x = Math.round(this.scale.x(this.day + 0.5)) + 0.5;
    ctx.strokeStyle = colour.accent;
    ctx.lineWidth = 1.5;
    ctx.beginPath();
    ctx.moveTo(x, 0);
    ctx.lineTo(x, height - 14);
    ctx.stroke();
    ctx.lineWidth = 1;
  }

  private drawMarks(ctx: CanvasRenderingContext2D, marks: LaneMark[], width: number, colour: Colours): void {
    for (const one of marks) {
      const family = familyOf(one.type);
      const from = one.time.from === null ? null : this.scale.x(dayOf(one.time.from));
      const to = one.time.to === null ? null : this.scale.x(dayOf(one.time.to) + 1);
      const left = from ?? (to ?? 0) - 60;
      const right = to ?? left + 60;
      if (right < 0 || left > width) {
        continue;
      }
      const y = FAMILIES.indexOf(family) * ROW + ROW / 2;
      ctx.globalAlpha = one.actual ? 0.85 : 0.5;
      if (right - left <= 16 && from !== null && to !== null) {
        this.drawShape(ctx, family, (left + right) / 2, y, one, colour);
      } else {
        this.drawFading(ctx, left, right, y, colour.of[family] ?? '#888', one.id === this.chosen);
      }
      ctx.globalAlpha = 1;
      this.drawn.push({ mark: one, left: Math.min(left, (left + right) / 2 - 6), right: Math.max(right, (left + right) / 2 + 6), y });
    }
  }

  private drawShape(ctx: CanvasRenderingContext2D, family: FamilyCode, x: number, y: number, one: LaneMark, colour: Colours): void {
    const path = this.shapes.get(family);
    if (!path) {
      return;
    }
    ctx.save();
    ctx.translate(x, y);
    const size = one.id === this.chosen ? 1.15 : 0.72;
    ctx.scale(size, size);
    ctx.fillStyle = one.actual ? colour.of[family] ?? '#888' : colour.paper;
    ctx.strokeStyle = one.id === this.chosen ? colour.ink : one.actual ? colour.paper : colour.of[family] ?? '#888';
    ctx.lineWidth = one.id === this.chosen ? 2.4 : 1.2;
    ctx.fill(path);
    ctx.stroke(path);
    ctx.restore();
  }

  /** Strongest in the middle of what is possible, for nobody says more; thin, for it is some day of many. */
  private drawFading(ctx: CanvasRenderingContext2D, left: number, right: number, y: number, colour: string, chosen: boolean): void {
    const shade = ctx.createLinearGradient(left, 0, right, 0);
    const clear = `color-mix(in srgb, ${colour} 6%, transparent)`;
    shade.addColorStop(0, clear);
    shade.addColorStop(0.5, `color-mix(in srgb, ${colour} ${chosen ? 100 : 46}%, transparent)`);
    shade.addColorStop(1, clear);
    ctx.fillStyle = shade;
    ctx.fillRect(left, y - (chosen ? 6 : 4), right - left, chosen ? 12 : 8);
  }

  private drawDensity(ctx: CanvasRenderingContext2D, data: Overview, [from, to]: [number, number], colour: Colours): void {
    FAMILIES.forEach((family, row) => {
      const counts = data.lanes[family] ?? [];
      const most = Math.max(1, ...counts);
      ctx.fillStyle = colour.of[family] ?? '#888';
      counts.forEach((n, i) => {
        if (n > 0) {
          const left = this.scale.x(from + (to + 1 - from) * i / counts.length);
          const right = this.scale.x(from + (to + 1 - from) * (i + 1) / counts.length);
          const high = Math.max(1.5, Math.sqrt(n / most) * (ROW - 5));
          ctx.fillRect(left, (row + 1) * ROW - high, Math.max(1, right - left - 0.5), high);
        }
      });
    });
  }

  private near(event: MouseEvent): Drawn[] {
    const box = this.canvas.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    return this.drawn.filter(one => x >= one.left && x <= one.right && Math.abs(y - one.y) < ROW / 2)
      .sort((one, other) => (one.right - one.left) - (other.right - other.left));
  }

  private hover(event: PointerEvent): void {
    const found = this.near(event);
    const first = found[0];
    this.canvas.style.cursor = first ? 'pointer' : 'default';
    this.tip.hidden = !first;
    if (first) {
      const box = this.canvas.getBoundingClientRect();
      fill(this.tip, el('strong', {}, first.mark.type), ` ${first.mark.label} · ${inWords(first.mark.time)}`,
        found.length > 1 && el('span', { class: 'faint' }, ` and ${found.length - 1} more here`));
      this.tip.style.left = `${Math.max(0, Math.min(event.clientX - box.left + 12, box.width - 240))}px`;
      this.tip.style.top = `${first.y - 34}px`;
    }
  }

  private click(event: MouseEvent): void {
    const found = this.near(event);
    const at = found.findIndex(one => one.mark.id === this.chosen);
    const next = found[(at + 1) % Math.max(1, found.length)];
    if (next) {
      this.open(next.mark.id);
    }
  }

  private wheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.shiftKey && Math.abs(event.deltaY) > Math.abs(event.deltaX) && !event.altKey) {
      event.preventDefault();
      const day = this.scale.day(event.clientX - this.canvas.getBoundingClientRect().left);
      const by = event.deltaY > 0 ? 1.25 : 0.8;
      const from = day - (day - this.bounds[0]) * by;
      const to = day + (this.bounds[1] - day) * by;
      this.choose(Math.round(from), Math.round(Math.max(from + 1, to)));
    }
  }
}

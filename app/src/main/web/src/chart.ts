// What the two canvases of the timeline share: sharp pixels, colours of the theme, and an axis of time.
import { scaleUtc } from 'd3-scale';
import { utcDay, utcMonth, utcYear } from 'd3-time';
import { dateOf } from './dates.ts';
import { theme } from './dom.ts';

export interface Colours { ink: string; faint: string; line: string; paper: string; accent: string; of: Record<string, string> }

/** Reads the colours of the theme once for a whole drawing. */
export function colours(families: readonly string[]): Colours {
  return {
    ink: theme('ink'), faint: theme('faint'), line: theme('line'), paper: theme('paper'), accent: theme('accent'),
    of: Object.fromEntries(families.map(family => [family, theme(`f-${family}`)])),
  };
}

/** Fits a canvas to its box and gives a pen that draws in CSS pixels. */
export function pen(canvas: HTMLCanvasElement): { ctx: CanvasRenderingContext2D; width: number; height: number } | null {
  const ratio = window.devicePixelRatio || 1;
  const width = canvas.clientWidth;
  const height = canvas.clientHeight;
  const ctx = canvas.getContext('2d');
  if (!ctx || width === 0) {
    return null;
  }
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  }
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.clearRect(0, 0, width, height);
  return { ctx, width, height };
}

/** Days along a width. */
export class Scale {
  constructor(readonly from: number, readonly to: number, readonly left: number, readonly right: number) {}

  x(day: number): number {
    return this.left + (day - this.from) / Math.max(1, this.to - this.from) * (this.right - this.left);
  }

  day(x: number): number {
    return this.from + (x - this.left) / Math.max(1, this.right - this.left) * (this.to - this.from);
  }

  /** Where the axis has its marks, and what it says there. */
  ticks(room = 90): { day: number; text: string }[] {
    const scale = scaleUtc().domain([dateOf(this.from), dateOf(this.to)]);
    const wanted = Math.max(2, Math.floor((this.right - this.left) / room));
    return scale.ticks(wanted).map(date => ({ day: Math.floor(date.getTime() / 86_400_000), text: label(date) }));
  }
}

function label(date: Date): string {
  const format = (options: Intl.DateTimeFormatOptions): string => date.toLocaleDateString('en-GB', { ...options, timeZone: 'UTC' });
  if (utcYear(date) >= date) {
    return String(date.getUTCFullYear());
  }
  if (utcMonth(date) >= date) {
    return format({ month: 'short', year: 'numeric' });
  }
  return utcDay(date) >= date ? format({ day: 'numeric', month: 'short' }) : '';
}

/** Draws the marks of an axis and what they say. */
export function axis(ctx: CanvasRenderingContext2D, scale: Scale, top: number, bottom: number, colour: Colours): void {
  ctx.font = `11px ${theme('sans')}`;
  ctx.textBaseline = 'alphabetic';
  ctx.textAlign = 'center';
  let end = -Infinity;
  for (const tick of scale.ticks()) {
    const x = Math.round(scale.x(tick.day)) + 0.5;
    const half = ctx.measureText(tick.text).width / 2;
    if (x - half < end + 8 || x - half < 0 || x + half > scale.right + 4) {
      continue;
    }
    end = x + half;
    ctx.strokeStyle = colour.line;
    ctx.beginPath();
    ctx.moveTo(x, top);
    ctx.lineTo(x, bottom - 14);
    ctx.stroke();
    ctx.fillStyle = colour.faint;
    ctx.fillText(tick.text, x, bottom - 2);
  }
}

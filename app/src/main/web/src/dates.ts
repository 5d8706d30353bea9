// Days as whole numbers since 1970-01-01, and times in words.
import type { Time } from './api.ts';

const DAY = 86_400_000;
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
  'November', 'December'];
const PARTS: Record<number, string> = {
  21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter', 33: 'first quarter of', 34: 'second quarter of',
  35: 'third quarter of', 36: 'last quarter of', 37: 'early', 38: 'middle of', 39: 'late', 40: 'first half of', 41: 'second half of',
};

/** The day of an ISO date. */
export function dayOf(iso: string): number {
  return Math.floor(Date.parse(`${iso}T00:00:00Z`) / DAY);
}

/** The ISO date of a day. */
export function isoOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

export function dateOf(day: number): Date {
  return new Date(day * DAY);
}

/** A day so many months on; the last of the month where that has no such day. */
export function plusMonths(day: number, months: number): number {
  const from = dateOf(day);
  const first = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return Math.floor(first.getTime() / DAY) + Math.min(from.getUTCDate(), last) - 1;
}

/** “19 May 1992”. */
export function dayInWords(day: number): string {
  const date = dateOf(day);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** A time in words: “May 1992”, “8–9 May 1992”, “about 1905”, “since 1988”. */
export function inWords(time: Time | string): string {
  const edtf = typeof time === 'string' ? time : time.edtf;
  if (edtf === '' || edtf === '..') {
    return 'no date';
  }
  if (/^[[{]/.test(edtf)) {
    return edtf.slice(1, -1).split(',').map(date).join(edtf.startsWith('[') ? ' or ' : ' and ');
  }
  const [from, to] = edtf.split('/');
  return to === undefined ? date(edtf) : interval(from ?? '', to);
}

function interval(from: string, to: string): string {
  if (from === '..' || from === '') {
    return `until ${date(to)}`;
  }
  if (to === '..' || to === '') {
    return `since ${date(from)}`;
  }
  const one = date(from);
  const other = date(to);
  const early = one.split(' ');
  const late = other.split(' ');
  if (early.length === 3 && late.length === 3 && early[2] === late[2]) {
    return early[1] === late[1] ? `${early[0]}–${other}` : `${early[0]} ${early[1]} – ${other}`;
  }
  if (early.length === 2 && late.length === 2 && early[1] === late[1] && !one.startsWith('about')) {
    return `${early[0]} – ${other}`;
  }
  return `${one} – ${other}`;
}

function date(edtf: string): string {
  const doubt = /[?%]/.test(edtf) ? 'perhaps ' : '';
  const about = /[~%]/.test(edtf) ? 'about ' : '';
  const [days = '', clock] = edtf.replace(/[?~%]/g, '').split('T');
  return doubt + about + plain(days) + (clock ? `, ${clock}` : '');
}

function plain(text: string): string {
  const found = /^(-?)(\d{2}[\dX]{2})(?:-([\dX]{2}))?(?:-([\dX]{2}))?$/.exec(text);
  if (!found) {
    return text;
  }
  const [, sign, digits = '', month, day] = found;
  let year = digits.endsWith('XX') ? `${digits.slice(0, 2)}00s` : digits.endsWith('X') ? `${digits.slice(0, 3)}0s` : digits;
  year = sign ? `${Number(year)} BC` : year.replace(/^0+(?=\d)/, '');
  if (month === undefined || month === 'XX') {
    return year;
  }
  const number = Number(month);
  const name = MONTHS[number - 1] ?? PARTS[number] ?? month;
  return day === undefined || day === 'XX' ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** Whether a time is one single day. */
export function isDay(time: Time): boolean {
  return time.from !== null && time.from === time.to;
}

// What codes of the interface mean, in words for a reader.

const TIME_HOW: Record<string, string> = {
  governed: 'a date that belongs to these words', clause: 'a date in the same clause', sentence: 'a date in the same sentence',
  inherited: 'carried on from the sentences before', heading: 'from the heading above', none: 'no date is given',
};
const PLACE_HOW: Record<string, string> = {
  argument: 'named with these words', object: 'what was acted on', sentence: 'named in the same sentence',
  inherited: 'carried on from the sentences before', heading: 'from the heading above',
};
const REALITY: Record<string, string> = {
  actual: 'told as having happened', alleged: 'alleged', denied: 'denied', planned: 'planned', threatened: 'threatened',
  failed: 'tried and failed', proposed: 'proposed',
};
const BOUND: Record<string, string> = { exact: '', about: 'about ', 'at-least': 'at least ', 'at-most': 'at most ', range: '' };
const KIND: Record<string, string> = {
  held: 'held', contested: 'contested', claimed: 'claimed', 'last-known': 'last known',
};

export const timeHow = (code: string): string => TIME_HOW[code] ?? code;
export const placeHow = (code: string): string => PLACE_HOW[code] ?? code;
export const reality = (code: string): string => REALITY[code] ?? code;
export const holdingKind = (code: string): string => KIND[code] ?? code;

/** “12,300”. */
export function number(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 2 });
}

/** “at least 500”, “500–700”. */
export function amount(min: number, max: number, bound: string): string {
  return (BOUND[bound] ?? '') + (min === max ? number(min) : `${number(min)}–${number(max)}`);
}

/** “1 event”, “2 events”. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${number(n)} ${n === 1 ? one : many}`;
}

/** The first letter as a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

// Which keys do what.
import { el } from './dom.ts';

const KEYS: [string, string][] = [
  ['← →', 'event before, next event'], ['Shift + ← →', 'day before, next day'], ['Page up, Page down', 'a month on, a month back'],
  ['Space', 'play or pause'], ['Esc', 'back to the list'], ['/', 'search'], ['?', 'this list'],
  ['← → on a handle of the timeline', 'move the beginning or end of the time shown'],
];

/** The dialog that lists them. */
export function keysDialog(): HTMLDialogElement {
  const dialog = el('dialog', { class: 'keys', 'aria-label': 'Keys' },
    el('h2', {}, 'Keys'), el('dl', {}, ...KEYS.flatMap(([key, what]) => [el('dt', {}, el('kbd', {}, key)), el('dd', {}, what)])),
    el('button', { type: 'button', click: () => dialog.close() }, 'Close'));
  return dialog;
}

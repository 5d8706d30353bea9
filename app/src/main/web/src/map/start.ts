// Starts the map once the rest is on the screen: its script is large, and nothing else waits for it.
import type { MapCallbacks, PlaceMap } from './contract.ts';

let loading: Promise<void> | null = null;

function load(): Promise<void> {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = 'map.js';
    script.onload = () => resolve();
    script.onerror = () => reject(new Error('its script did not come'));
    // Two frames on, what was just drawn is on the screen.
    requestAnimationFrame(() => requestAnimationFrame(() => document.head.append(script)));
  });
  return loading;
}

/** A map in a box; rejected where none can be drawn. */
export async function startMap(box: HTMLElement, calls: MapCallbacks): Promise<PlaceMap> {
  await load();
  if (!window.annalesMap) {
    throw new Error('its script says nothing');
  }
  return window.annalesMap(box, calls);
}

// What a view of the page is.
import type { Address } from '../address.ts';

export interface View {
  readonly element: HTMLElement;
  /** The title of the document while it is shown. */
  readonly title: string;
  /** Shows what the address says now; the first part of its path stays the same. */
  show(now: Address): void | Promise<void>;
  /** Asks again for what it shows, for the chronicle changed; without it the view is shown anew. */
  refresh?(): void;
  /** Frees what it holds. */
  close?(): void;
  /** Takes on the colours of the theme. */
  restyle?(): void;
  /** Takes a key that nothing else took; true where it did something. */
  key?(event: KeyboardEvent): boolean;
}

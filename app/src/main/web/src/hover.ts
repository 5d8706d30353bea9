// What is told to who points at something.

/** Tells all names to who points at an element or comes to it by key; they may arrive after it was made. */
export function withNames<E extends HTMLElement>(element: E, names: () => string): E {
  const tell = (): void => {
    const text = names();
    if (text) {
      element.title = text;
    }
  };
  element.addEventListener('pointerenter', tell);
  element.addEventListener('focus', tell);
  return element;
}

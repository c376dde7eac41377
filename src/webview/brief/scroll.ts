/** Scrolls one element within another, and nothing around these, as `scrollIntoView` would. */
export function scrollToTop(view: HTMLElement, element: HTMLElement): void {
  view.scrollTop += element.getBoundingClientRect().top - view.getBoundingClientRect().top;
}

/** Scrolls as little as brings an element into sight. */
export function scrollIntoSight(view: HTMLElement, element: HTMLElement): void {
  const outer = view.getBoundingClientRect();
  const inner = element.getBoundingClientRect();
  if (inner.top < outer.top || inner.height > outer.height) scrollToTop(view, element);
  else if (inner.bottom > outer.bottom) view.scrollTop += inner.bottom - outer.bottom;
}

export function isInSight(view: HTMLElement, element: HTMLElement): boolean {
  const outer = view.getBoundingClientRect();
  const inner = element.getBoundingClientRect();
  return inner.bottom > outer.top && inner.top < outer.bottom;
}

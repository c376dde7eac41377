import type { JSX, RefObject } from 'preact';

interface PartProps extends JSX.HTMLAttributes<HTMLDivElement> {
  readonly elementRef?: RefObject<HTMLDivElement>;
}

/**
 * A part of a grid or list that no element of HTML can be: its rows stand in windows, its heads stay in sight, and it
 * has the focus as a whole, so that rows and cells take neither focus nor keys of their own.
 */
export function Part({ elementRef, ...attributes }: PartProps) {
  return <div {...(elementRef && { ref: elementRef })} {...attributes} />;
}

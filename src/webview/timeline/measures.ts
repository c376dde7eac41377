/** How large the parts of the axis are, in pixels. */
export const axisHead = 42;
export const axisFoot = 48;
export const laneHeight = 24;

/** The names of the bands stand beside the axis where there is room for them. */
export function gutterFor(width: number): number {
  return width < 560 ? 0 : 92;
}

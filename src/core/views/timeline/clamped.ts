/** A number between two others. */
export function clamped(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

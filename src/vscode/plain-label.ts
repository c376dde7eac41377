/** A text of a note as the label of a choice, in which the editor would else draw `$(flame)` as an icon. */
export function plainLabel(text: string): string {
  return text.replace(/\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/g, '\\$&');
}

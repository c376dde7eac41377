/** Rows of words under their headings, in columns; numbers stand to the right. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headings.map((heading, n) =>
    Math.max(heading.length, ...rows.map((row) => row[n]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, n) =>
        /^[\d.,×∞<-]/.test(cell) ? cell.padStart(widths[n] ?? 0) : cell.padEnd(widths[n] ?? 0),
      )
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [line(headings), rule, ...rows.map(line)].join('\n');
}

/** A number for people: with thousands apart, and no more digits than it is worth. */
export function figure(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 3 });
}

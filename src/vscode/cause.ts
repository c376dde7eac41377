/** What kind of error it is, and where it comes from: not its message, which may quote what a note says. */
export function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  if ('code' in error) return `${error.name} ${String(error.code)}`;
  // The stack begins with the message, in which lines may look like those that follow it.
  const frames = (error.stack ?? '').replace(error.message, '').split('\n');
  return [error.name, ...frames.filter((line) => /^\s+at /.test(line))].join('\n');
}

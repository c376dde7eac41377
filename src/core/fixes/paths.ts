import { change, type Fix, type FixContext, replacement } from './fix';

/** `unresolved-include`: paths have slashes on every system. */
export function fixPath(context: FixContext): Fix[] {
  const written = context.chunk.text.slice(context.at.start, context.at.end);
  if (!written.includes('\\') || written.startsWith('"')) return [];
  return [
    change(
      'Write the path with slashes',
      () => replacement(context, written.replaceAll('\\', '/')),
      'preferred',
    ),
  ];
}

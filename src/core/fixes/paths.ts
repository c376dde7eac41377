import { change, type Fix, type Found, replacement } from './fix';

/** `unresolved-include`: paths have slashes on every system. */
export function fixPath(found: Found): Fix[] {
  const written = found.chunk.text.slice(found.at.start, found.at.end);
  if (!written.includes('\\') || written.startsWith('"')) return [];
  return [
    change(
      'Write the path with slashes',
      () => replacement(found, written.replaceAll('\\', '/')),
      'preferred',
    ),
  ];
}

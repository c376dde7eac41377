import { isAbsolute } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Files go by their absolute paths here, and by URIs at the client, which may write the same one in several ways: it
 * is given back as the client wrote it. What is no file goes by its URI.
 */
export class Addresses {
  /** How the client writes the URIs of files, by their paths. */
  private readonly written = new Map<string, string>();

  /** The address of what the client calls by a URI. */
  of(uri: string): string {
    const path = pathOf(uri);
    if (path === undefined) return uri;
    this.written.set(path, uri);
    return path;
  }

  uriOf(address: string): string {
    return this.written.get(address) ?? (isAbsolute(address) ? pathToFileURL(address).href : address);
  }
}

/** The path of a file; undefined where a URI is of none. */
export function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    // On Windows the letter of a drive may be small or not.
    return fileURLToPath(uri).replace(/^[a-z]:/, (drive) => drive.toUpperCase());
  } catch {
    return undefined;
  }
}

import type { Span } from '../../text/span';

/** `[[id]]` and `[[id|label]]`, `code`, and addresses of the web. */
const opaque = /\[\[[^[\]|]*(?:\|[^[\]]*)?\]\]|`[^`\n]+`|https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]]/g;

/** The links of a text: `[[id]]` and `[[id|label]]`, in order. */
export function links(text: string): Span[] {
  return unreadable(text).filter(({ start }) => text.startsWith('[[', start));
}

/** What a reader of words passes over as one thing: links, code and addresses, in order. */
export function unreadable(text: string): Span[] {
  return [...text.matchAll(opaque)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

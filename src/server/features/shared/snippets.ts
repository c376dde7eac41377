/** A place to fill in, which stands for a word or shows one, or a sign that means something in snippets. */
const parts = /\\([\\$}])|\$\{\d+(?::((?:\\.|[^}\\])*)|\|((?:\\.|[^,|\\])*)[,|][^}]*)?\}|\$\d+/g;

/** The text of a snippet for clients that know none, with the words that its places show. */
export function withoutPlaceholders(snippet: string): string {
  return snippet.replace(
    parts,
    (_, sign?: string, shown?: string, first?: string) =>
      sign ?? (shown ?? first ?? '').replace(/\\([\\$}|,])/g, '$1'),
  );
}

/**
 * The names in the text of a document that the library makes up: ids of links are random, those of bookmarks count on
 * from document to document. They are looked for in tags alone, as no `<` of a text stands in it unescaped.
 */
export interface Names {
  /** The id of a link's relation. */
  link(id: string): string;
  /** The number of a list that was left open, as in `{list-3}`. */
  list(index: number): string;
}

const named = /<w:(hyperlink|bookmarkStart|bookmarkEnd|numId)\b[^>]*>/g;

export function renamed(xml: string, names: Names): string {
  const bookmarks = new Map<string, string>();
  const bookmark = (id: string): string => {
    const known = bookmarks.get(id) ?? String(bookmarks.size + 1);
    bookmarks.set(id, known);
    return known;
  };
  return xml.replace(named, (tag: string, name: string) => {
    if (name === 'hyperlink') return tag.replace(/(?<=r:id=")[^"]*/, names.link);
    if (name === 'numId')
      return tag.replace(/\{list-(\d+)\}/, (_, index: string) => names.list(Number(index)));
    return tag.replace(/(?<=w:id=")[^"]*/, bookmark);
  });
}

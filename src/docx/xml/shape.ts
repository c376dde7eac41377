/**
 * Whether a text can be given to an XML parser at no more cost than its length. Parsers take a time that grows with
 * the square of the attributes of one tag, and a stack that grows with the depth of the elements.
 */
const mostAttributes = 256;
const deepest = 256;

/** What is wrong with the shape of an XML text, as the end of a sentence; undefined where it may be parsed. */
export function badShape(xml: string): string | undefined {
  let depth = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const markup = markupAt(xml, at);
    if (markup === undefined) return 'is malformed';
    if (markup.kind === 'declaration') return 'declares entities or a document type, which none needs';
    if (markup.attributes > mostAttributes) return 'has a tag with too many attributes';
    depth += markup.kind === 'start' ? 1 : markup.kind === 'end' ? -1 : 0;
    if (depth > deepest) return 'is nested too deeply';
    at = markup.end;
  }
  return undefined;
}

interface Found {
  readonly kind: 'start' | 'end' | 'empty' | 'other' | 'declaration';
  /** Where it ends. */
  readonly end: number;
  readonly attributes: number;
}

/** What begins with a `<`; undefined where it does not end. */
function markupAt(xml: string, start: number): Found | undefined {
  if (xml.startsWith('<!--', start)) return other(xml, '-->', start + 4);
  if (xml.startsWith('<![CDATA[', start)) return other(xml, ']]>', start + 9);
  if (xml.startsWith('<?', start)) return other(xml, '?>', start + 2);
  if (xml.startsWith('<!', start)) return { kind: 'declaration', end: start + 2, attributes: 0 };
  return tagAt(xml, start);
}

function other(xml: string, sign: string, from: number): Found | undefined {
  const at = xml.indexOf(sign, from);
  return at < 0 ? undefined : { kind: 'other', end: at + sign.length, attributes: 0 };
}

/** A tag ends at the first `>` that stands in no quotes; each attribute has one pair of these. */
function tagAt(xml: string, start: number): Found | undefined {
  const sign = /["'>]/g;
  let attributes = 0;
  for (let at = start + 1; ; attributes++) {
    sign.lastIndex = at;
    const found = sign.exec(xml);
    if (!found) return undefined;
    if (found[0] === '>') return { kind: kindOf(xml, start, found.index), end: found.index + 1, attributes };
    const close = xml.indexOf(found[0], found.index + 1);
    if (close < 0) return undefined;
    at = close + 1;
  }
}

function kindOf(xml: string, start: number, end: number): Found['kind'] {
  if (xml[start + 1] === '/') return 'end';
  return xml[end - 1] === '/' ? 'empty' : 'start';
}

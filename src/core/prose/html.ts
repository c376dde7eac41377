import type { Opaque } from './opaque';

const autolink = /<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>/y;
const closingTag = /<\/[A-Za-z][A-Za-z0-9-]*\s*>/y;
const declaration = /<[!?][A-Za-z[][^<>]*>/y;
const openTag =
  /<([A-Za-z][A-Za-z0-9-]*)((?:\s+[A-Za-z_:@][\w.:@-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*(\/?)>/y;

/** The names of tags that dress words. Another word in angle brackets is a word: `<name of the source>`. */
const elements = new Set(
  (
    'a abbr article aside audio b big blockquote br caption center cite code col dd del details dfn div dl dt em ' +
    'figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i iframe img input ins kbd label li main mark nav ol p ' +
    'picture pre q rp rt ruby s samp script section small source span strike strong style sub summary sup svg table ' +
    'tbody td textarea tfoot th thead tr tt u ul var video wbr'
  ).split(' '),
);
/** What stands between these is code, and no words. */
const verbatim = new Set(['code', 'kbd', 'pre', 'samp', 'script', 'style', 'textarea', 'tt', 'svg', 'math']);

/** Reads HTML within a paragraph or its like, which ends at a limit. */
export class HtmlReader {
  private limit = 0;
  /** What was looked for from here on and is not there. */
  private missing = new Set<string>();

  constructor(private readonly text: string) {}

  begin(limit: number): void {
    this.limit = limit;
    this.missing = new Set();
  }

  /** What begins with the angle bracket at a place; undefined for a sign that is less than something. */
  at(at: number): Pick<Opaque, 'end' | 'kind'> | undefined {
    if (this.text.startsWith('<!--', at)) return this.hidden(this.endOf('-->', at + 4));
    const address = this.match(autolink, at);
    if (address) return { end: at + address[0].length, kind: 'address' };
    const tag = this.match(closingTag, at) ?? this.match(declaration, at);
    return this.hidden(tag ? at + tag[0].length : this.endOfElement(at));
  }

  private hidden(end: number | undefined): Pick<Opaque, 'end' | 'kind'> | undefined {
    return end === undefined ? undefined : { end, kind: 'hidden' };
  }

  /** The end of an opening tag, or of what it opens. */
  private endOfElement(at: number): number | undefined {
    const tag = this.match(openTag, at);
    if (!tag) return undefined;
    const [{ length }, name = '', attributes = '', slash] = tag;
    const element = name.toLowerCase();
    if (!elements.has(element) && !verbatim.has(element) && !slash && !attributes.includes('='))
      return undefined;
    const closing = verbatim.has(element) && !slash ? this.endOf(`</${element}>`, at + length) : undefined;
    return closing ?? at + length;
  }

  private endOf(words: string, from: number): number | undefined {
    if (this.missing.has(words)) return undefined;
    const at = this.text.slice(from, this.limit).search(new RegExp(words, 'i'));
    if (at >= 0) return from + at + words.length;
    this.missing.add(words);
    return undefined;
  }

  private match(pattern: RegExp, at: number): RegExpExecArray | undefined {
    pattern.lastIndex = at;
    const found = pattern.exec(this.text);
    return found && at + found[0].length <= this.limit ? found : undefined;
  }
}

import type { AliasNode, Node, ScalarNode } from '../nodes';
import type { Slip } from '../parsed';

/** A place in a text that is read, as a cursor has it. */
interface Place {
  readonly text: string;
  at: number;
}

const aliasNames = /\*([^\s,[\]{}]+)/g;
const alias = /\*([^\s,[\]{}]+)(?=[ \t]*(?:[\r\n,\]}]|$)|[ \t]+#(?:\s|$|notes-ignore))/y;
const anchor = /&([^\s,[\]{}]+)[ \t]+(?=[^\s#])/y;
const tag = /(![^\s,[\]{}]*)[ \t]+(?=[^\s#])/y;

/** The tags of YAML's own types. */
const types = 'binary|bool|float|int|map|merge|null|omap|pairs|seq|set|str|timestamp|value|yaml';
const realTag = new RegExp(`^!(?:<.*>|!(?:${types}))$`);

/** Whether a tag names one of YAML's own types, or is written out: whoever writes such a tag means it. */
export function isRealTag(written: string): boolean {
  return realTag.test(written);
}

/** What is found while a text is read as its writer meant it. */
export class Meant {
  readonly slips: Slip[] = [];
  readonly anchors = new Map<string, Node>();
  readonly aliases = new Set<string>();
  isOpen = false;

  constructor(
    text: string,
    private readonly named: ReadonlySet<string>,
    /** Whether each such `#` belongs to the text, and not only one that would leave the text malformed. */
    readonly takesAll: boolean,
  ) {
    for (const [, name] of text.matchAll(aliasNames)) if (name !== undefined) this.aliases.add(name);
  }

  /** Goes over the tag and the anchor in front of a value that are meant, and returns the anchor's name. */
  skipFront(place: Place): string | undefined {
    let name: string | undefined;
    for (;;) {
      const found = matchAt(anchor, place);
      if (found === undefined ? !isRealTag(matchAt(tag, place) ?? '') : !this.isNamed(found)) return name;
      place.at = found === undefined ? tag.lastIndex : anchor.lastIndex;
      name = found ?? name;
    }
  }

  isNamed(anchorName: string): boolean {
    return this.aliases.has(anchorName) || this.named.has(anchorName);
  }

  /** The alias that a value consists of, if it is one. */
  readAlias(place: Place): AliasNode | undefined {
    const name = matchAt(alias, place);
    if (name === undefined) return undefined;
    const start = place.at;
    place.at += name.length + 1;
    this.isOpen = true;
    return { kind: 'alias', name, start, end: place.at };
  }

  /** Takes note of a plain text, if YAML reads it otherwise. */
  notice(text: string, { start, end }: ScalarNode): void {
    const written = text.slice(start, end);
    const hash = written.search(/(?:^|\s)#/);
    const note = (sign: string, at: number) => this.slips.push({ start, end, sign, at: start + at });
    if (reserved.test(written)) note(written.charAt(0), 0);
    else if (hash >= 0) note('#', written.indexOf('#', hash));
    else if (/:(?:\s|$)/.test(written)) note(':', written.search(/:(?:\s|$)/));
  }
}

function matchAt(pattern: RegExp, { text, at }: Place): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[1];
}

/** Signs with which no plain text begins; and those that begin one unless white space follows. */
const reserved = /^(?:[!&*|>%@`,\]}]|[-?:](?:\s|$))/;

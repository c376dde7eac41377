import { type Markup, markupOf } from '../../prose';
import type { Span } from '../../text/span';
import { compact } from '../../util/compact';
import type { MapNode, Node, Pair, ScalarNode } from '../../yaml/parse/nodes';
import { sourceMap } from '../../yaml/source-map/source-map';
import type { Kind } from '../sections';
import { type DateInterval, parseDate, reversedInterval } from './dates';
import { isId } from './ids';
import type { InvalidValue, Problem } from './problem';

/** A word or text of the note. All spans here are relative to the chunk that they were read from. */
export interface Text extends Span {
  readonly value: string;
}

export interface DateText extends Text {
  readonly interval: DateInterval;
}

export interface Flag extends Span {
  readonly value: boolean;
}

/** A place that names an entry by its id. */
export interface Reference extends Span {
  readonly id: string;
  readonly field: string;
  /** The kinds of entry that the place takes; undefined for `[[id]]` in prose, which takes any. */
  readonly kinds: readonly Kind[] | undefined;
}

/** A value in which entries may be linked and actors mentioned. */
export interface Prose {
  readonly field: string;
  readonly text: Text;
  /** The links of the value, and what in it is no prose. It is read when somebody asks for it, and then once. */
  readonly markup: Markup;
  /** Whether the value came through an alias, so that its characters stand elsewhere. */
  readonly aliased: boolean;
}

/** A value of `relations`, `consistency` or `was`, by its key. */
export interface Keyed<K, V> {
  readonly key: K;
  readonly value: V;
}

/** What one chunk yields beside its values. */
export class Reading {
  readonly problems: Problem[] = [];
  readonly references: Reference[] = [];
  readonly prose: Prose[] = [];
  private invalids = 0;

  /** `text` is the chunk's. */
  constructor(readonly text: string) {}

  /** How many values could not be read. */
  get invalidCount(): number {
    return this.invalids;
  }

  invalid(
    at: Span,
    message: string,
    more: Omit<InvalidValue, keyof Span | 'code' | 'message'> = {},
  ): undefined {
    this.invalids++;
    this.problems.push({ code: 'invalid-value', start: at.start, end: at.end, message, ...more });
  }
}

/** How the value of a field is read. An absent or empty value is never read. */
export interface FieldType<T> {
  /** What the value looks like, to end the sentence “… takes …”. */
  readonly form: string;
  /** The values to choose from, each with its meaning. */
  readonly choices?: Readonly<Record<string, string>>;
  /** The kinds of entry that references in the field name. */
  readonly kinds?: readonly Kind[];
  /** What is written there, where neither choices nor kinds tell. */
  readonly content?: 'prose' | 'date' | 'likelihood' | 'path';
  /** Whether it takes a list, and whether a single value is one. */
  readonly list?: 'orOne' | 'only';
  /** Whether quotes make it another value. */
  readonly isUnquoted?: true;
  /** Of a map: what its keys are, and what stands behind them. */
  readonly keys?: FieldType<unknown>;
  readonly values?: FieldType<unknown>;
  /** Whether a plain value is text, which a comma or `#` can cut short: always, or where it has spaces. */
  readonly wording?: 'always' | 'withSpaces';
  /** Reads the value; undefined, with a problem, for one of another form. */
  read(node: Node, field: string, into: Reading): T | undefined;
}

export type Value<F> = F extends FieldType<infer T> ? T : never;

const anyText = 'a text';

/** A string of the user's own. */
export function text(): FieldType<Text> {
  return { form: anyText, wording: 'always', read: readWording };
}

/** A string that is no sentence: a web address, say. */
export function word(form: string): FieldType<Text> {
  return { form, read: readText };
}

const absolutePath = /^(?:[a-z][a-z0-9+.-]*:|[\\/])/i;

/** A path to another file, from the folder of this one; slashes on every system. */
export function relativePath(): FieldType<Text> {
  return {
    form: 'a path relative to this file',
    content: 'path',
    read(node, field, into) {
      const found = readText(node, field, into);
      if (!found || !absolutePath.test(found.value)) return found;
      return into.invalid(node, `${field} takes ${this.form}, such as ../2022/january.notes.yaml.`);
    },
  };
}

/** A string with `[[links]]` and mentions. */
export function prose(): FieldType<Text> {
  return {
    form: anyText,
    content: 'prose',
    wording: 'always',
    read(node, field, into) {
      const value = readWording(node, field, into);
      if (value && node.kind === 'scalar') readProse(node, value, field, into);
      return value;
    },
  };
}

export function date(): FieldType<DateText> {
  return {
    form: 'a date, such as 2022, 2022-02, 2022-02-14 or 2022-02-10/2022-02-14',
    content: 'date',
    read(node, _field, into) {
      const found = scalar(node);
      const interval = found && parseDate(found.text);
      if (found && interval) return { value: found.text, interval, start: found.start, end: found.end };
      const turned = found && reversedInterval(found.text);
      const advice = turned
        ? `ends before it begins. Write the earlier date first: ${turned}.`
        : 'is not a date of the calendar. Write one such as 2022, 2022-02, 2022-02-14 or 2022-02-10/2022-02-14.';
      return into.invalid(
        node,
        `${quote(node, into)} ${advice}`,
        turned ? { value: turned, known: [turned] } : {},
      );
    },
  };
}

/** A likelihood; whether it is a term depends on the note's yardstick, so the rule judges it. */
export function likelihood(): FieldType<Text> {
  return {
    form: 'a term of the yardstick, a percentage such as 70%, or a range such as 60-80%',
    content: 'likelihood',
    read: readAsWritten,
  };
}

export function flag(): FieldType<Flag> {
  return {
    form: 'true or false',
    choices: { true: '', false: '' },
    isUnquoted: true,
    read(node, field, into) {
      const found = scalar(node);
      if (found && typeof found.value === 'boolean')
        return { value: found.value, start: found.start, end: found.end };
      const known = ['true', 'false'];
      const isQuoted = found !== undefined && known.includes(found.text);
      const message = isQuoted
        ? `In quotes, ${found.text} is a text. ${field} takes it without quotes.`
        : notAChoice(node, field, known, into);
      return into.invalid(node, message, { known, ...wordOf(found) });
    },
  };
}

/** One of several words. `synonyms` leads from other spellings to the word they stand for. */
export function choice<K extends string>(
  choices: Readonly<Record<K, string>>,
  synonyms: Readonly<Record<string, NoInfer<K>>> = {},
): FieldType<Text & { readonly value: K }> {
  const known = Object.keys(choices) as K[];
  const meant = new Map<string, K>([...known.map((word) => [word, word] as const), ...entriesOf(synonyms)]);
  return {
    form: oneOf(known),
    choices,
    read(node, field, into) {
      const found = scalar(node);
      const value = found && meant.get(found.text);
      if (found && value !== undefined) return { value, start: found.start, end: found.end };
      return into.invalid(node, notAChoice(node, field, known, into), { known, ...wordOf(found) });
    },
  };
}

function wordOf(found: ScalarNode | undefined): Pick<InvalidValue, 'value'> {
  return found ? { value: found.text } : {};
}

function entriesOf<K>(table: Readonly<Record<string, K>>): [string, K][] {
  return Object.entries(table);
}

function notAChoice(node: Node, field: string, known: readonly string[], into: Reading): string {
  return `${quote(node, into)} is no value of ${field}. Use ${oneOf(known)}.`;
}

function oneOf(words: readonly string[]): string {
  return words.length === 1 ? `${words[0]}` : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** A list. With `orOne` a single value is the same as a list of one. */
export function list<T>(item: FieldType<T>, orOne: 'orOne' | 'only' = 'only'): FieldType<readonly T[]> {
  return {
    form: orOne === 'orOne' ? `${item.form}, or a list of them` : 'a list, such as [one, two]',
    ...(item.kinds && { kinds: item.kinds }),
    ...(item.choices && { choices: item.choices }),
    ...(item.content && { content: item.content }),
    ...(orOne === 'orOne' && item.wording && { wording: item.wording }),
    list: orOne,
    read(node, field, into) {
      if (node.kind === 'seq')
        return compact(node.items.flatMap((each) => readItem(item, each, field, into)));
      if (orOne === 'orOne') return readItem(item, node, field, into);
      const shown = node.kind === 'scalar' && node.style === 'plain' ? `: [${node.text}]` : '';
      return into.invalid(node, `${field} takes a list${shown}.`);
    },
  };
}

function readItem<T>(item: FieldType<T>, node: Node, field: string, into: Reading): T[] {
  if (isEmpty(node)) return [];
  const value = item.read(node, field, into);
  return value === undefined ? [] : [value];
}

export function reference(...kinds: Kind[]): FieldType<Reference> {
  return {
    form: `the id of ${kinds.map(article).join(' or ')}`,
    kinds,
    read(node, field, into) {
      const found = scalar(node);
      if (found && isId(found.text))
        return register({ id: found.text, field, kinds, start: found.start, end: found.end }, into);
      return into.invalid(node, `${quote(node, into)} is not an id. ${field} takes ${this.form}.`);
    },
  };
}

export function references(...kinds: Kind[]): FieldType<readonly Reference[]> {
  return list(reference(...kinds), 'orOne');
}

/** References, or prose: a value with white space in it is prose. */
export function referencesOrProse(...kinds: Kind[]): FieldType<readonly (Reference | Text)[]> {
  const one = reference(...kinds);
  const many: FieldType<Reference | Text> = {
    ...one,
    content: 'prose',
    read(node, field, into) {
      const found = scalar(node);
      if (!found || !hasSpaces(found.text)) return one.read(node, field, into);
      noticeComment(found, field, into);
      const value = textAt(found, found.text);
      readProse(found, value, field, into);
      return value;
    },
  };
  return { ...list(many, 'orOne'), wording: 'withSpaces' };
}

function hasSpaces(text: string): boolean {
  return /\s/.test(text);
}

/** A map whose keys are references. */
export function byReference<T>(kind: Kind, value: FieldType<T>): FieldType<readonly Keyed<Reference, T>[]> {
  const key = reference(kind);
  return { ...keyed(key, value, `a map from ${article(kind)} to ${value.form}`), kinds: [kind] };
}

/** A map whose keys are dates. */
export function byDate<T>(value: FieldType<T>): FieldType<readonly Keyed<DateText, T>[]> {
  return keyed(date(), value, `a map from dates to ${value.form}`);
}

function keyed<K, V>(
  key: FieldType<K>,
  value: FieldType<V>,
  form: string,
): FieldType<readonly Keyed<K, V>[]> {
  return {
    form,
    keys: key,
    values: value,
    ...(value.choices && { choices: value.choices }),
    read(node, field, into) {
      if (node.kind !== 'map') return into.invalid(node, `${field} takes ${form}.`);
      const pairs = ownPairs(node, into).flatMap((pair) => {
        const name = key.read(pair.key, field, into);
        const content = pair.value && !isEmpty(pair.value) ? value.read(pair.value, field, into) : undefined;
        return name === undefined || content === undefined ? [] : [{ key: name, value: content }];
      });
      return compact(pairs);
    },
  };
}

/** The pairs that the format speaks of: not the user's own, and each key once. */
export function ownPairs(node: MapNode, into: Reading): Pair[] {
  const first = new Map<string, Span>();
  return node.pairs.filter(({ key }) => {
    if (isUsersOwn(key.text)) return false;
    const known = first.get(key.text);
    if (known) into.problems.push({ code: 'duplicate-key', ...place(key), key: key.text, first: known });
    else first.set(key.text, place(key));
    return !known;
  });
}

/** Keys that begin with `x-` are the user's own, anywhere. */
export function isUsersOwn(key: string): boolean {
  return key.startsWith('x-');
}

/** Whether a value is absent, or written so that nothing is there. */
export function isEmpty(node: Node | null): boolean {
  if (!node) return true;
  if (node.kind === 'scalar')
    return node.value === null || (typeof node.value === 'string' && node.value.trim() === '');
  return node.kind === 'seq' && node.items.length === 0;
}

function readWording(node: Node, field: string, into: Reading): Text | undefined {
  if (node.kind === 'scalar') noticeComment(node, field, into);
  return readText(node, field, into);
}

function readText(node: Node, field: string, into: Reading): Text | undefined {
  const found = scalar(node);
  if (found && typeof found.value === 'string') {
    return textAt(found, found.value);
  }
  if (found) {
    const message = `To YAML, ${found.text} is a ${typeof found.value}. Put it in quotes: "${found.text}".`;
    return into.invalid(node, message, { isUnquoted: true });
  }
  return into.invalid(node, notText(node, field, into));
}

function notText(node: Node, field: string, into: Reading): string {
  const written = into.text.slice(node.start, node.end);
  if (written.startsWith('[['))
    return `Text that begins with [[ must stand in quotes: ${field}: "${firstLineOf(written)}".`;
  return `${field} takes a text, and this is a ${node.kind === 'map' ? 'map' : 'list'}. Put it in quotes if it is text.`;
}

function firstLineOf(written: string): string {
  return written.split(/\r?\n/, 1)[0] ?? written;
}

/** Whether a value is text in plain style, as far as the type of its field can tell. */
export function isPlainWording(wording: FieldType<unknown>['wording'], node: Node | null): boolean {
  if (!wording || node?.kind !== 'scalar' || node.style !== 'plain' || node.text === '') return false;
  return wording === 'always' || hasSpaces(node.text);
}

const cuttingComment = /[ \t]+#(?!\s|$|notes-ignore)/y;

/** A hash after white space ends a plain scalar. Where no space follows it, a hashtag or number was meant. */
function noticeComment(node: ScalarNode, field: string, into: Reading): void {
  if (node.style !== 'plain' || node.aliased) return;
  cuttingComment.lastIndex = node.end;
  if (cuttingComment.test(into.text))
    into.problems.push({ code: 'cut-text', ...place(node), field, by: '#' });
}

const hashBehindKey = /[ \t]*:[ \t]+#(?!\s|$|notes-ignore)/y;

/** Whether a value begins with a hashtag or number, so that YAML takes all of it for a comment. */
export function isTakenForComment(text: string, key: Span): boolean {
  hashBehindKey.lastIndex = key.end;
  return hashBehindKey.test(text);
}

function readAsWritten(node: Node, field: string, into: Reading): Text | undefined {
  const found = scalar(node);
  if (found) return textAt(found, found.text);
  return into.invalid(
    node,
    `${field} takes one value, and this is a ${node.kind === 'map' ? 'map' : 'list'}.`,
  );
}

/** The fields whose text is Markdown. */
const markdownFields: ReadonlySet<string> = new Set(['bottom-line', 'brief']);

class ReadProse implements Prose {
  private found: Markup | undefined;

  constructor(
    readonly field: string,
    readonly text: Text,
    readonly aliased: boolean,
  ) {}

  get markup(): Markup {
    this.found ??= markupOf(this.text.value, markdownFields.has(this.field));
    return this.found;
  }
}

function readProse(node: ScalarNode, text: Text, field: string, into: Reading): void {
  const prose = new ReadProse(field, text, node.aliased === true);
  into.prose.push(prose);
  if (node.text.includes('[[')) readLinks(node, prose, into);
}

function readLinks(node: ScalarNode, { field, markup }: Prose, into: Reading): void {
  const map = sourceMap(into.text, node);
  for (const { id, idSpan } of markup.links) {
    if (id === '') continue;
    const { start, end } = map.spanOf(idSpan.start, idSpan.end);
    register({ id, field, kinds: undefined, start, end }, into);
  }
}

function register(found: Reference, into: Reading): Reference {
  into.references.push(found);
  return found;
}

function scalar(node: Node): ScalarNode | undefined {
  return node.kind === 'scalar' ? node : undefined;
}

function textAt({ start, end }: Span, value: string): Text {
  return { value, start, end };
}

function place({ start, end }: Span): Span {
  return { start, end };
}

function quote(node: Node, into: Reading): string {
  return `“${node.kind === 'scalar' ? node.text : firstLineOf(into.text.slice(node.start, node.end))}”`;
}

/** The kind with its indefinite article. */
export function article(kind: Kind): string {
  return /^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`;
}

import { type Markup, markupOf } from '../../prose';
import { composed } from '../../text/composed';
import { oneOf } from '../../text/one-of';
import type { Span } from '../../text/span';
import { compact } from '../../util/compact';
import type { MapNode, Node, Pair, ScalarNode } from '../../yaml/parse/nodes';
import type { Slip } from '../../yaml/parse/parsed';
import { isNoPart } from '../../yaml/recovery/lookalikes';
import { sourceMap } from '../../yaml/source-map/source-map';
import type { Kind } from '../sections';
import { type ChoiceOptions, choicesMeant, type Meanings } from './choices';
import { type DateInterval, parseDate } from './dates';
import { dateAdvice, datesSuchAs, noDate } from './dates-meant';
import { isId } from './ids';
import { cutShort, noticeCut, noticeEmptied } from './misread';
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
  /** Whether it is a key of the user's own unless it leads to an entry, whose id may begin with x- as well. */
  readonly isOptional?: true;
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

/** What the reader of YAML says of signs in a chunk that are not what their writer takes them for. */
export interface Signs {
  readonly slips: readonly Slip[];
  isNamed(anchor: string): boolean;
}

/** What one chunk yields beside its values. */
export class Reading {
  readonly problems: Problem[] = [];
  readonly references: Reference[] = [];
  readonly prose: Prose[] = [];
  /** References in what does not count, as the key before it is the same: they lead nowhere, but a rename must find them. */
  readonly ignored: Reference[] = [];
  private invalids = 0;
  private slips: ReadonlyMap<number, Slip> | undefined;

  constructor(
    /** The chunk's. */
    readonly text: string,
    private readonly signs: Signs,
  ) {}

  /** The text at a place that YAML does not read as it is meant. */
  slipAt(start: number): Slip | undefined {
    this.slips ??= new Map(this.signs.slips.map((slip) => [slip.start, slip]));
    return this.slips.get(start);
  }

  /** Whether an alias of the note stands for what an anchor of the chunk names. */
  isNamed(anchor: string): boolean {
    return this.signs.isNamed(anchor);
  }

  /** A reading of the same text, whose findings are looked at before they count. */
  apart(): Reading {
    return new Reading(this.text, this.signs);
  }

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
    const slip = this.slipAt(at.start);
    if (slip) this.problems.push(cutShort(this.text, slip));
    else this.problems.push({ code: 'invalid-value', start: at.start, end: at.end, message, ...more });
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
  /** Of a list: what its items are. */
  readonly items?: FieldType<unknown>;
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
  return { form, read: readWord };
}

/** A word with a quotation mark of print around it, or a space that YAML does not know, is no word that anything finds. */
function readWord(node: Node, field: string, into: Reading): Text | undefined {
  const found = readText(node, field, into);
  const isOdd =
    found && (isNoPart(found.value.charAt(0)) || isNoPart(found.value.charAt(found.value.length - 1)));
  return isOdd ? into.invalid(node, `${quote(node, into)} is not written as ${field} takes it.`) : found;
}

const absolutePath = /^(?:[a-z][a-z0-9+.-]*:|[\\/])/i;

/** A path to another file, from the folder of this one; slashes on every system. */
export function pathFromHere(): FieldType<Text> {
  return {
    form: 'a path relative to this file',
    content: 'path',
    read(node, field, into) {
      const found = readWord(node, field, into);
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
    form: `a date, such as ${datesSuchAs}`,
    content: 'date',
    // What is written as April 16, 2021 is cut in braces as a text is.
    wording: 'withSpaces',
    read(node, _field, into) {
      const found = scalar(node);
      const interval = found && parseDate(found.text);
      if (found && interval) return { value: found.text, interval, start: found.start, end: found.end };
      const { advice, meant } = found ? dateAdvice(found.text) : { advice: noDate, meant: [] };
      return into.invalid(node, `${quote(node, into)} ${advice}`, {
        meant,
        ...(meant.length === 1 && { isSure: true }),
      });
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

const truths = { true: '', false: '' };
const flagWords = {
  yes: 'true',
  y: 'true',
  on: 'true',
  1: 'true',
  no: 'false',
  n: 'false',
  off: 'false',
  0: 'false',
};

export function flag(): FieldType<Flag> {
  return {
    form: 'true or false',
    choices: truths,
    isUnquoted: true,
    read(node, field, into) {
      const found = scalar(node);
      if (found && typeof found.value === 'boolean')
        return { value: found.value, start: found.start, end: found.end };
      if (found && Object.hasOwn(truths, found.text)) {
        const message = found.tag
          ? `Its tag makes a text of ${found.text}. ${field} takes it without a tag.`
          : `In quotes, ${found.text} is a text. ${field} takes it without quotes.`;
        return into.invalid(node, message, { meant: [found.text], isSure: true });
      }
      return notAChoice(node, field, truths, flagWords, into);
    },
  };
}

/** One of several words. */
export function choice<K extends string>(
  choices: Readonly<Record<K, string>>,
  { accepted = {}, meanings = {}, reasons = {} }: ChoiceOptions<NoInfer<K>> = {},
): FieldType<Text & { readonly value: K }> {
  const known = Object.keys(choices) as K[];
  const meant = new Map<string, K>([...known.map((word) => [word, word] as const), ...entriesOf(accepted)]);
  return {
    form: oneOf(known),
    choices,
    read(node, field, into) {
      const found = scalar(node);
      const value = found && meant.get(found.text);
      if (found && value !== undefined) return { value, start: found.start, end: found.end };
      return notAChoice(node, field, choices, meanings, into, reasons);
    },
  };
}

function entriesOf<K>(table: Readonly<Record<string, K>>): [string, K][] {
  return Object.entries(table);
}

function notAChoice(
  node: Node,
  field: string,
  choices: Readonly<Record<string, string>>,
  meanings: Meanings,
  into: Reading,
  reasons: Readonly<Record<string, string>> = {},
): undefined {
  const message = `${quote(node, into)} is no value of ${field}. Use ${oneOf(Object.keys(choices))}.`;
  if (node.kind !== 'scalar') return into.invalid(node, message);
  const { meant, isSure } = choicesMeant(node.text, choices, meanings);
  const reason = reasons[node.text.trim().toUpperCase()];
  const advice = reason ?? (isSure ? `Did you mean “${meant[0]}”?` : '');
  return into.invalid(node, `${message} ${advice}`.trimEnd(), { meant, ...(isSure && { isSure }) });
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
    items: item,
    read(node, field, into) {
      if (node.kind === 'seq')
        return compact(node.items.flatMap((each) => readItem(item, each, field, into)));
      if (orOne === 'orOne') return readItem(item, node, field, into);
      if (item.wording && node.kind === 'scalar' && noticeCut(node, field, into, true)) return undefined;
      const shown = node.kind === 'scalar' && node.style === 'plain' ? `: [${node.text}]` : '';
      return into.invalid(node, `${field} takes a list${shown}.`);
    },
  };
}

function readItem<T>(item: FieldType<T>, node: Node | null, field: string, into: Reading): T[] {
  if (!node || isEmpty(node)) {
    if (node) noticeEmptied(node, field, item, into);
    return [];
  }
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
        return register({ id: composed(found.text), field, kinds, start: found.start, end: found.end }, into);
      return into.invalid(node, `${quote(node, into)} is not an id. ${field} takes ${this.form}.`, {
        ...(found && { kinds, called: found.text }),
      });
    },
  };
}

/** A reference that is the key of a map, where keys of the user's own may stand as well. */
function keyReference(kind: Kind): FieldType<Reference> {
  const type = reference(kind);
  return {
    ...type,
    read(node, field, into) {
      const found = scalar(node);
      if (!found || !isUsersOwn(found.text) || !isId(found.text)) return type.read(node, field, into);
      const { start, end } = found;
      const id = composed(found.text);
      return register({ id, field, kinds: [kind], isOptional: true, start, end }, into);
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
      noticeCut(found, field, into);
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
  const key = keyReference(kind);
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
      const isRead = key.kinds ? (pair: Pair) => mayBeReference(pair, value, field, into) : isNotUsersOwn;
      const own = pairsOnce(node, isRead, into);
      for (const pair of repeatedPairs(node, own, isRead)) readRepeated(pair, key, value, field, into);
      const pairs = own.flatMap((pair) => {
        const name = key.read(pair.key, field, into);
        const content = readItem(value, pair.value, field, into)[0];
        return name === undefined || content === undefined ? [] : [{ key: name, value: content }];
      });
      return compact(pairs);
    },
  };
}

/** An id may begin with x-: then the key is a reference where its value is one that the field takes. */
function mayBeReference(pair: Pair, value: FieldType<unknown>, field: string, into: Reading): boolean {
  if (isNotUsersOwn(pair)) return true;
  if (pair.value === null || isEmpty(pair.value)) return false;
  const trial = into.apart();
  return value.read(pair.value, field, trial) !== undefined && trial.invalidCount === 0;
}

function isNotUsersOwn({ key }: Pair): boolean {
  return !isUsersOwn(key.text);
}

/** The pairs that the format speaks of: not the user's own, and each key once. */
export function ownPairs(node: MapNode, into: Reading): Pair[] {
  return pairsOnce(node, isNotUsersOwn, into);
}

function pairsOnce(node: MapNode, isRead: (pair: Pair) => boolean, into: Reading): Pair[] {
  const first = new Map<string, Span>();
  return node.pairs.filter((pair) => {
    const { key } = pair;
    if (!isRead(pair)) return false;
    if (isMergeKey(key.text)) return true;
    const name = composed(key.text);
    const known = first.get(name);
    if (known) into.problems.push({ code: 'duplicate-key', ...place(key), key: key.text, first: known });
    else first.set(name, place(key));
    return !known;
  });
}

/** The pairs whose key stands before them already. */
export function repeatedPairs(
  { pairs }: MapNode,
  own: readonly Pair[],
  isRead: (pair: Pair) => boolean = isNotUsersOwn,
): readonly Pair[] {
  if (own.length === pairs.length) return noPairs;
  const counted = new Set(own);
  return pairs.filter((pair) => !counted.has(pair) && isRead(pair));
}

const noPairs: readonly Pair[] = [];

/** A key that is repeated names its entry once more; what stands behind it does not count. */
function readRepeated(
  { key: node, value }: Pair,
  key: FieldType<unknown>,
  values: FieldType<unknown>,
  field: string,
  into: Reading,
): void {
  const keys = into.apart();
  if (key.kinds) key.read(node, field, keys);
  into.references.push(...keys.references);
  readIgnored(values, value, field, into);
}

/** Reads a value that does not count, for the references in it. */
export function readIgnored(
  type: FieldType<unknown>,
  value: Node | null,
  field: string,
  into: Reading,
): void {
  if (!value || isEmpty(value)) return;
  const found = into.apart();
  type.read(value, field, found);
  into.ignored.push(...found.references, ...found.ignored);
}

/** Keys that begin with `x-` are the user's own, but for the ids of entries. */
export function isUsersOwn(key: string): boolean {
  return key.startsWith('x-');
}

/** The key by which YAML 1.1 took over the fields of other maps. YAML 1.2 has none: each is reported as that. */
export function isMergeKey(key: string): boolean {
  return key === '<<';
}

/** What is wrong with one. Other programs may follow YAML 1.1. */
export const noMergeKeys =
  'YAML 1.2 knows no merge key, so nothing of what “<<” names counts here. Write the fields out, or give each an alias of its own.';

/** Whether a value is absent, or written so that nothing is there. */
export function isEmpty(node: Node | null): boolean {
  if (!node) return true;
  if (node.kind === 'scalar')
    return node.value === null || (typeof node.value === 'string' && node.value.trim() === '');
  return node.kind === 'seq' && node.items.length === 0;
}

function readWording(node: Node, field: string, into: Reading): Text | undefined {
  if (node.kind === 'scalar') noticeCut(node, field, into);
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
  if (!wording || node?.kind !== 'scalar' || node.style !== 'plain') return false;
  if (node.text === '' && !node.front) return false;
  return wording === 'always' || hasSpaces(node.text);
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
  #found: Markup | undefined;

  constructor(
    readonly field: string,
    readonly text: Text,
    readonly aliased: boolean,
  ) {}

  get markup(): Markup {
    this.#found ??= markupOf(this.text.value, markdownFields.has(this.field));
    return this.#found;
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
    register({ id: composed(id), field, kinds: undefined, start, end }, into);
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

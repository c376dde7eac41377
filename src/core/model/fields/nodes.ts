import type { Span } from '../../text/span';
import type { Node, ScalarNode } from '../../yaml/parse/nodes';
import type { FieldReader } from './field-reader';
import type { Text } from './values';

/** Whether a value is absent, or written so that nothing is there. */
export function isEmpty(node: Node | null): boolean {
  if (!node) return true;
  if (node.kind === 'scalar')
    return node.value === null || (typeof node.value === 'string' && node.value.trim() === '');
  return node.kind === 'seq' && node.items.length === 0;
}

export function asScalar(node: Node): ScalarNode | undefined {
  return node.kind === 'scalar' ? node : undefined;
}

export function textAt({ start, end }: Span, value: string): Text {
  return { value, start, end };
}

export function hasSpaces(text: string): boolean {
  return /\s/.test(text);
}

export function firstLineOf(written: string): string {
  return written.split(/\r?\n/, 1)[0] ?? written;
}

/** A value as a message shows it. */
export function quote(node: Node, { text }: FieldReader): string {
  return `“${node.kind === 'scalar' ? node.text : firstLineOf(text.slice(node.start, node.end))}”`;
}

/** What is wrong with a value of another form than its field takes, and what to write. */
export function otherForm({ kind }: Node, field: string, form: string): string {
  const found = kind === 'map' ? 'a map' : kind === 'seq' ? 'a list' : 'one value';
  return `This is ${found}, which ${field} does not take. Write ${form}.`;
}

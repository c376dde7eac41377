import { oneOf } from '../../text/one-of';
import type { Node } from '../../yaml/parse/nodes';
import { type ChoiceOptions, choicesMeant, type Meanings } from './choices-meant';
import type { FieldReader } from './field-reader';
import type { FieldType } from './field-type';
import { asScalar, quote } from './nodes';
import type { Flag, Text } from './values';

// Values that are one of a few words.

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
    ...(Object.keys(accepted).length > 0 && { accepted: Object.keys(accepted) }),
    read(node, field, sink) {
      const found = asScalar(node);
      const value = found && meant.get(found.text);
      if (found && value !== undefined) return { value, start: found.start, end: found.end };
      return notAChoice(node, field, { choices, meanings, reasons }, sink);
    },
  };
}

function entriesOf<K>(table: Readonly<Record<string, K>>): [string, K][] {
  return Object.entries(table);
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
    read(node, field, sink) {
      const found = asScalar(node);
      if (found && typeof found.value === 'boolean')
        return { value: found.value, start: found.start, end: found.end };
      if (found && Object.hasOwn(truths, found.text)) {
        const message = found.tag
          ? `Its tag makes a text of ${found.text}. Write it without a tag.`
          : `In quotes, ${found.text} is a text. Write it without quotes.`;
        return sink.invalid(node, message, { meant: [found.text], isSure: true });
      }
      return notAChoice(node, field, { choices: truths, meanings: flagWords, reasons: {} }, sink);
    },
  };
}

/** The words of a field, and what is made of others. */
interface Words {
  readonly choices: Readonly<Record<string, string>>;
  readonly meanings: Meanings;
  readonly reasons: Readonly<Record<string, string>>;
}

function notAChoice(
  node: Node,
  field: string,
  { choices, meanings, reasons }: Words,
  sink: FieldReader,
): undefined {
  const lack = `${quote(node, sink)} is no value of ${field}.`;
  const use = `Use ${oneOf(Object.keys(choices))}.`;
  if (node.kind !== 'scalar') return sink.invalid(node, `${lack} ${use}`);
  const { meant, isSure } = choicesMeant(node.text, choices, meanings);
  const reason = reasons[node.text.trim().toUpperCase()];
  const advice = reason ?? (isSure ? `Did you mean “${meant[0]}”?` : use);
  return sink.invalid(node, `${lack} ${advice}`, { meant, ...(isSure && { isSure }) });
}

import type { ScalarNode, ScalarStyle } from '../nodes';

type Value = ScalarNode['value'];

const nothing = /^(?:~|[Nn]ull|NULL)?$/;
const truth = /^(?:[Tt]rue|TRUE)$/;
const falsehood = /^(?:[Ff]alse|FALSE)$/;
const integer = /^[-+]?[0-9]+$/;
const octal = /^0o[0-7]+$/;
const hexadecimal = /^0x[0-9a-fA-F]+$/;
const decimal = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const infinite = /^[-+]?\.(?:inf|Inf|INF)$/;
const notANumber = /^\.(?:nan|NaN|NAN)$/;

/** The value that a plain scalar has by YAML's core schema (YAML 1.2.2, 10.3.2). */
export function plainValue(text: string): Value {
  switch (text[0]) {
    case undefined:
    case '~':
    case 'n':
    case 'N':
      return nothing.test(text) ? null : text;
    case 't':
    case 'T':
      return truth.test(text) ? true : text;
    case 'f':
    case 'F':
      return falsehood.test(text) ? false : text;
    default:
      return mayBeNumber(text.charCodeAt(0)) ? numberOf(text) : text;
  }
}

/** A sign, a point or a digit; the slash between them begins no number. */
function mayBeNumber(code: number): boolean {
  return code >= 0x2b && code <= 0x39;
}

function numberOf(text: string): Value {
  if (integer.test(text)) return Number.parseInt(text, 10);
  if (decimal.test(text)) return Number.parseFloat(text);
  if (octal.test(text)) return Number.parseInt(text.slice(2), 8);
  if (hexadecimal.test(text)) return Number.parseInt(text.slice(2), 16);
  if (infinite.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
  return notANumber.test(text) ? Number.NaN : text;
}

/** All scalars are made here, so that they have one shape. */
export function scalar(
  value: Value,
  text: string,
  style: ScalarStyle,
  start: number,
  end: number,
): ScalarNode {
  return { kind: 'scalar', value, text, style, start, end };
}

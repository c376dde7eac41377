import type { Pick } from './pick';

/** What YAML gives a meaning to, and what it is most easily confused by. */
const pieces = [
  ...'\n \t:-#,[]{}"\'|>&*!?%@`\\~+.0a1é',
  ...['\r\n', '\r', '\n\n', '\n  ', '\n#c\n', '\n    # c\n', ' # c', '  ', ': ', '- ', '? ', '---\n', '...'],
  ...[
    '\n- ',
    '\n  - b',
    'b: ',
    "''",
    '""',
    '\\n',
    '\\x4',
    '\\u00e9',
    '\\\n',
    '|-\n',
    '>+2\n',
    '🕊️',
    '\uFEFF',
    '<<',
  ],
  ...[
    'null',
    'true',
    '0x1F',
    '0o7',
    '-1.5e3',
    '.inf',
    '-0',
    '[a, b]',
    '{a: b, c}',
    '{"a":b}',
    '[\n',
    '\n}',
    ',\n',
  ],
];

type Mutation = (text: string, pick: Pick) => string;

const mutations: readonly Mutation[] = [
  (text, pick) => {
    const at = pick.below(text.length + 1);
    return text.slice(0, at) + text.slice(at + 1 + pick.below(4));
  },
  (text, pick) => {
    const at = pick.below(text.length + 1);
    return text.slice(0, at) + pick.one(pieces) + text.slice(at);
  },
  (text, pick) => {
    const at = pick.below(text.length + 1);
    return text.slice(0, at) + text.slice(Math.max(0, at - pick.below(20)));
  },
  (text, pick) => {
    const lines = text.split(/(?<=\n)/);
    const [one, other] = [pick.below(lines.length), pick.below(lines.length)];
    const swapped = lines.map((line, at) => (at === one ? lines[other] : at === other ? lines[one] : line));
    return swapped.join('');
  },
  (text, pick) => {
    const lines = text.split(/(?<=\n)/);
    const chosen = pick.below(lines.length);
    const indent = ' '.repeat(pick.below(9));
    return lines.map((line, at) => (at === chosen ? line.replace(/^ */, indent) : line)).join('');
  },
];

/** A text with a few small changes, as typing and pasting make them: often no YAML any more. */
export function mutated(text: string, pick: Pick): string {
  let result = text;
  for (let count = 1 + pick.below(3); count > 0; count--) result = pick.one(mutations)(result, pick);
  return result;
}

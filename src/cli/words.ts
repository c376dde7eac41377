import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type Marking, markingNamed, markingNames, nearest } from '../core';
import { UsageError } from './usage';

export const help = { type: 'boolean', short: 'h' } as const;
export const text = { type: 'string' } as const;
export const yes = { type: 'boolean' } as const;
export const outputOption = { type: 'string', short: 'o' } as const;

export function levelOf(word: string | undefined, option: string): Marking {
  const marking = word === undefined ? undefined : markingNamed(word);
  if (marking) return marking;
  const known = `${option} takes ${markingNames.join(', ')}`;
  if (word === undefined) throw new UsageError(`The level of the readers is missing: ${known}.`);
  throw new UsageError(`${known}, and not '${word}'.${didYouMean(word, markingNames)}`);
}

/** The options that were given, and what stands beside them. */
type Parsed<O extends NonNullable<ParseArgsConfig['options']>> = ReturnType<
  typeof parseArgs<{ args: string[]; options: O; allowPositionals: true; strict: true }>
>;

/**
 * Reads the words behind a command.
 *
 * @throws UsageError where they make no sense
 */
export function parse<O extends NonNullable<ParseArgsConfig['options']>>(
  words: readonly string[],
  options: O,
): Parsed<O> {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    if (!isParseError(error)) throw error;
    const [, unknown] = /^Unknown option '--([^']*)'/.exec(error.message) ?? [];
    const meant = unknown === undefined ? undefined : nearest(unknown, Object.keys(options));
    // Node’s sentence goes on with what would hardly ever be meant.
    if (unknown !== undefined)
      throw new UsageError(
        `There is no option '--${unknown}' here.${meant ? ` Did you mean '--${meant}'?` : ''}`,
      );
    throw new UsageError(error.message.replaceAll('\n', ' '));
  }
}

function isParseError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');
}

export function formatOf<F extends string>(value: string | undefined, known: readonly [F, ...F[]]): F {
  if (value === undefined) return known[0];
  const format = known.find((each) => each === value);
  if (format !== undefined) return format;
  throw new UsageError(`--format takes ${orList(known)}, and not '${value}'.${didYouMean(value, known)}`);
}

export function orList(words: readonly string[]): string {
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words.at(-1)}` : `${words[0]}`;
}

export function didYouMean(word: string, known: readonly string[]): string {
  const meant = nearest(word, known);
  return meant === undefined ? '' : ` Did you mean '${meant}'?`;
}

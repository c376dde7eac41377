import { isDay } from '../core';
import type { Command } from './options';
import { mcpHelp, UsageError } from './usage';
import { help, parse, text } from './words';

export function parseMcp(words: readonly string[]): Command {
  const { values, positionals } = parse(words, { help, today: text });
  if (values.help) return { name: 'help', text: mcpHelp };
  if (positionals.includes('')) throw new UsageError('A path is empty.');
  const { today } = values;
  if (today !== undefined && !isDay(today))
    throw new UsageError(`--today takes a day as 2026-12-31, and not '${today}'.`);
  return { name: 'mcp', options: { folders: positionals, ...(today !== undefined && { today }) } };
}

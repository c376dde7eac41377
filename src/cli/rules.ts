import { rules } from '../core';
import type { Paint } from './colours';
import type { Format } from './options';

/** All rules in the order of the format, one on a line. */
export function listOfRules(format: Format, paint: Paint): string {
  const all = rules.map(({ code, severity, summary }) => ({ code, severity, summary }));
  if (format === 'json') return `[\n${all.map((rule) => JSON.stringify(rule)).join(',\n')}\n]\n`;
  const [codes, severities] = [all.map(({ code }) => code), all.map(({ severity }) => severity)].map(widest);
  return all
    .map(({ code, severity, summary }) => {
      const painted = paint(severity, severity) + ' '.repeat((severities ?? 0) - severity.length);
      return `${code.padEnd(codes ?? 0)}  ${painted}  ${summary}\n`;
    })
    .join('');
}

function widest(words: readonly string[]): number {
  return Math.max(...words.map(({ length }) => length));
}

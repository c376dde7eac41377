/**
 * Sources as RIS. A line there is a tag with its value, so that nothing in a note may break one: white space of any
 * kind is a space. Facts of a note without a tag are notes of their own (`N1`), each with its label.
 */
import { dateNumbers, yearOf } from './dates';
import { factEntries, factLabels } from './facts';
import type { SourceRecord } from './record';

const types: Readonly<Record<string, string>> = {
  official: 'RPRT',
  media: 'NEWS',
  human: 'PCOMM',
  imagery: 'FIGURE',
  social: 'ICOMM',
  academic: 'JOUR',
};

export function risOf(records: readonly SourceRecord[]): string {
  return records.map((record) => `${linesOf(record).join('\r\n')}\r\n\r\n`).join('');
}

function linesOf(record: SourceRecord): string[] {
  const { kind, url, authors, tags, facts, date, accessed } = record;
  return [
    line('TY', types[kind ?? ''] ?? (url === undefined ? 'GEN' : 'ELEC')),
    ...lineIf('ID', record.id),
    ...lineIf('TI', record.title),
    ...authors.flatMap((author) => lineIf('AU', author)),
    ...lineIf(kind === 'media' || kind === 'academic' ? 'T2' : 'PB', record.publisher),
    ...(date === undefined ? [] : [line('PY', yearOf(date) ?? ''), line('DA', dateOf(date))]),
    ...(accessed === undefined ? [] : [line('Y2', dateOf(accessed))]),
    ...lineIf('UR', url),
    ...lineIf('DO', record.doi),
    ...lineIf('SN', record.isbn),
    ...lineIf('LA', record.lang),
    ...tags.flatMap((tag) => lineIf('KW', tag)),
    ...lineIf('N1', record.note),
    ...factEntries(facts).map(([name, value]) => line('N1', `${factLabels[name]}: ${value}`)),
    'ER  - ',
  ];
}

function lineIf(tag: string, value: string | undefined): string[] {
  return value === undefined || value.trim() === '' ? [] : [line(tag, value)];
}

function line(tag: string, value: string): string {
  return `${tag}  - ${value.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()}`;
}

/** `YYYY/MM/DD/other`: what numbers cannot say stands in its last part, as the format has it. */
function dateOf(date: string): string {
  const numbers = dateNumbers(date);
  const isExact = numbers?.parts.length === 1 && !numbers.isRough;
  const [year = yearOf(date) ?? '', month, day] = isExact ? (numbers.parts[0] ?? []) : [];
  return `${year}/${two(month)}/${two(day)}/${isExact ? '' : date}`;
}

function two(part: number | undefined): string {
  return part === undefined ? '' : String(part).padStart(2, '0');
}

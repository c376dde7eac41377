/** Dates of references: ISO 8601, EDTF as biblatex has it, and what people write. */
import { parseDate } from '../../model/fields/dates';
import { datesMeant } from '../../model/fields/dates-meant';

const divisions: Readonly<Record<string, string>> = {
  33: 'Q1',
  34: 'Q2',
  35: 'Q3',
  36: 'Q4',
  40: 'H1',
  41: 'H2',
};

/** The date as the format writes it; undefined where it cannot be read, or in two ways. */
export function referenceDate(written: string): string | undefined {
  const text = written.trim();
  if (text === '' || text.length > 100) return undefined;
  const plain = text
    .replace(/(\d{4}-)(3[3-6]|4[01])(?![-\d])/g, (_, year: string, part: string) => year + divisions[part])
    .replace(/(\d)T\d[\d:.]*(?:Z|[+-]\d{2}:?\d{2})?/g, '$1')
    .replace(/[?%](?=\/|$)/g, '~')
    .replace(/^\/(?=\d)/, '../')
    .replace(/(\d~?)\/(?:open)?$/, '$1/..')
    .replace(/^(?:open|unknown)?\/(?=\d)/, '../');
  if (parseDate(plain)) return plain;
  const [only, ...others] = datesMeant(plain).meant;
  return others.length === 0 ? only : undefined;
}

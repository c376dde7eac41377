/**
 * Tables as text: RFC 4180, as spreadsheets read and write it. They take a cell that begins with one of some signs
 * for a formula, which could reach out of the sheet: such a cell gets a tab in front, unless it is a number. The tab
 * is taken away again when it is read, and so is the apostrophe that others put there.
 */

const formula = /^[=+\-@\t\r']/;
const number = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;
const needsQuotes = /[",;\t\r\n]|^\s|\s$/;

/** Whether a cell holds a figure, which is to be counted with; any other is a text, and stays one. */
export type IsFigure = (row: number, column: number) => boolean;

/** A table as text. Where nothing else is said, what reads as a number is a figure. */
export function csvOf(rows: readonly (readonly string[])[], isFigure: IsFigure = () => true): string {
  return rows
    .map((cells, row) => cells.map((cell, column) => cellText(cell, isFigure(row, column))).join(','))
    .map((line) => `${line}\r\n`)
    .join('');
}

function cellText(value: string, isFigure: boolean): string {
  const isOther = isFigure ? formula.test(value) && !number.test(value) : isReadOtherwise(value);
  const harmless = isOther ? `\t${value}` : value;
  return needsQuotes.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Months in the languages of spreadsheets, as far as they begin: `mar-1` becomes a date. */
const month =
  /(?<!\p{L})(?:jan|ene|gen|f[eé]v?b?|m[aäá]r|apr|a[vb]r|ma[iyg]|jui?[nl]|giu|lug|a[uo][gû]|ago|sep|set|o[ckt]t|nov|d[eéi][czc])\p{L}*\.?/giu;

/** Whether a spreadsheet takes a text for something else: a formula, a number, a date, a time or a truth. */
function isReadOtherwise(text: string): boolean {
  if (formula.test(text) || /^(?:true|false)$/i.test(text)) return true;
  return text.length < 40 && /\d/.test(text) && /^[\s\d.,:/%()+\-\p{Sc}]+$/u.test(withoutUnits(text));
}

/** Without what numbers, dates and times may have beside their digits. */
function withoutUnits(text: string): string {
  return text.replace(month, '').replace(/(?<=\d)(?:e(?=[+-]?\d)|t(?=\d)|z$| ?[ap]m$)/gi, '');
}

/** The cells of a table, separated by commas, semicolons or tabs: a spreadsheet copies with tabs. */
export function rowsOfCsv(text: string): string[][] {
  const written = text.replace(/^\uFEFF/, '');
  const rows = new CsvReader(written, separatorOf(written)).rows();
  return rows.map((cells) => cells.map(withoutGuard));
}

function withoutGuard(cell: string): string {
  return /^[\t']/.test(cell) && isReadOtherwise(cell.slice(1)) ? cell.slice(1) : cell;
}

/** The sign that parts the first row into most cells. What stands in quotes parts nothing. */
function separatorOf(text: string): string {
  const counts = new Map([...separators].map((sign) => [sign, 0]));
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (isQuoted && text.startsWith('""', at)) at++;
    else if (sign === '"') isQuoted = !isQuoted && (at === 0 || separators.includes(text.charAt(at - 1)));
    else if (!isQuoted && /[\r\n]/.test(sign)) break;
    else if (!isQuoted) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const most = Math.max(...[...separators].map((sign) => counts.get(sign) ?? 0));
  return [...separators].find((sign) => counts.get(sign) === most) ?? ',';
}

const separators = '\t,;';

/** Reads cells one after the other. A quote that is never closed reaches to the end of the text. */
class CsvReader {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly separator: string,
  ) {}

  rows(): string[][] {
    const rows: string[][] = [];
    while (this.at < this.text.length) rows.push(this.row());
    return rows;
  }

  row(): string[] {
    const cells = [this.cell()];
    while (this.text[this.at] === this.separator) {
      this.at++;
      cells.push(this.cell());
    }
    if (this.text[this.at] === '\r') this.at++;
    if (this.text[this.at] === '\n') this.at++;
    return cells;
  }

  private cell(): string {
    const quoted = this.text[this.at] === '"' ? this.quoted() : '';
    const start = this.at;
    while (this.at < this.text.length && !this.isEnd()) this.at++;
    return quoted + this.text.slice(start, this.at);
  }

  private isEnd(): boolean {
    const sign = this.text[this.at];
    return sign === this.separator || sign === '\n' || sign === '\r';
  }

  private quoted(): string {
    const parts: string[] = [];
    do {
      const close = this.text.indexOf('"', this.at + 1);
      const end = close === -1 ? this.text.length : close;
      parts.push(this.text.slice(this.at + 1, end));
      this.at = end + 1;
    } while (this.text[this.at] === '"');
    return parts.join('"');
  }
}

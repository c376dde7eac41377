/**
 * Tables as text: RFC 4180, as spreadsheets read and write it. They take a cell that begins with one of some signs
 * for a formula, which could reach out of the sheet: such a cell gets a tab in front, unless it is a number. The tab
 * is taken away again when it is read, and so is the apostrophe that others put there.
 */

const formula = /^[=+\-@\t\r']/;
const number = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;
const needsQuotes = /[",;\t\r\n]|^\s|\s$/;

export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(cellText).join(',')}\r\n`).join('');
}

function cellText(value: string): string {
  const harmless = formula.test(value) && !number.test(value) ? `\t${value}` : value;
  return needsQuotes.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** The cells of a table, separated by commas, semicolons or tabs: a spreadsheet copies with tabs. */
export function rowsOfCsv(text: string): string[][] {
  const written = text.replace(/^\uFEFF/, '');
  const rows = new CsvReader(written, separatorOf(written)).rows();
  return rows.map((cells) => cells.map(withoutGuard));
}

function withoutGuard(cell: string): string {
  return /^[\t']/.test(cell) && formula.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** The sign that parts the first row into most cells. */
function separatorOf(text: string): string {
  const signs = ['\t', ',', ';'];
  const counts = signs.map((sign) => new CsvReader(text, sign).row().length);
  return signs[counts.indexOf(Math.max(...counts))] ?? ',';
}

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

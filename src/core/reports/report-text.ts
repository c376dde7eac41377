import { type NamePlace, onOneLine, type Report, type ReportItem, type ReportStatus } from './report';

/** How what stands in a text is shown: a terminal has colours, and lets nobody command it. */
export interface TextLook {
  readonly where: NamePlace;
  /** Takes from a line what must not be shown as it is. */
  plain?(line: string): string;
  status?(words: string, status: ReportStatus): string;
}

/** A report for a terminal: sections with a line for each item, and below it what else there is to say. */
export function reportText({ title, opening, sections }: Report, look: TextLook): string {
  const head = [title, opening].map((line) => shown(line, look)).filter(Boolean);
  const parts = sections.map((section) => {
    const status = section.status ? ` — ${painted(section.status, section.status.word, look)}` : '';
    const items = section.items.flatMap((item) => linesOf(item, widthOf(section.items), look));
    return [shown(section.title, look) + status, ...items].join('\n');
  });
  return `${[head.join('\n'), ...parts].join('\n\n')}\n`;
}

function widthOf(items: readonly ReportItem[]): number {
  return Math.max(0, ...items.map(({ status }) => status?.word.length ?? 0));
}

function linesOf({ status, words, details = [], places = [] }: ReportItem, width: number, look: TextLook) {
  const lead = status ? painted(status, status.word.padEnd(width), look) : ' '.repeat(width);
  const margin = ' '.repeat(width === 0 ? 2 : width + 4);
  const named = places.flatMap((place) => {
    const where = look.where(place);
    return where === undefined ? [] : [`${margin}${shown(where, look)}  ${shown(place.label, look)}`];
  });
  return [
    (width === 0 ? '  ' : `  ${lead}  `) + shown(words, look),
    ...details.map((detail) => margin + shown(detail, look)),
    ...named,
  ];
}

function shown(text: string, { plain = (line) => line }: TextLook): string {
  return plain(onOneLine(text));
}

function painted(status: ReportStatus, words: string, { status: paint }: TextLook): string {
  return paint ? paint(words, status) : words;
}

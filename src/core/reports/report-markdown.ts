import { escapeInline, escapeStart } from '../export/markdown/escape';
import { type NamePlace, onOneLine, type Report, type ReportItem, type ReportStatus } from './report';

/**
 * A report as Markdown, for a comment on a pull request. What it takes from a note is shown as it stands there: it is
 * no markup and no link, and calls nobody.
 */
export function reportMarkdown({ title, opening, sections }: Report, where: NamePlace): string {
  const parts = sections.map((section) => {
    const status = section.status ? ` — ${shown(section.status.word)}` : '';
    return [`### ${shown(section.title)}${status}`, listOf(section.items, where)]
      .filter(Boolean)
      .join('\n\n');
  });
  const head = [`## ${shown(title)}`, escapeStart(shown(opening))].filter(Boolean);
  return `${[...head, ...parts].join('\n\n')}\n`;
}

function listOf(items: readonly ReportItem[], where: NamePlace): string {
  return items.flatMap((item) => linesOf(item, where)).join('\n');
}

function linesOf({ status, words, details = [], places = [] }: ReportItem, where: NamePlace): string[] {
  const named = places.flatMap((place) => where(place) ?? []);
  return [
    `- ${strong(status)}${escapeStart(shown(words))}`,
    ...details.map((detail) => `  - ${escapeStart(shown(detail))}`),
    ...(named.length > 0 ? [`  - ${named.map(shown).join(' · ')}`] : []),
  ];
}

function strong(status: ReportStatus | undefined): string {
  return status ? `**${shown(status.word)}** · ` : '';
}

/**
 * Forges look for names, numbers of issues, signs of emotion and commits in what is written once it is no Markdown any
 * more, so that no backslash keeps anybody from being called: a space without width does.
 */
const calls =
  /\\?@|#(?=\d)|\bGH-(?=\d)|:(?=(?:[a-z+-][\w+-]*|8ball|100|1234):)|\b(?=[a-f]*\d)(?=\d*[a-f])[\da-f](?=[\da-f]{6,39}\b)/gi;
const nothing = '&#8203;';

function shown(text: string): string {
  return escapeInline(onOneLine(text)).replace(calls, (sign) => `${sign.replace('\\', '')}${nothing}`);
}

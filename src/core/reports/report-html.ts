import { escapeHtml } from '../text/html';
import { onOneLine, type Report, type ReportItem, type ReportPlace, type ReportStatus } from './report';

/** A report as a page has it, and the places to which its links lead, by their numbers. */
export interface ReportPage {
  readonly html: string;
  readonly places: readonly ReportPlace[];
}

/** Words of the page itself, in the language of the editor. */
export interface PageWords {
  /** What is said before the places of an item. */
  readonly places: string;
}

/** What stands in the body of a page: headings and lists, by which readers of screens find their way. */
export function reportHtml(report: Report, words: PageWords): ReportPage {
  const places: ReportPlace[] = [];
  const link = (place: ReportPlace): string => {
    places.push(place);
    return `<a href="#" data-place="${places.length - 1}">${shown(place.label)}</a>`;
  };
  const sections = report.sections.map(
    (section) =>
      `<section><h2>${shown(section.title)}${chip(section.status)}</h2>${listOf(section.items, words, link)}</section>`,
  );
  const opening = `<p class="opening">${shown(report.opening)}</p>`;
  return { html: `<h1>${shown(report.title)}</h1>${opening}${sections.join('')}`, places };
}

type Link = (place: ReportPlace) => string;

function listOf(items: readonly ReportItem[], words: PageWords, link: Link): string {
  if (items.length === 0) return '';
  return `<ul class="items">${items.map((item) => itemOf(item, words, link)).join('')}</ul>`;
}

function itemOf(
  { status, words, details = [], places = [] }: ReportItem,
  own: PageWords,
  link: Link,
): string {
  const below = details.map((detail) => `<p class="detail">${shown(detail)}</p>`).join('');
  const links = places.map((place) => `<li>${link(place)}</li>`).join('');
  const list = links && `<ul class="places" aria-label="${shown(own.places)}">${links}</ul>`;
  return `<li>${chip(status)}<div><p>${shown(words)}</p>${below}${list}</div></li>`;
}

function chip(status: ReportStatus | undefined): string {
  if (!status) return '';
  return ` <span class="status ${status.tone ?? 'plain'}">${shown(status.word)}</span> `;
}

/** Nothing of a note is markup. */
function shown(text: string): string {
  return escapeHtml(onOneLine(text));
}

/**
 * A report is what is told of a note as a whole: sections with items, and places that can be gone to. Terminals, pull
 * requests and editors each write it in their way; who makes one need not know of any of them.
 */
import type { Location } from '../workspace/note/location';

export interface Report {
  readonly title: string;
  /** What it comes to, in a sentence or two. */
  readonly opening: string;
  readonly sections: readonly ReportSection[];
}

export interface ReportSection {
  readonly title: string;
  /** What holds for the section as a whole. */
  readonly status?: ReportStatus;
  readonly items: readonly ReportItem[];
}

export interface ReportItem {
  readonly status?: ReportStatus;
  /** A sentence. What it takes from a note is plain text. */
  readonly words: string;
  /** What else is to be said of it, each in a line of its own. */
  readonly details?: readonly string[];
  readonly places?: readonly ReportPlace[];
}

/** A word or two that stand before the others: `met`, `not shown`, `up`, `came`. */
export interface ReportStatus {
  readonly word: string;
  /** Whether it is as it should be, or wants a look; absent where it is neither. */
  readonly tone?: 'good' | 'attention';
}

/** A place of a note, and what it is called. */
export interface ReportPlace extends Location {
  readonly label: string;
}

/** Where a place stands, in words; undefined where nobody can go there. */
export type NamePlace = (place: Location) => string | undefined;

/** A text of a note on one line, as it stands within a report. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

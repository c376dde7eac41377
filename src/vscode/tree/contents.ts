import type * as vscode from 'vscode';
import { entryFilter, type OutlineItem, outline, ProblemsByEntry, type Severity, touches } from '../../core';
import { viewContextOf } from '../../session';
import type { CheckedDocument } from '../notes';

/** A row of the tree: a section, or an entry of one. */
export interface Row {
  /** Stays what it is for as long as the section or entry keeps its name, so that the tree stays as it was unfolded. */
  readonly id: string;
  readonly item: OutlineItem;
  readonly parent?: Row;
  readonly children: readonly Row[];
  /** How many diagnostics an entry has, its hints left out. */
  readonly problems: number;
  readonly gravest?: Severity;
}

/** The rows of one note, as far as they match a filter. */
export interface Contents {
  readonly document: vscode.TextDocument;
  readonly rows: readonly Row[];
  /** How many entries the note has, and how many of them are shown. */
  readonly total: number;
  readonly shown: number;
}

export function contentsOf(checked: CheckedDocument, filter: string, today: string): Contents {
  const { document, note, diagnostics } = checked;
  const wanted = rowFilter(checked, filter, today);
  const seen = new Map<string, number>();
  const sections = outline(note).filter(({ type }) => type === 'section');
  const problems = new ProblemsByEntry(note, diagnostics);
  const rows = sections.map((section) => sectionRow(section, problems, wanted, seen));
  return {
    document,
    rows: wanted ? rows.filter(({ children }) => children.length > 0) : rows,
    total: sections.reduce((sum, { children }) => sum + children.length, 0),
    shown: rows.reduce((sum, { children }) => sum + children.length, 0),
  };
}

function sectionRow(
  item: OutlineItem,
  problems: ProblemsByEntry,
  wanted: RowFilter | undefined,
  seen: Map<string, number>,
): Row {
  const children: Row[] = [];
  const row: Row = { id: unique(item.name, seen), item, children, problems: 0 };
  for (const child of item.children) {
    if (!wanted || wanted(child)) children.push(entryRow(child, row, problems, seen));
  }
  return row;
}

function entryRow(item: OutlineItem, parent: Row, problems: ProblemsByEntry, seen: Map<string, number>): Row {
  const all = problems.of({ id: item.name, start: item.span.start });
  const own = all.filter(({ severity }) => severity !== 'hint');
  const gravest = (['error', 'warning', 'info'] as const).find((level) =>
    own.some(({ severity }) => severity === level),
  );
  const id = unique(`${parent.id}/${item.name}`, seen);
  return { id, item, parent, children: [], problems: own.length, ...(gravest && { gravest }) };
}

/** An id or section that is given twice needs two rows all the same. */
function unique(id: string, seen: Map<string, number>): string {
  const count = (seen.get(id) ?? 0) + 1;
  seen.set(id, count);
  return count === 1 ? id : `${id}#${count}`;
}

type RowFilter = (item: OutlineItem) => boolean;

/** The filter of the Board, for rows of the tree. */
function rowFilter(checked: CheckedDocument, filter: string, today: string): RowFilter | undefined {
  const { note } = checked;
  const passes = entryFilter(viewContextOf(checked, today), filter);
  if (!passes) return undefined;
  return ({ selection }) => {
    const entry = note.contents.entryAt(selection.start);
    return entry !== undefined && passes(entry);
  };
}

/** The row of the entry, or else of the section, that holds an offset. */
export function rowAt({ rows }: Contents, offset: number): Row | undefined {
  const section = rows.find(({ item }) => touches(item.span, offset));
  return section?.children.find(({ item }) => touches(item.span, offset)) ?? section;
}

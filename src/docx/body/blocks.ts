/** The blocks of a brief as paragraphs and tables of Word. */
import { Bookmark, type IParagraphOptions, Paragraph, type ParagraphChild, type Table, TextRun } from 'docx';
import type { Block, List, Notes, Run } from '../../core/export';
import { indent } from '../look/own-numbering';
import type { Draft, ItemForm } from './draft';
import { isRightToLeft, type RunLook, textsOf, writtenRuns } from './runs';
import { writtenTable } from './table';

export type Written = Paragraph | Table;

/** Where a block stands. */
interface Place {
  /** How many lists it stands in. */
  readonly depth: number;
  /** The block before it, of which it may have to keep apart. */
  readonly before?: Block | undefined;
  readonly next?: Block | undefined;
}

export function writtenBlocks(blocks: readonly Block[], draft: Draft, depth = 0): readonly Written[] {
  return blocks.flatMap((block, at) =>
    writtenBlock(block, draft, { depth, before: blocks[at - 1], next: blocks[at + 1] }),
  );
}

function writtenBlock(block: Block, draft: Draft, place: Place): readonly Written[] {
  switch (block.kind) {
    case 'marking':
      return [];
    case 'heading':
      return [paragraph(block.runs, draft, { style: draft.styles.plain(headings[block.level]) })];
    case 'paragraph':
      return [writtenParagraph(block, draft, place)];
    case 'quotation':
      return [paragraph(block.runs, draft, { style: draft.styles.plain('quotation'), ...inList(place) })];
    case 'code':
      return [writtenCode(block.text, draft, place)];
    case 'list':
      return writtenList(block, draft, place.depth);
    case 'table':
      return separated(writtenTable(block, draft), place, draft);
    case 'notes':
      return writtenNotes(block, draft, place.depth);
    case 'group':
      return writtenBlocks(block.blocks, draft, place.depth);
  }
}

const headings = { 1: 'title', 2: 'chapter', 3: 'section', 4: 'subsection' } as const;

type ParagraphBlock = Extract<Block, { readonly kind: 'paragraph' }>;

function writtenParagraph({ role, runs, entry }: ParagraphBlock, draft: Draft, place: Place): Paragraph {
  const look: RunLook = role === 'question' ? { italics: true } : {};
  const bookmark = role === 'judgement' ? draft.bookmarkOfJudgement(entry) : undefined;
  const options = {
    style: styleOf(role, draft, place.depth),
    ...(bookmark !== undefined && { keepLines: true, spacing: { before: 200 } }),
    // What is announced stands on the same page.
    ...((role === 'judgement' || isLabel(role, place)) && { keepNext: true }),
    ...(isLabel(role, place) && { spacing: { before: 80 } }),
    ...behindTable(place),
  };
  return paragraph(runs, draft, options, look, bookmark);
}

function isLabel(role: ParagraphBlock['role'], { next }: Place): boolean {
  return role === 'label' && next?.kind === 'list';
}

function styleOf(role: ParagraphBlock['role'], draft: Draft, depth: number): string {
  if (role === 'byline') return draft.styles.plain('subtitle');
  return depth > 0 ? draft.styles.list('continued', Math.min(depth, 5)) : draft.styles.plain('normal');
}

/** What stands below an item of a list stands in as far as its words. */
function inList({ depth }: Place): Pick<IParagraphOptions, 'indent'> {
  return depth > 0 ? { indent: { left: indent * depth + quotationIndent } } : {};
}

const quotationIndent = 200;

/** The style of a table has no space behind it. */
function behindTable({ before }: Place): Pick<IParagraphOptions, 'spacing'> {
  return before?.kind === 'table' ? { spacing: { before: 160 } } : {};
}

function paragraph(
  runs: readonly Run[],
  draft: Draft,
  options: IParagraphOptions,
  look: RunLook = {},
  bookmark?: string,
): Paragraph {
  const words = writtenRuns(runs, draft, look);
  return new Paragraph({
    ...options,
    ...(isRightToLeft(runs.map(({ text }) => text).join('')) && { bidirectional: true }),
    children: bookmark === undefined ? words : [new Bookmark({ id: bookmark, children: words })],
  });
}

/** A program's text keeps its lines and its spaces. */
function writtenCode(text: string, draft: Draft, place: Place): Paragraph {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  const children: ParagraphChild[] = lines.map(
    (line, at) => new TextRun({ ...(at > 0 && { break: 1 }), children: textsOf(line) }),
  );
  return new Paragraph({ style: draft.styles.plain('code'), ...inList(place), children });
}

function writtenList({ start, items }: List, draft: Draft, depth: number): readonly Written[] {
  const form = start === undefined ? draft.bullets(depth) : draft.numbers(depth, start);
  return items.flatMap(({ runs, blocks = [] }) => [
    paragraph(runs, draft, { ...form, ...(blocks.length > 0 && { keepNext: true }) }),
    ...writtenBlocks(blocks, draft, depth + 1),
  ]);
}

function writtenNotes({ items }: Notes, draft: Draft, depth: number): readonly Written[] {
  const form: ItemForm = draft.numbers(depth, items[0]?.number ?? 1);
  return items.map(({ number, runs }) => paragraph(runs, draft, form, {}, draft.bookmarkOfSource(number)));
}

/** Two tables that touch are one. */
function separated(table: Table, { before, next }: Place, draft: Draft): readonly Written[] {
  const gap = (): Paragraph => new Paragraph({ style: draft.styles.plain('normal'), children: [] });
  return [...(before?.kind === 'table' ? [gap()] : []), table, ...(next === undefined ? [gap()] : [])];
}

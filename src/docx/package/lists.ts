/** The part `numbering.xml`: what the styles of lists are drawn by, and a count for each list of the text. */
import type { Draft, OwnList } from '../body/draft';
import { NumberBook, noNumbering, numberOf } from '../look/numbering';
import { bulletNumber, numberNumber, ownNumbering } from '../look/own-numbering';
import { styleWithId } from '../look/style-book';
import type { Template } from '../template/template';
import { childOf, type Document, parseXml, setAttribute } from '../xml/xml';

export interface NumberedLists {
  readonly part: Document;
  /** The number of each list of the draft, by which its paragraphs name it. */
  readonly numbers: readonly string[];
}

export function numberedLists(draft: Draft, template: Template | undefined): NumberedLists {
  const own = parseXml(ownNumbering());
  const base = template ? (template.numbering?.document ?? noNumbering()) : own;
  const book = new NumberBook(base);
  const styles = draft.styles.styles();
  if (template) for (const id of draft.styles.ownIds) takeOver(styles, id, own, book);
  const numbers = draft.lists.map((list) => numberFor(list, styles, own, book));
  return { part: book.part, numbers };
}

/** One of our own styles in a template brings its bullet or number with it. */
function takeOver(styles: Document, id: string, own: Document, book: NumberBook): void {
  const use = numberOf(styles, id);
  const properties = childOf(styleWithId(styles, id) ?? styles.createElement('none'), 'pPr');
  const numbering = properties && childOf(properties, 'numPr');
  const number = numbering && childOf(numbering, 'numId');
  if (use && number) setAttribute(number, 'val', book.take(own, use.number));
}

function numberFor(
  { style, id, level, start }: OwnList,
  styles: Document,
  own: Document,
  book: NumberBook,
): string {
  if (start === undefined || style !== 'number') return book.take(own, String(bulletNumber(level)));
  const use = numberOf(styles, id);
  const number = use && book.restart(use, start);
  if (number !== undefined) return number;
  const taken = book.take(own, String(numberNumber(level)));
  return book.restart({ number: taken, level: '0' }, start) ?? taken;
}

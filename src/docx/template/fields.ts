/** Fields of Word in what is taken over: those that tell something of the page and the document, and no others. */
import { attributeOf, type Element, elementsOf } from '../xml/xml';

/** Others read files, reach the network or start programs, such as INCLUDEPICTURE, LINK and DDEAUTO. */
const harmless: ReadonlySet<string> = new Set([
  ...['PAGE', 'NUMPAGES', 'SECTION', 'SECTIONPAGES', 'STYLEREF', 'TITLE', 'SUBJECT', 'AUTHOR', 'KEYWORDS'],
  ...[
    'COMMENTS',
    'DOCPROPERTY',
    'FILENAME',
    'DATE',
    'TIME',
    'CREATEDATE',
    'SAVEDATE',
    'PRINTDATE',
    'IF',
    '=',
  ],
]);

/** The first field that is not taken over; undefined where all are harmless. */
export function strangeField(root: Element): string | undefined {
  return instructionsIn(root)
    .map((instruction) => /^\s*(=|[^\s\\]+)?/.exec(instruction)?.[1]?.toUpperCase() ?? '')
    .find((name) => name !== '' && !harmless.has(name));
}

/** What fields are told to do; one may be told in several pieces, and may stand within another. */
function instructionsIn(root: Element): readonly string[] {
  const done: string[] = [];
  const open: string[] = [];
  for (const element of elementsOf(root)) {
    if (element.localName === 'fldSimple') done.push(attributeOf(element, 'instr') ?? '');
    if (element.localName === 'instrText' || element.localName === 'delInstrText')
      open.push(`${open.pop() ?? ''}${element.textContent ?? ''}`);
    if (element.localName !== 'fldChar') continue;
    const kind = attributeOf(element, 'fldCharType');
    if (kind === 'begin') open.push('');
    if (kind === 'end') done.push(open.pop() ?? '');
  }
  return [...done, ...open];
}

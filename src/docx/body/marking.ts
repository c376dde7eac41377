/** What stands on every page: the marking as TLP 2.0 colours it, and the number of the page. */
import {
  AlignmentType,
  Footer,
  Header,
  PageNumber,
  Paragraph,
  ShadingType,
  TabStopType,
  TextRun,
} from 'docx';
import type { Draft } from './draft';

/** The colours that TLP 2.0 gives to its levels, on black. */
const colours: Readonly<Record<string, string>> = {
  RED: 'FF2B2B',
  AMBER: 'FFC000',
  GREEN: '33FF00',
  CLEAR: 'FFFFFF',
};

export function headerWith(marking: string | undefined, draft: Draft): Header {
  return new Header({ children: [markingParagraph(marking, draft.styles.plain('header'))] });
}

/** The marking alone, for a document whose pages are numbered by somebody else or not at all. */
export function footerWithMarking(marking: string | undefined, draft: Draft): Footer {
  return new Footer({ children: [markingParagraph(marking, draft.styles.plain('footer'))] });
}

export function footerWithPages(marking: string | undefined, draft: Draft): Footer {
  const { styles, textWidth } = draft;
  const paragraph = new Paragraph({
    style: styles.plain('footer'),
    tabStops: inTheMiddleAndRight(textWidth),
    children: [
      new TextRun({ children: ['\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
      ...(marking === undefined ? [] : [new TextRun('\t'), markingRun(marking)]),
    ],
  });
  return new Footer({ children: [paragraph] });
}

function inTheMiddleAndRight(width: number) {
  return [
    { type: TabStopType.CENTER, position: Math.round(width / 2) },
    { type: TabStopType.RIGHT, position: width },
  ];
}

function markingParagraph(marking: string | undefined, style: string): Paragraph {
  const children = marking === undefined ? [] : [markingRun(marking)];
  return new Paragraph({ style, alignment: AlignmentType.RIGHT, children });
}

function markingRun(marking: string): TextRun {
  const level = /^TLP:(\w+)/.exec(marking)?.[1] ?? 'CLEAR';
  return new TextRun({
    // The spaces are coloured too, so that the words do not touch the edge.
    text: `\u00A0${marking}\u00A0`,
    bold: true,
    color: colours[level] ?? 'FFFFFF',
    shading: { type: ShadingType.CLEAR, fill: '000000', color: 'auto' },
  });
}

/** Stretches of words. What a note says stands in texts alone: it is never a field, a number of a page or markup. */
import {
  ExternalHyperlink,
  InternalHyperlink,
  type IRunOptions,
  type ParagraphChild,
  Tab,
  TextRun,
  XmlAttributeComponent,
  XmlComponent,
} from 'docx';
import { type Run, webAddress } from '../../core/export';
import { withoutForbidden } from '../xml/xml';
import type { Draft } from './draft';

/** What all runs of a paragraph have. */
export type RunLook = Pick<IRunOptions, 'bold' | 'italics' | 'rightToLeft'>;

export function writtenRuns(
  runs: readonly Run[],
  draft: Draft,
  look: RunLook = {},
): readonly ParagraphChild[] {
  return joined(runs, draft).map((run) => writtenRun(run, draft, look));
}

/** Neighbours that look the same are one run, as somebody would have typed them. */
function joined(runs: readonly Run[], draft: Draft): readonly Run[] {
  const all: Run[] = [];
  for (const run of runs.filter(({ text }) => text !== '')) {
    const last = all.at(-1);
    if (last && isPlain(last, draft) && isPlain(run, draft) && looksLike(last, run))
      all[all.length - 1] = { ...last, text: last.text + run.text };
    else all.push(run);
  }
  return all;
}

function isPlain(run: Run, draft: Draft): boolean {
  const { address, note, isCode } = run;
  return address === undefined && note === undefined && !isCode && linkedJudgement(run, draft) === undefined;
}

/** Words of the other direction are a run of their own. */
function looksLike(one: Run, other: Run): boolean {
  return (
    one.isStrong === other.isStrong &&
    one.isEmphasised === other.isEmphasised &&
    isRightToLeft(one.text) === isRightToLeft(other.text)
  );
}

function writtenRun(run: Run, draft: Draft, look: RunLook): ParagraphChild {
  const anchor = draft.bookmarkOfSource(run.note) ?? linkedJudgement(run, draft);
  if (anchor !== undefined) return new InternalHyperlink({ anchor, children: [wordsOf(run, draft, look)] });
  // The tree may come from anywhere: what an address may be is decided where it is written.
  const address = run.address === undefined ? undefined : webAddress(run.address).address;
  if (address === undefined) return wordsOf(run, draft, look);
  const style = draft.styles.plain('link');
  const link = encodedAddress(address);
  return new ExternalHyperlink({ link, children: [wordsOf(run, draft, look, style)] });
}

/** `Judgement 2` leads to it; its own words, which stand for it as well, are strong and lead nowhere. */
function linkedJudgement({ entry, isStrong }: Run, draft: Draft): string | undefined {
  return isStrong ? undefined : draft.bookmarkOfJudgement(entry);
}

function wordsOf(run: Run, draft: Draft, look: RunLook, linkStyle?: string): TextRun {
  const style = run.isCode ? draft.styles.plain('inlineCode') : linkStyle;
  const isTurned = isRightToLeft(run.text);
  return new TextRun({
    ...look,
    ...(run.isStrong && { bold: true }),
    ...(run.isEmphasised && { italics: !look.italics }),
    ...(run.note !== undefined && { superScript: true }),
    ...(style !== undefined && { style }),
    ...(isTurned && { rightToLeft: true }),
    children: textsOf(onOneLine(run.text)),
  });
}

/** A sign of per cent stands on the line of its number. */
function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/(?<=\d) (?=%)/g, '\u00A0');
}

/**
 * Words as elements of text. The library replaces names in braces by numbers of lists and pictures, wherever they
 * stand in the document: with the brace by itself, none is in one piece.
 */
export function textsOf(words: string): (Words | Tab)[] {
  const pieces = withoutForbidden(words).split(/(?<=\{)|(?=\t)|(?<=\t)/);
  return pieces.map((text) => (text === '\t' ? new Tab() : new Words(text)));
}

class KeptSpace extends XmlAttributeComponent<{ readonly space: string }> {
  protected override readonly xmlKeys = { space: 'xml:space' };
}

/** Not one of the library's strings, of which some stand for fields, such as `CURRENT` for the number of the page. */
class Words extends XmlComponent {
  constructor(text: string) {
    super('w:t');
    this.root.push(new KeptSpace({ space: 'preserve' }), text);
  }
}

/** Addresses of relations are URIs: letters of other scripts are escaped as browsers do. */
function encodedAddress(address: string): string {
  try {
    return new URL(address).href;
  } catch {
    return encodeURI(withoutForbidden(address));
  }
}

const letter = /\p{L}/u;
const rightToLeft = /[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;

/** A text has the direction of its first letter. */
export function isRightToLeft(text: string): boolean {
  const first = letter.exec(text)?.[0];
  return first !== undefined && rightToLeft.test(first);
}

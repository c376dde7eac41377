/**
 * The nine tradecraft standards of ICD 203 (ODNI, 2015), and what a note shows of each. It counts nothing together:
 * whether a product is good, its reader has to say.
 */
import type { RuleCode } from '../../model/rule-codes';
import type { Diagnostic } from '../../rules/rule';
import { counted } from '../../text/counted';
import type { Note } from '../../workspace/note/note';
import type { Report, ReportItem, ReportSection, ReportStatus } from '../report';
import { distinctionAspects, sourceAspects, uncertaintyAspects } from './information';
import { accuracyAspects, changeAspects, visualAspects } from './product';
import { alternativeAspects, argumentAspects, relevanceAspects } from './reasoning';
import type { Aspect, Shown } from './shown';
import { foundBy, type Subject, subjectOf } from './subject';

/** A standard as a note shows it. */
export interface StandardShown {
  /** From 1 to 9. */
  readonly number: number;
  readonly title: string;
  /** Whether all that the standard asks for is shown, and no rule finds it broken. */
  readonly isMet: boolean;
  readonly shown: readonly Shown[];
}

interface Standard {
  readonly title: string;
  readonly aspects: readonly Aspect[];
  /** The rules whose findings say that the standard is broken. */
  readonly codes: readonly RuleCode[];
}

const standards: readonly Standard[] = [
  {
    title: 'Quality and credibility of sources',
    aspects: sourceAspects,
    codes: [
      ...(['unsourced-claim', 'unsourced-indicator', 'recalled-source', 'circular-reporting'] as const),
      'uncorroborated-confirmation',
    ],
  },
  {
    title: 'Uncertainties expressed and explained',
    aspects: uncertaintyAspects,
    codes: [
      ...(['overconfident', 'vague-likelihood', 'bare-certainty', 'off-yardstick'] as const),
      ...(['mixed-likelihood-confidence', 'likelihood-mismatch', 'missing-likelihood'] as const),
      'missing-confidence',
    ],
  },
  {
    title: 'Information told apart from assumptions and judgements',
    aspects: distinctionAspects,
    codes: ['unattributed-quote', 'linchpin-assumption'],
  },
  {
    title: 'Analysis of alternatives',
    aspects: alternativeAspects,
    codes: ['no-alternative', 'consistency-mismatch', 'hypotheses-sum'],
  },
  { title: 'Relevance and implications for the reader', aspects: relevanceAspects, codes: [] },
  {
    title: 'Clear and logical argument',
    aspects: argumentAspects,
    codes: [
      ...(['unsupported-claim', 'unsupported-chain', 'circular-support', 'contradiction'] as const),
      ...(['supports-and-contradicts', 'ignored-counterevidence', 'likelihood-conflict'] as const),
    ],
  },
  { title: 'Change or consistency of judgements explained', aspects: changeAspects, codes: ['needs-review'] },
  {
    title: 'Accuracy',
    aspects: accuracyAspects,
    codes: ['overdue', 'missing-due', 'date-order', 'quote-not-found', 'missing-copy', 'copy-changed'],
  },
  { title: 'Effective visuals', aspects: visualAspects, codes: ['incomplete-matrix'] },
];

/** Holds a note against the standards; what rules find in it counts where it says that one is broken. */
export function checkStandards(note: Note, diagnostics: readonly Diagnostic[]): readonly StandardShown[] {
  let found: readonly StandardShown[] = [];
  note.contents.survey(() => {
    const subject = subjectOf(note, diagnostics);
    found = standards.map((standard, at) => standardShown(standard, at + 1, subject));
  });
  return found;
}

function standardShown({ title, aspects, codes }: Standard, number: number, subject: Subject): StandardShown {
  const shown = [...aspects.flatMap((aspect) => aspect(subject) ?? []), ...broken(subject, codes)];
  return { number, title, isMet: shown.every(({ isMet }) => isMet), shown };
}

/** How many findings are named of all. */
const named = 12;

function broken(subject: Subject, codes: readonly RuleCode[]): readonly Shown[] {
  const found = foundBy(subject, codes);
  if (found.length === 0) return [];
  const { uri } = subject.note;
  const places = found.slice(0, named).map(({ span, message }) => ({ uri, span, label: message }));
  const words = `${counted(found.length, 'finding speaks', 'findings speak')} against it.`;
  return [{ isMet: false, words, would: 'Mend what is found, or say why it stands.', places }];
}

/** What a note shows of the nine standards, for its reader. */
export function checklistReport(note: Note, diagnostics: readonly Diagnostic[]): Report {
  return {
    title: 'The Nine Standards of ICD 203',
    opening:
      'What the note holds is held against each standard: met, with the places that show it, or not shown, with what would show it. It is no score: whether a standard is kept well, its reader has to say.',
    sections: checkStandards(note, diagnostics).map(sectionOf),
  };
}

const metStatus: ReportStatus = { word: 'met', tone: 'good' };
const notShown: ReportStatus = { word: 'not shown', tone: 'attention' };

function statusOf({ isMet }: { readonly isMet: boolean }): ReportStatus {
  return isMet ? metStatus : notShown;
}

function sectionOf(standard: StandardShown): ReportSection {
  const { number, title, shown } = standard;
  return { title: `${number}. ${title}`, status: statusOf(standard), items: shown.map(itemOf) };
}

function itemOf(shown: Shown): ReportItem {
  const { words, would, places } = shown;
  const details = would === undefined ? {} : { details: [`What would show it: ${would}`] };
  return { status: statusOf(shown), words, ...details, places };
}

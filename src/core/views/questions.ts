/**
 * What a page asks once, and is not told of again: entries to choose from, completions, what refers to an entry. An
 * answer is a pure function of the note and the question, as a part is.
 */
import { type BriefText, briefAsHtml } from './brief/brief-part';
import { type CheckAnswer, type CheckRequest, checkValue } from './inspector/check-value';
import {
  completeLink,
  type LinkItem,
  type LinkRequest,
  type PickRequest,
  type PickResult,
  pickEntries,
} from './inspector/pick';
import { type CsvImport, ratingsFromCsv } from './matrix/csv-import';
import { isMatrixCsvRequest, type MatrixCsvRequest, matrixCsv } from './matrix/matrix-csv';
import { completeFilter, type FilterCompletion } from './shared/filter-completion';
import type { ViewContext } from './shared/view-context';

export interface Questions {
  readonly filter: { readonly text: string };
  readonly pick: PickRequest;
  readonly link: LinkRequest;
  readonly check: CheckRequest;
  readonly matrixCsv: MatrixCsvRequest;
  readonly ratingsFromCsv: { readonly text: string };
  /** The whole of it, to be pasted elsewhere. */
  readonly 'brief-html': Record<string, never>;
}

export interface Answers {
  readonly filter: readonly FilterCompletion[];
  readonly pick: PickResult;
  readonly link: readonly LinkItem[];
  readonly check: CheckAnswer;
  readonly matrixCsv: string;
  readonly ratingsFromCsv: CsvImport;
  readonly 'brief-html': BriefText;
}

export type QuestionName = keyof Questions;

type AnswerersOf = { readonly [N in QuestionName]: (context: ViewContext, of: Questions[N]) => Answers[N] };

const answerers: AnswerersOf = {
  filter: completeFilter,
  pick: pickEntries,
  link: completeLink,
  check: checkValue,
  matrixCsv: (context, of) => (isMatrixCsvRequest(of) ? matrixCsv(context, of) : ''),
  ratingsFromCsv: (context, { text }) => ratingsFromCsv(context, typeof text === 'string' ? text : ''),
  'brief-html': briefAsHtml,
};

export function answerTo<N extends QuestionName>(
  name: N,
  context: ViewContext,
  of: Questions[N],
): Answers[N] {
  return answerers[name](context, of);
}

export function isQuestion(name: string): name is QuestionName {
  return Object.hasOwn(answerers, name);
}

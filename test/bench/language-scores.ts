import {
  precision,
  type Question,
  questions,
  recall,
  type Score,
  scoreOf,
} from '../unit/language/report-scores';
import { type ReportSentence, reportSentences } from '../unit/language/report-sentences';
import { table } from './table';

/**
 * How well the readers of English answer what they are asked, as people labelled it: by question over each set of
 * sentences, and by question over each kind of text.
 */
export function scoreTables(): string[] {
  const all = reportSentences();
  const sets = [...new Set(all.map(({ set }) => set))];
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  return [
    ...sets.map((set) => scoreTable(`sentences ${set}`, { [set]: all.filter((each) => each.set === set) })),
    scoreTable(
      'by kind of text',
      Object.fromEntries(kinds.map((kind) => [kind, all.filter((each) => each.kind === kind)])),
    ),
  ];
}

function scoreTable(title: string, groups: Readonly<Record<string, readonly ReportSentence[]>>): string {
  const rows = Object.entries(groups).flatMap(([name, sentences]) =>
    (Object.keys(questions) as Question[]).map((question) => {
      const score = scoreOf(question, sentences);
      return [name, question, String(total(score)), share(precision(score)), share(recall(score))];
    }),
  );
  return `${title}\n${table(['of', 'question', 'labelled', 'precision', 'recall'], rows)}`;
}

function total({ both, people }: Score): number {
  return both + people;
}

function share(value: number): string {
  return value.toFixed(3);
}

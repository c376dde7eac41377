import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../host/paths';
import { fixture } from './fixture';

/** What a sentence of a report says, as it was labelled before any reader was run on it. */
export interface ReportSentence {
  readonly text: string;
  /** The bands of its likelihoods, in percent by ICD 203. */
  readonly likelihoods: readonly string[];
  readonly hedges: readonly string[];
  readonly certainties: readonly string[];
  /** Whether it tells the view of others. */
  readonly isOthers: boolean;
  readonly kind: string;
  /** Who wrote it: those who knew the readers (`tuned`), or others, blind to them. */
  readonly set: 'tuned' | 'blind';
}

interface Labelled {
  readonly text: string;
  readonly likelihood?: string | readonly string[];
  readonly hedge?: string | readonly string[];
  readonly certain?: string | readonly string[];
  readonly whose?: 'others';
}

const folders: readonly [set: ReportSentence['set'], folder: string][] = [
  ['tuned', 'tuned'],
  ['blind', 'blind/one'],
  ['blind', 'blind/two'],
  ['blind', 'blind/three'],
  ['blind', 'blind/four'],
  ['blind', 'blind/five'],
  ['blind', 'blind/six'],
];

/** The sentences in the manner of five kinds of reports, of test/fixtures/language/reports. */
export function reportSentences(): ReportSentence[] {
  return folders.flatMap(([set, folder]) =>
    filesOf(folder).flatMap((file) => {
      const items = fixture(`reports/${folder}/${file}`) as readonly (string | Labelled)[];
      return items.map((item) => sentenceOf(item, set, file.replace('.yaml', '')));
    }),
  );
}

function filesOf(folder: string): string[] {
  const files = path.join(root, 'test', 'fixtures', 'language', 'reports', folder);
  return readdirSync(files).filter((file) => file.endsWith('.yaml'));
}

function sentenceOf(item: string | Labelled, set: ReportSentence['set'], kind: string): ReportSentence {
  const { text, likelihood, hedge, certain, whose } = typeof item === 'string' ? { text: item } : item;
  return {
    text,
    likelihoods: listed(likelihood),
    hedges: listed(hedge),
    certainties: listed(certain),
    isOthers: whose === 'others',
    kind,
    set,
  };
}

function listed(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'object' ? value : [String(value)];
}

import type { CitationForm, Marking, RuleCode, SeveritySetting } from '../core';
import { type ExportForm, exportForms } from '../core/export';
import type { DateOrder, ImportForm } from '../core/import';
import type { FormFields, TemplateName } from '../core/whole-notes';

/** What is listed is for people or for programs. */
export type Format = (typeof formats)[number];

/** What is found may also be for services that show it beside the files. */
export type CheckFormat = (typeof checkFormats)[number];

export const formats = ['text', 'json'] as const;
export const checkFormats = [...formats, 'sarif', 'github'] as const;

/** What changed may also be a comment on a pull request. */
export type DiffFormat = (typeof diffFormats)[number];

export const diffFormats = ['text', 'markdown', 'json'] as const;

export interface CheckOptions {
  /** Files, folders and globs, as they were given; at least one. */
  readonly paths: readonly string[];
  readonly format: CheckFormat;
  /** How many warnings are tolerated; infinite where nothing was said. */
  readonly maxWarnings: number;
  /** How grave rules are where a note does not say otherwise. */
  readonly severities: ReadonlyMap<RuleCode, SeveritySetting>;
  /** Whether what needs no decision is mended in the files before. */
  readonly fix?: boolean;
  /** Whether notes are checked again as they change, until somebody ends it. */
  readonly watch?: boolean;
  /** The day by which dates are judged, as `YYYY-MM-DD`; that of the clock where absent. */
  readonly today?: string;
  /** The path at which what a pipe brings would lie. */
  readonly stdinName?: string;
  /** How many threads share the notes; as many as are worth it where absent. */
  readonly workers?: number;
  /** Whether it is told what the notes show of the nine standards, instead of what is found in them. */
  readonly checklist?: boolean;
}

export interface DiffOptions {
  /** The earlier and the later version, as they were given; one may be `-` for what a pipe brings. */
  readonly before: string;
  readonly after: string;
  readonly format: DiffFormat;
  /** The path at which what a pipe brings would lie. */
  readonly stdinName?: string;
}

export interface ReleaseOptions {
  /** The note, as it was given; `-` for what a pipe brings. */
  readonly path: string;
  /** The path at which what a pipe brings would lie. */
  readonly stdinName?: string;
  readonly to: Marking;
  /** The file that is written; absent for standard output. */
  readonly output?: string;
  /** Whether a file of that name may be overwritten. */
  readonly force: boolean;
}

export interface ExportOptions {
  /** The note, as it was given; `-` for what a pipe brings. */
  readonly path: string;
  readonly to: OutputForm;
  /** The file that is written; absent or `-` for standard output. */
  readonly output?: string;
  /** Whether a file of that name may be overwritten. */
  readonly force: boolean;
  /** The readers whom it is for, where not all of it is theirs. */
  readonly release?: Marking;
  /** The file whose look a Word document takes. */
  readonly template?: string;
  /** The day by which dates are judged, as `YYYY-MM-DD`; that of the clock where absent. */
  readonly today?: string;
  /** The path at which what a pipe brings would lie. */
  readonly stdinName?: string;
}

/** What a note is written as: texts, and a Word document. */
export type OutputForm = ExportForm | 'docx';

export const outputForms: readonly OutputForm[] = [...exportForms, 'docx'];

/** The forms of what is taken into a note that is there: sources of reference managers, and tables of events. */
export const formsInto = ['bib', 'ris', 'csl', 'csv'] as const satisfies readonly (CitationForm | 'csv')[];
export type FormInto = (typeof formsInto)[number];

export interface ImportIntoOptions {
  readonly from: FormInto;
  /** The file, as it was given; `-` for what a pipe brings. */
  readonly path: string;
  /** The note, as it was given. */
  readonly into: string;
  /** How dates such as 2/3/2022 in a table are read. */
  readonly order?: DateOrder;
}

export interface NewOptions extends FormFields {
  /** Absent where it is yet to be written. */
  readonly title?: string;
  /** What it begins as; a blank form where absent. */
  readonly template?: TemplateName;
  /** The file, as it was given, or `-` for standard output; absent where it is named by the title. */
  readonly output?: string;
}

export interface McpOptions {
  /** Below which notes may be read, as they were given; the current one where there are none. */
  readonly folders: readonly string[];
  /** The day by which dates are judged, as `YYYY-MM-DD`; that of the clock where absent. */
  readonly today?: string;
}

export interface ImportOptions {
  /** What is read, as it was given; `-` for what a pipe brings. */
  readonly path: string;
  readonly from: ImportForm;
  /** The note that is written; absent or `-` for standard output. */
  readonly output?: string;
  /** Whether a file of that name may be overwritten. */
  readonly force: boolean;
}

/** What the program was asked to do. */
export type Command =
  | { readonly name: 'help'; readonly text: string }
  | { readonly name: 'version' }
  | { readonly name: 'check'; readonly options: CheckOptions }
  | { readonly name: 'diff'; readonly options: DiffOptions }
  | { readonly name: 'release'; readonly options: ReleaseOptions }
  | { readonly name: 'export'; readonly options: ExportOptions }
  | { readonly name: 'import'; readonly options: ImportOptions }
  | { readonly name: 'import-into'; readonly options: ImportIntoOptions }
  | { readonly name: 'new'; readonly options: NewOptions }
  | { readonly name: 'mcp'; readonly options: McpOptions }
  | { readonly name: 'rules'; readonly format: Format }
  | { readonly name: 'lsp' };

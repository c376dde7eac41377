import type { ProposalChanges } from '../core/import/text/changes';
import type { Proposal, ProposalGroup } from '../core/import/text/proposal';
import type { Span } from '../core/text/span';

export type { ProposalChanges } from '../core/import/text/changes';
export type { Proposal, ProposalGroup, StatementForm } from '../core/import/text/proposal';
export type { Span } from '../core/text/span';

/** A proposal, with the group that it is shown in. */
export interface GroupedProposal {
  readonly group: ProposalGroup;
  readonly proposal: Proposal;
}

/** What is found in the text, by the date that it was written on. */
export interface FoundInText {
  readonly proposals: readonly GroupedProposal[];
  /** What could not be looked for, as sentences. */
  readonly notices: readonly string[];
}

/** What the page shows from its beginning. */
export interface FromTextState extends FoundInText {
  /** What the text is called: a file, the clipboard. */
  readonly name: string;
  readonly title: string;
  /** When the text was written; empty where nobody knows. */
  readonly date: string;
  readonly text: string;
  readonly paragraphs: readonly Span[];
  /** The folder into which the note and the text go, as words; absent where none is open. */
  readonly folder?: string;
}

/** A proposal that was ticked, with what its user has changed of it. */
export interface Accepted {
  readonly id: string;
  readonly changes: ProposalChanges;
}

/** What the extension tells the page. */
export type ToFromText =
  | ({ readonly type: 'found' } & FoundInText)
  | { readonly type: 'folder'; readonly folder: string }
  /** Why no note was made, as a sentence. */
  | { readonly type: 'refused'; readonly reason: string };

/** What the page tells the extension. */
export type FromFromText =
  | { readonly type: 'date'; readonly date: string }
  | { readonly type: 'chooseFolder' }
  | {
      readonly type: 'make';
      readonly title: string;
      readonly date: string;
      readonly accepted: readonly Accepted[];
    }
  | { readonly type: 'cancel' };

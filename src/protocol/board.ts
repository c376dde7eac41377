import type { EntryKey } from '../core/edits/entry-key';
import type { Intent } from '../core/edits/intent';
import type { Delta } from '../core/util/json-delta';
import type { PartName, Parts, Requests } from '../core/views/parts';
import type { Answers, QuestionName, Questions } from '../core/views/questions';

export type { EntryKey } from '../core/edits/entry-key';
export type { Intent } from '../core/edits/intent';
export type { Severity } from '../core/model/scales/severity';
export type { Kind, SectionName } from '../core/model/sections';
export type { Delta } from '../core/util/json-delta';
export type { BoardRequest, Column, ColumnRequest, Row } from '../core/views/board/board-part';
export type { Bearing } from '../core/views/board/connections';
export type { Grouping, Sorting } from '../core/views/board/order';
export type { Block, List, ListItem, NumberedNote, Origin, Run, Table } from '../core/views/brief/blocks';
export type { BriefNotice } from '../core/views/brief/brief-notices';
export type { BriefPart, BriefText } from '../core/views/brief/brief-part';
export type { Loss } from '../core/views/map/impact';
export type { MapNode } from '../core/views/map/map-node';
export type { FallRow, ImpactList, MapPart, MapRequest } from '../core/views/map/map-part';
export type { MapRow } from '../core/views/map/map-rows';
export type { MapEdge } from '../core/views/map/picture';
export type { EvidenceOrder } from '../core/views/matrix/evidence-order';
export type {
  MatrixCell,
  MatrixColumn,
  MatrixPart,
  MatrixRow,
  SelectedLine,
} from '../core/views/matrix/matrix-part';
export type { MatrixRequest } from '../core/views/matrix/matrix-request';
export type { SensitivityView } from '../core/views/matrix/sensitivity-view';
export type { SeparatingItem, SeparationView } from '../core/views/matrix/separation-view';
export type { PartName, Parts, Requests } from '../core/views/parts';
export type { QuestionName, Questions } from '../core/views/questions';
export type { Chip } from '../core/views/shared/chip';
export type { Frame } from '../core/views/shared/frame';
export type { ProblemCounts } from '../core/views/shared/problems';
export type { TextRun } from '../core/views/shared/words';
export type { AxisLine } from '../core/views/timeline/axis-lines';
export type { TimelineAxis, TimelineMark } from '../core/views/timeline/axis-view';
export type { TimelineRequest } from '../core/views/timeline/timeline-request';
export type { TimelineRow, TimelineTable } from '../core/views/timeline/timeline-table';

/** Every text of the Board that a user reads, translated by the host. Keys are the English texts. */
export type Strings = Readonly<Record<string, string>>;

/** The parts of a Board that are on the screen of a page, with what it asks of each. */
export type Wanted = { readonly [N in PartName]?: Requests[N] };

/** What has changed in the parts of a page. A part that is asked for anew comes as a whole. */
export type PartChanges = { readonly [N in PartName]?: Delta };

/** What stands in a page from the beginning. */
export interface FirstState {
  readonly wanted: Wanted;
  readonly parts: Partial<Parts>;
  readonly locked?: Locked;
}

/** Why nothing of a note can be edited now. */
export type Locked = 'read-only' | 'conflict';

/** What the extension sends to the Board. */
export type ToBoard =
  /** For the page of that name alone: another one, made before or behind it, knows other parts. */
  | { readonly type: 'parts'; readonly page: string; readonly changes: PartChanges }
  | { readonly type: 'locked'; readonly locked?: Locked }
  /** The edit with this number is in the text; parts that show it came before. */
  | { readonly type: 'applied'; readonly request: number }
  /** The edit with this number was not made, and why; the text is as it was. */
  | { readonly type: 'refused'; readonly request: number; readonly reason: string }
  /** What the user typed into a slot up to a turn is in the text now, or could not be put there. */
  | { readonly type: 'committed'; readonly slot: string; readonly turn: number; readonly refused?: string }
  | { readonly type: 'answer'; readonly request: number; readonly answer: unknown }
  /** An entry was selected elsewhere, or by a command that leads here. */
  | { readonly type: 'select'; readonly entry: EntryKey }
  /** What falls with an entry is wanted on the Map. */
  | { readonly type: 'impact'; readonly entry: EntryKey };

/** What only the editor around the Board can do for an entry. */
export type BoardCommand = 'rename' | 'fix' | 'copy';

/** What is being typed, as it would be put into the text. */
export interface DraftOf<I> {
  readonly intent: I;
  /** Its user ends it with Enter: no pause does, and nothing else but a save by hand, or the end of the Board. */
  readonly untilEnter?: true;
}

/** What the Board sends to the extension. */
export type FromBoard =
  /** The page is there, or wants to see something else. `page` is a name that it makes for itself. */
  | { readonly type: 'want'; readonly page: string; readonly isNew?: true; readonly wanted: Wanted }
  | { readonly type: 'edit'; readonly request: number; readonly intent: Intent }
  /** What is being typed into a slot of the page; null where it is given up. Turns count up. */
  | ({ readonly type: 'draft'; readonly slot: string; readonly turn: number } & DraftOf<Intent | null>)
  /** What was typed into a slot, or into all of them, goes into the text now. */
  | { readonly type: 'commit'; readonly slot?: string }
  | { readonly type: 'ask'; readonly request: number; readonly question: Question }
  | { readonly type: 'select'; readonly entry: EntryKey | null }
  /** Show this entry, or this offset of the note, in the text. */
  | { readonly type: 'open'; readonly entry?: EntryKey; readonly at?: number }
  | {
      readonly type: 'run';
      readonly command: BoardCommand;
      readonly entry: EntryKey;
      readonly detail?: string;
    };

/** A question by its name, with what it asks. */
export type Question = { [N in QuestionName]: { readonly name: N; readonly of: Questions[N] } }[QuestionName];

export type AnswerTo<N extends QuestionName> = Answers[N];

import type { Intent } from '../core/edits/intent';
import type { BoardView } from '../core/features/views/board-view';

export type { Intent } from '../core/edits/intent';
export type {
  ActorCardData,
  BoardView,
  CardProblem,
  ClaimCardData,
  IndicatorCardData,
  YardstickTerm,
} from '../core/features/views/board-view';
export type { Severity } from '../core/model/scales/severity';

/** Every text of the Board that a user reads, translated by the host. Keys are the English texts. */
export type Strings = Readonly<Record<string, string>>;

/** What the extension sends to the Board. */
export type ToBoard =
  /** The authoritative picture of the note. `epoch` grows with every state sent in a session. */
  | { readonly type: 'state'; readonly epoch: number; readonly view: BoardView; readonly writable: boolean }
  /** The edit with this number is in the text; a `state` that shows it came before. */
  | { readonly type: 'applied'; readonly request: number }
  /** The edit with this number was not made, and why; the text is as it was. */
  | { readonly type: 'refused'; readonly request: number; readonly reason: string }
  /** Select this entry and bring it into view. */
  | { readonly type: 'select'; readonly id: string };

/** What the Board sends to the extension. */
export type FromBoard =
  /** The page is there, and knows nothing of the note yet. */
  | { readonly type: 'ready' }
  /** `epoch` is the state that the user saw while editing. */
  | { readonly type: 'edit'; readonly request: number; readonly epoch: number; readonly intent: Intent }
  /** Show this entry in the text. `line` serves problems that belong to no entry. */
  | { readonly type: 'open'; readonly id?: string; readonly line?: number };

/** Whether a message of the webview has the form of `FromBoard`: the page is not trusted to keep to it. */
export function isFromBoard(message: unknown): message is FromBoard {
  if (!isRecord(message)) return false;
  switch (message.type) {
    case 'ready':
      return true;
    case 'edit':
      return (
        typeof message.request === 'number' && typeof message.epoch === 'number' && isIntent(message.intent)
      );
    case 'open':
      return optional(message.id, 'string') && optional(message.line, 'number');
    default:
      return false;
  }
}

function isIntent(value: unknown): value is Intent {
  return (
    isRecord(value) &&
    value.kind === 'setField' &&
    typeof value.section === 'string' &&
    typeof value.id === 'string' &&
    typeof value.field === 'string' &&
    (value.value === null || typeof value.value === 'string')
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function optional(value: unknown, type: 'string' | 'number'): boolean {
  return value === undefined || typeof value === type;
}

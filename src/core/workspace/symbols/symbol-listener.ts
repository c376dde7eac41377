import type { EntryOf } from '../../model/entries/entry';
import type { Name } from './names-alike';

/** Follows what comes into the symbol table of a note that was not there, and what goes for good. */
export interface SymbolListener {
  onId(id: string, isThere: boolean): void;
  /** An id that is referred to, or may be named by what is malformed. */
  onUse(id: string, isThere: boolean): void;
  onMention(name: Name, isThere: boolean): void;
  onActor(actor: EntryOf<'actor'>, isThere: boolean): void;
}

/** Who follows a symbol table, if anybody does: its parts share this, as somebody may begin to at any time. */
export class ListenerSlot {
  current: SymbolListener | undefined;
}

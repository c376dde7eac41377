/** What the page knows: the text, what is proposed, and what its user has ticked, changed and selected. */
import type {
  FromTextState,
  GroupedProposal,
  ProposalChanges,
  ProposalGroup,
  ToFromText,
} from '../../protocol/from-text';

export interface PageState {
  readonly of: FromTextState;
  readonly title: string;
  readonly date: string;
  readonly ticked: ReadonlySet<string>;
  readonly changes: ReadonlyMap<string, ProposalChanges>;
  /** How many of each group are shown. */
  readonly shown: Readonly<Record<ProposalGroup, number>>;
  readonly selected?: string;
  /** Whether the text or the list is to bring what is selected into view. */
  readonly reveal?: 'text' | 'list';
  readonly refused?: string;
}

export type Action =
  | { readonly type: 'title'; readonly title: string }
  | { readonly type: 'date'; readonly date: string }
  | { readonly type: 'tick'; readonly id: string }
  | { readonly type: 'change'; readonly id: string; readonly changes: ProposalChanges }
  | { readonly type: 'select'; readonly id: string; readonly from: 'text' | 'list' }
  | { readonly type: 'more'; readonly group: ProposalGroup }
  | ToFromText;

/** So many of a group are looked through at once. */
export const atOnce = 7;

export const groups: readonly ProposalGroup[] = ['judgements', 'views', 'events', 'actors'];

/** What is shown where the extension has put nothing into the page. */
export const nothing: FromTextState = {
  name: '',
  title: '',
  date: '',
  text: '',
  paragraphs: [],
  proposals: [],
  notices: [],
};

export function begun(of: FromTextState): PageState {
  const shown = { judgements: atOnce, views: atOnce, events: atOnce, actors: atOnce };
  return { of, title: of.title, date: of.date, ticked: new Set(), changes: new Map(), shown };
}

export function after(state: PageState, action: Action): PageState {
  switch (action.type) {
    case 'title':
      return withoutRefusal({ ...state, title: action.title });
    case 'date':
      return withoutRefusal({ ...state, date: action.date });
    case 'tick':
      return { ...state, ticked: toggled(state.ticked, action.id) };
    case 'change':
      return changedBy(state, action.id, action.changes);
    case 'select':
      return selecting(state, action.id, action.from);
    case 'more':
      return { ...state, shown: { ...state.shown, [action.group]: state.shown[action.group] + atOnce } };
    case 'found':
      return { ...state, of: { ...state.of, proposals: action.proposals, notices: action.notices } };
    case 'folder':
      return withoutRefusal({ ...state, of: { ...state.of, folder: action.folder } });
    case 'refused':
      return { ...state, refused: action.reason };
  }
}

function withoutRefusal({ refused: _, ...state }: PageState): PageState {
  return state;
}

function toggled(all: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(all);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** Who changes something wants it. */
function changedBy(state: PageState, id: string, changes: ProposalChanges): PageState {
  const all = new Map(state.changes).set(id, { ...state.changes.get(id), ...changes });
  return { ...state, changes: all, ticked: new Set(state.ticked).add(id) };
}

/** What is selected in the text is shown in the list, also where it stood behind “more”. */
function selecting(state: PageState, id: string, from: 'text' | 'list'): PageState {
  if (state.selected === id) return state;
  const found = state.of.proposals.find(({ proposal }) => proposal.id === id);
  if (!found) return state;
  const { group } = found;
  const place = inGroup(state.of.proposals, group).indexOf(found);
  const wanted = Math.ceil((place + 1) / atOnce) * atOnce;
  const shown = { ...state.shown, [group]: Math.max(state.shown[group], wanted) };
  return { ...state, shown, selected: id, reveal: from === 'text' ? 'list' : 'text' };
}

export function inGroup(proposals: readonly GroupedProposal[], group: ProposalGroup): GroupedProposal[] {
  return proposals.filter((each) => each.group === group);
}

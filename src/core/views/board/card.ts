import { type EntryKey, entryKey } from '../../edits/entry-key';
import { type Entry, type EntryOf, isUnfinished } from '../../model/entries/entry';
import type { Kind } from '../../model/sections';
import { openUntil } from '../../rules/consistency/overdue';
import type { Diagnostic } from '../../rules/rule';
import { shortened } from '../../text/shorten';
import {
  type EvidenceCounts,
  evidenceCounts,
  lacksEvidence,
  type UseCounts,
  useCounts,
} from '../../workspace/note/counts';
import { dayNumber } from '../shared/days';
import { type EntryFacts, entryFacts } from '../shared/entry-facts';
import { countBySeverity, type ProblemCounts, problemsOf } from '../shared/problems';
import type { ViewContext } from '../shared/view-context';
import { wordsOf } from '../shared/words';

/** Three lines of a card hold no more; what is longer ends in a sign. */
const longestText = 280;

/** An entry as a card: a text, and one line of facts. */
export interface Card extends EntryFacts {
  readonly key: EntryKey;
  readonly kind: Kind;
  readonly id: string;
  readonly text: string;
  readonly problems: ProblemCounts;
  /** When it happened or will, or by when it is settled, as written. */
  readonly date?: string;
  /** Whether that is near, or past, for something that is still awaited. */
  readonly due?: 'near' | 'past';
  /** What speaks for a claim and against it; `none` where that is still to be found. */
  readonly evidence?: EvidenceCounts | 'none';
  /** How many entries name or mention it. */
  readonly uses?: UseCounts;
  /** Why it cannot be edited from a card. */
  readonly locked?: string;
}

export function cardOf(context: ViewContext, entry: Entry): Card {
  const { note } = context;
  const problems = problemsOf(context, entry);
  const text = shortened(wordsOf(note, entry.title), longestText);
  return {
    key: entryKey(note, entry),
    kind: entry.kind,
    id: entry.id,
    text,
    problems: countBySeverity(problems),
    ...factsOf(entry),
    ...dueOf(entry, problems, context.today),
    ...(isUnfinished(entry) && { locked: 'malformed' }),
  };
}

type Facts = Partial<Card>;

/** What is awaited within so many days is near. */
const nearDays = 14;

/** Whether something is awaited of an entry that is near, or past: a note that looks back has the rule for that off. */
function dueOf(entry: Entry, problems: readonly Diagnostic[], today: string): Facts {
  const date = openUntil(entry)?.interval.to;
  if (date === undefined) return {};
  if (problems.some(({ code }) => code === 'overdue')) return { due: 'past' };
  const left = dayNumber(date) - dayNumber(today);
  return left >= 0 && left <= nearDays ? { due: 'near' } : {};
}

function factsOf(entry: Entry): Facts {
  const facts = entryFacts(entry);
  switch (entry.kind) {
    case 'claim':
      return { ...facts, ...dateFact(entry.values.due), ...evidenceFact(entry) };
    case 'indicator':
      return { ...facts, ...dateFact(entry.values.date ?? entry.values.until) };
    case 'source':
      return { ...facts, ...dateFact(entry.values.date) };
    case 'actor':
      return { ...sortFact(entry.values.kind), uses: useCounts(entry) };
    case 'gap':
      return { sort: entry.values.status?.value ?? 'open' };
    default:
      return facts;
  }
}

function evidenceFact(claim: EntryOf<'claim'>): Facts {
  return { evidence: lacksEvidence(claim) ? 'none' : evidenceCounts(claim) };
}

function dateFact(date: { readonly value: string } | undefined): Facts {
  return date ? { date: date.value } : {};
}

function sortFact(sort: { readonly value: string } | undefined): Facts {
  return sort ? { sort: sort.value } : {};
}

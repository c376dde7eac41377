import type { EntryKey } from '../../edits/entry-key';
import { entryOfKey } from '../../edits/entry-key';
import { fixContextOf } from '../../features/code-actions/fix-context';
import type { Fix } from '../../fixes/fix';
import { fixesOf } from '../../fixes/fixes';
import { silence } from '../../fixes/silencing';
import type { Entry } from '../../model/entries/entry';
import type { Severity } from '../../model/scales/severity';
import type { Diagnostic } from '../../rules/rule';
import { type Note, noteOf } from '../../workspace/note/note';
import { problemsOf } from '../shared/problems';
import type { ViewContext } from '../shared/view-context';

/** A problem of an entry, and what mends it. */
export interface InspectorProblem {
  /** Its rule, numbered where the entry breaks it again: text that is typed before it changes nothing. */
  readonly key: string;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  /** Where it begins in the note, as an offset. */
  readonly at: number;
  readonly fixes: readonly FixOffer[];
}

export interface FixOffer {
  /** The title, made another where two are the same. */
  readonly key: string;
  readonly title: string;
  readonly isPreferred?: true;
  /** Whether something is to be chosen or written first. */
  readonly asks?: true;
  /** Whether it silences the problem instead of mending it. */
  readonly silences?: true;
}

/** A fix of a problem, by what the page knows of both. */
export interface FixRequest {
  readonly entry: EntryKey;
  readonly problem: string;
  /** The key of the fix. */
  readonly fix: string;
}

/** A diagnostic with the key under which a page knows it. */
export interface KeyedDiagnostic {
  readonly key: string;
  readonly diagnostic: Diagnostic;
}

/** An entry with more problems has most of them from one mistake; a page shows so many. */
const mostProblems = 50;

/** The diagnostics that lie in an entry of the note. Of an entry of another note none are known here. */
export function keyedDiagnostics(context: ViewContext, entry: Entry): KeyedDiagnostic[] {
  if (noteOf(entry) !== context.note) return [];
  const counts = new Map<string, number>();
  return problemsOf(context, entry)
    .slice(0, mostProblems)
    .map((diagnostic) => {
      const { code } = diagnostic;
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      return { key: count === 1 ? code : `${code} #${count}`, diagnostic };
    });
}

export function problemsWithFixes(
  { note }: ViewContext,
  found: readonly KeyedDiagnostic[],
): InspectorProblem[] {
  return found.map(({ key, diagnostic }) => {
    const { severity, code, message, span } = diagnostic;
    const fixes = keyedFixes(note, diagnostic).map(([name, fix, silences]) => offerOf(name, fix, silences));
    return { key, severity, code, message, at: span.start, fixes };
  });
}

function offerOf(key: string, { title, isPreferred, step }: Fix, silences: boolean): FixOffer {
  const asks = step.kind !== 'change' || step.inOtherNotes !== undefined;
  return {
    key,
    title,
    ...(isPreferred && { isPreferred }),
    ...(asks && { asks }),
    ...(silences && { silences }),
  };
}

type KeyedFix = readonly [key: string, fix: Fix, silences: boolean];

function keyedFixes(note: Note, diagnostic: Diagnostic): KeyedFix[] {
  const context = fixContextOf(note, diagnostic);
  const all = [
    ...fixesOf(context).map((fix) => ({ fix, silences: false })),
    ...silence(context).map((fix) => ({ fix, silences: true })),
  ];
  return all.map(({ fix, silences }, at) => {
    const isRepeated = all.slice(0, at).some((before) => before.fix.title === fix.title);
    return [isRepeated ? `${fix.title} #${at + 1}` : fix.title, fix, silences];
  });
}

/** The fix that a page means, in the note as it stands now; undefined where its problem is gone or has changed. */
export function fixFor(context: ViewContext, { entry: key, problem, fix }: FixRequest): Fix | undefined {
  const entry = entryOfKey(context.note, key);
  const found = entry && keyedDiagnostics(context, entry).find((each) => each.key === problem);
  return found && keyedFixes(context.note, found.diagnostic).find(([name]) => name === fix)?.[1];
}

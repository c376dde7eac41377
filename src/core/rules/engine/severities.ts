import type { RuleCode } from '../../model/rule-codes';
import type { SeveritySetting } from '../../model/scales/severity';
import { none } from '../../util/none';
import type { Note } from '../../workspace/note/note';
import { rules } from '../registry';
import type { Diagnostic } from '../rule';
import type { RuleFinding } from './rule-finding';
import { toDiagnostic } from './to-diagnostic';

/** How grave rules are, where that is not the default. */
export type Severities = ReadonlyMap<RuleCode, SeveritySetting>;

const noSeverities: Severities = new Map();

/** What is found, each with its severity, in the order of the text; rules that are off are left out. */
export function graded(found: readonly RuleFinding[], note: Note, byReader?: Severities): Diagnostic[] {
  const severities = severitiesIn(note, byReader);
  const diagnostics: Diagnostic[] = [];
  for (const { rule, finding } of found) {
    const severity = severities.get(rule.code) ?? rule.severity;
    if (severity !== 'off') diagnostics.push(toDiagnostic(rule, severity, finding, note));
  }
  return diagnostics.sort(inOrder);
}

/** The note's own `rules` come before what its reader has set. */
function severitiesIn(note: Note, byReader: Severities = noSeverities): Severities {
  const own = (note.contents.values.rules ?? none).map(({ key, value }) => [key, value.value] as const);
  return own.length > 0 ? new Map([...byReader, ...own]) : byReader;
}

/** By place; of two at one place, by their codes, so that the order does not depend on how they were found. */
function inOrder(a: Diagnostic, b: Diagnostic): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || rankOf(a) - rankOf(b);
}

function rankOf({ code }: Diagnostic): number {
  return ranks.get(code) ?? 0;
}

const ranks = new Map(rules.map(({ code }, rank) => [code, rank]));

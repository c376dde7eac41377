import { type Change, type Fix, largeChange } from '../../fixes/fix';
import type { RuleCode } from '../../model/rule-codes';
import type { Diagnostic } from '../../rules/rule';
import type { Note } from '../../workspace/note/note';
import { Mending, preferred } from './mending';

/** The mending of up to so many characters, times the diagnostics, is tried before it is offered. */
const shortEnough = 50_000;

/**
 * Where a rule reports more than one place, what is preferred for one can be done for all. The title says how
 * many are mended, which only the mending itself can tell; in a long note it says none, and nothing is tried yet.
 */
export function mendAll(
  note: Note,
  diagnostic: Diagnostic,
  allOf: (code: RuleCode) => readonly Diagnostic[],
): Fix[] {
  const { code } = diagnostic;
  if (!preferred(note, diagnostic)) return [];
  const alike = allOf(code);
  if (alike.length < 2) return [];
  if (note.text.length * alike.length > shortEnough)
    return [slowFixFor(`Fix all of ${code} in this note`, () => new Mending(note, code, alike).edits)];
  const { count, edits } = new Mending(note, code, alike);
  if (count < 2) return [];
  const which = count < alike.length ? ' that can be mended together' : '';
  return [fixFor(`Fix all ${count} of ${code} in this note${which}`, () => edits)];
}

function fixFor(title: string, edits: Change['edits']): Fix {
  return { title, step: largeChange(edits) };
}

function slowFixFor(title: string, edits: Change['edits']): Fix {
  return { title, step: { ...largeChange(edits), isSlow: true } };
}

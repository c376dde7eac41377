/** What a reader of an export would miss or stumble over, as sentences. */
import type { RuleCode } from '../model/rule-codes';
import { briefNotices } from '../views/brief/brief-notices';
import { briefPlan } from '../views/brief/plan';
import { counted } from '../views/brief/sentences';
import type { ViewContext } from '../views/shared/view-context';

/** All that is to be said of a briefing. */
export function briefingNotices(context: ViewContext): readonly string[] {
  return [...printedBadly(context), ...malformedIn(context)];
}

export function printedBadly(context: ViewContext): readonly string[] {
  return briefNotices(briefPlan(context)).map(({ text }) => `${text}.`);
}

/** What these report is not read, and so in no export. */
const hiding: ReadonlySet<RuleCode> = new Set([
  ...(['syntax', 'invalid-value', 'cut-text', 'duplicate-id', 'duplicate-key'] as const),
]);

export function malformedIn({ diagnostics }: ViewContext): readonly string[] {
  const count = diagnostics.filter(({ code }) => hiding.has(code)).length;
  if (count === 0) return [];
  return [`${counted(count, 'place of the note is', 'places of the note are')} malformed, and missing here.`];
}

import { isRuleCode, isSeveritySetting, type RuleCode, type SeveritySetting } from '../core';

/** How grave a user has rules. Settings are typed by hand, so that anything may stand in them; what makes no sense is left out. */
export function severitiesFrom(written: unknown): ReadonlyMap<RuleCode, SeveritySetting> {
  const pairs = typeof written === 'object' && written !== null ? Object.entries(written) : [];
  return new Map(
    pairs.flatMap(([code, severity]) =>
      isRuleCode(code) && isSeveritySetting(severity) ? [[code, severity] as const] : [],
    ),
  );
}

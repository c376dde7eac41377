import type { Finding, Rule } from '../rule';

/** What a rule has found. */
export interface RuleFinding {
  readonly rule: Rule;
  readonly finding: Finding;
}

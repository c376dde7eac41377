import { type RuleCode, rules, type Severity } from '../../core';
import { readRulePage } from './rule-page';

/** The levels of SARIF, which knows no hints. */
export const levels = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
} as const satisfies Record<Severity, string>;

/** The places of the rules in the list of the log, by which results name them. */
export const ruleIndexes: ReadonlyMap<RuleCode, number> = new Map(rules.map(({ code }, at) => [code, at]));

/** What is told of every rule. A page that is not at hand is made up for by the summary. */
export function sarifRules(pageOf: (code: RuleCode) => string | undefined) {
  return rules.map(({ code, severity, summary }) => {
    const page = pageOf(code);
    const { description, text, markdown } = page ? readRulePage(page) : ofSummary(summary);
    return {
      id: code,
      shortDescription: { text: summary },
      fullDescription: { text: description },
      help: { text, markdown },
      defaultConfiguration: { level: levels[severity] },
    };
  });
}

function ofSummary(summary: string) {
  return { description: summary, text: summary, markdown: summary };
}

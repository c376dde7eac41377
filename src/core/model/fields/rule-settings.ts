import { isRuleCode, type RuleCode, ruleCodes } from '../rule-codes';
import { type SeveritySetting, severitySettings, severityWords } from '../scales/severity';
import { choice, type FieldType, isEmpty, type Keyed, ownPairs, type Text } from './fields';

/** The map from rule codes to severities with which a note sets its own rules. */
export function ruleSeverities(): FieldType<
  readonly Keyed<RuleCode, Text & { readonly value: SeveritySetting }>[]
> {
  const severity = choice(severitySettings, severityWords);
  const form = `a map from rule codes to ${severity.form}`;
  return {
    form,
    ...(severity.choices && { choices: severity.choices }),
    read(node, field, into) {
      if (node.kind !== 'map') return into.invalid(node, `${field} takes ${form}.`);
      return ownPairs(node, into).flatMap(({ key, value }) => {
        const code = key.text;
        if (!isRuleCode(code)) {
          const { start, end } = key;
          into.problems.push({
            code: 'unknown-key',
            start,
            end,
            key: code,
            owner: 'rules',
            known: ruleCodes,
          });
          return [];
        }
        const set = value && !isEmpty(value) ? severity.read(value, code, into) : undefined;
        return set ? [{ key: code, value: set }] : [];
      });
    },
  };
}

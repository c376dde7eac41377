import { choice, type FieldType, isEmpty, type Keyed, ownPairs, type Text } from './fields';
import { isRuleCode, ruleCodes } from './rule-codes';
import { type SeveritySetting, severitySettings } from './severity';

/** The map from rule codes to severities with which a note sets its own rules. */
export function ruleSeverities(): FieldType<
  readonly Keyed<string, Text & { readonly value: SeveritySetting }>[]
> {
  const severity = choice(severitySettings);
  const form = `a map from rule codes to ${severity.form}`;
  return {
    form,
    ...(severity.choices && { choices: severity.choices }),
    read(node, field, into) {
      if (node.kind !== 'map') return into.invalid(node, `${field} takes ${form}.`);
      return ownPairs(node, into).flatMap(({ key, value }) => {
        if (!isRuleCode(key.text)) {
          const { start, end } = key;
          into.problems.push({
            code: 'unknown-key',
            start,
            end,
            key: key.text,
            owner: 'rules',
            known: ruleCodes,
          });
          return [];
        }
        const set = value && !isEmpty(value) ? severity.read(value, key.text, into) : undefined;
        return set ? [{ key: key.text, value: set }] : [];
      });
    },
  };
}

import type { ScalarNode } from '../../yaml/parse/nodes';
import { isRuleCode, type RuleCode, ruleCodes } from '../rule-codes';
import { type SeveritySetting, severitySettings, severityWords } from '../scales/severity';
import { choice } from './choice';
import type { FieldReader } from './field-reader';
import type { FieldType } from './field-type';
import { ownPairs } from './keys';
import { isEmpty, otherForm } from './nodes';
import type { Keyed, Text } from './values';

type Setting = Keyed<RuleCode, Text & { readonly value: SeveritySetting }>;

/** The map from rule codes to severities with which a note sets its own rules. */
export function ruleSeverities(): FieldType<readonly Setting[]> {
  const severity = choice(severitySettings, severityWords);
  const form = `a map from rule codes to ${severity.form}`;
  return {
    form,
    byWord: { type: severity, words: ruleCodes },
    ...(severity.choices && { choices: severity.choices }),
    read(node, field, sink) {
      if (node.kind !== 'map') return sink.invalid(node, otherForm(node, field, form));
      return ownPairs(node, sink).flatMap(({ key, value }) => {
        const code = key.text;
        if (!isRuleCode(code)) {
          noticeUnknown(key, sink);
          return [];
        }
        const set = value && !isEmpty(value) ? severity.read(value, code, sink) : undefined;
        return set ? [{ key: code, value: set }] : [];
      });
    },
  };
}

function noticeUnknown({ start, end, text }: ScalarNode, { problems }: FieldReader): void {
  problems.push({ code: 'unknown-key', start, end, key: text, owner: 'rules', known: ruleCodes });
}

import { shortened } from '../../text/shorten';
import { idMeant, schemeNames, schemeOf, schemes } from '../scales/schemes';
import type { FieldReader } from './field-reader';
import type { FieldType } from './field-type';
import { ownPairs } from './keys';
import { list } from './list';
import { isEmpty, otherForm } from './nodes';
import { word } from './text';
import type { Keyed, Text } from './values';

/** Any name will do; these are known. */
const scheme: FieldType<Text> = { ...word('the name of a scheme'), choices: schemeNames };
const ids = list(word('an id'), 'orOne');
const form = 'a map from the name of a scheme to an id there, or a list of them: {cve: CVE-2024-3094}';

/** The ids of schemes whose form is checked. */
const checkedIds = Object.fromEntries(
  Object.entries(schemes).map(
    ([
      name,
      {
        form: { source },
      },
    ]) => [name, list({ ...word('an id'), pattern: source }, 'orOne')],
  ),
);

/** The ids that an entry has elsewhere, by the names of schemes. */
export function externalIds(): FieldType<readonly Keyed<Text, readonly Text[]>[]> {
  return {
    form,
    keys: scheme,
    values: ids,
    byWord: { type: ids, particular: checkedIds },
    read(node, field, sink) {
      if (node.kind !== 'map') return sink.invalid(node, otherForm(node, field, form));
      return ownPairs(node, sink).flatMap(({ key, value }) => {
        if (!value || isEmpty(value)) return [];
        const read = ids.read(value, key.text, sink) ?? [];
        const name = { value: key.text, start: key.start, end: key.end };
        return [{ key: name, value: read.filter((id) => fits(id, key.text, sink)) }];
      });
    },
  };
}

function fits(id: Text, scheme: string, sink: FieldReader): boolean {
  const known = schemeOf(scheme);
  if (!known || known.form.test(id.value)) return true;
  const meant = idMeant(id.value, known);
  const advice = meant === undefined ? `Write one such as ${known.example}.` : `Did you mean “${meant}”?`;
  sink.invalid(id, `“${shortened(id.value)}” is no id of ${known.title}. ${advice}`, {
    ...(meant !== undefined && { meant: [meant], isSure: true }),
  });
  return false;
}

import type { Span } from '../../text/span';
import type { FieldType } from './field-type';
import { otherForm } from './nodes';
import { emptyBody, type FieldTable, readFields } from './read-fields';
import type { Fields, Values } from './schema';

/** What a map with keys of its own says, and where it stands. */
export type RecordOf<F extends Fields> = Values<F> & Span;

/** A map with keys of its own. With a main one, a value without a map is that of this key. */
export function record<F extends Fields>(
  owner: string,
  fields: F,
  main?: keyof F & string,
): FieldType<RecordOf<F>> {
  const table = tableOf(owner, fields);
  const own = `{${Object.keys(fields).join(', ')}}`;
  const bare = main === undefined ? undefined : fields[main]?.type;
  const form = bare ? `${bare.form}, or a map of these: ${own}` : `a map of these: ${own}`;
  return {
    form,
    fields,
    ...(main !== undefined && { main }),
    ...(bare?.choices && { choices: bare.choices }),
    ...(bare?.content && { content: bare.content }),
    read(node, field, sink) {
      const { start, end } = node;
      const body = emptyBody();
      if (node.kind === 'map') readFields(table, node, sink, body);
      else if (!bare || main === undefined || node.kind === 'seq')
        return sink.invalid(node, otherForm(node, field, form));
      else {
        const value = bare.read(node, field, sink);
        if (value === undefined) return undefined;
        body.values[main] = value;
      }
      return recordOf<F>(body.values, { start, end });
    },
  };
}

/** The values were read by the table of which their type is made. */
function recordOf<F extends Fields>(values: object, { start, end }: Span): RecordOf<F> {
  return { ...values, start, end } as RecordOf<F>;
}

export function tableOf(owner: string, fields: Fields): FieldTable {
  const names = new Map(Object.keys(fields).map((name) => [name, name]));
  return { fields, owner, nameOf: (written) => names.get(written) ?? written };
}

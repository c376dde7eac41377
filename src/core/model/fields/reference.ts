import { composed } from '../../text/composed';
import type { ScalarNode } from '../../yaml/parse/nodes';
import { article, type Kind } from '../sections';
import { noticeCut } from './cut-text';
import type { FieldType } from './field-type';
import { idPattern, isId } from './ids';
import { isUsersOwn } from './keys';
import { list } from './list';
import { asScalar, hasSpaces, quote, textAt } from './nodes';
import { readProse } from './prose';
import type { Reference, Text } from './values';

// Values that name entries by their ids.

export function reference(...kinds: Kind[]): FieldType<Reference> {
  const form = `the id of ${kinds.map(article).join(' or ')}`;
  return {
    form,
    kinds,
    pattern: idPattern,
    read(node, field, sink) {
      const found = asScalar(node);
      if (found && isId(found.text)) return sink.register(named(found, field, kinds));
      return sink.invalid(
        node,
        `${quote(node, sink)} is not an id, which has no spaces or signs but _ and -. Write ${form}.`,
        {
          ...(found && { kinds, called: found.text }),
        },
      );
    },
  };
}

/** A reference that is the key of a map, where keys of the user's own may stand as well. */
export function keyReference(kind: Kind): FieldType<Reference> {
  const type = reference(kind);
  const kinds = [kind];
  return {
    ...type,
    read(node, field, sink) {
      const found = asScalar(node);
      if (!found || !isUsersOwn(found.text) || !isId(found.text)) return type.read(node, field, sink);
      return sink.register({ ...named(found, field, kinds), isOptional: true });
    },
  };
}

/** A note has many of these, and V8 keeps one in less memory that is written out field by field. */
function named({ text, start, end }: ScalarNode, field: string, kinds: readonly Kind[]): Reference {
  return { id: composed(text), field, kinds, start, end };
}

export function references(...kinds: Kind[]): FieldType<readonly Reference[]> {
  return list(reference(...kinds), 'orOne');
}

/** References, or prose: a value with white space in it is prose. */
export function referencesOrProse(...kinds: Kind[]): FieldType<readonly (Reference | Text)[]> {
  const one = reference(...kinds);
  const many: FieldType<Reference | Text> = {
    ...one,
    content: 'prose',
    pattern: `${idPattern}|\\s`,
    read(node, field, sink) {
      const found = asScalar(node);
      if (!found || !hasSpaces(found.text)) return one.read(node, field, sink);
      noticeCut(found, field, sink);
      const value = textAt(found, found.text);
      readProse(found, value, field, sink);
      return value;
    },
  };
  return { ...list(many, 'orOne'), takesText: 'withSpaces' };
}

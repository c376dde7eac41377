import type { Node } from '../../yaml/parse/nodes';
import { isNoPart } from '../../yaml/recovery/lookalikes';
import { noticeCut } from './cut-text';
import type { FieldReader } from './field-reader';
import type { FieldType } from './field-type';
import { languageMeant } from './languages-meant';
import { asScalar, firstLineOf, otherForm, quote, textAt } from './nodes';
import type { Text } from './values';

// Values that are one text: free text, words that are no sentence, paths and likelihoods.

export const anyText = 'a text';

/** A string of the user's own. */
export function text(): FieldType<Text> {
  return { form: anyText, takesText: 'always', read: readFreeText };
}

/** A string that is no sentence: a web address, say. */
export function word(form: string): FieldType<Text> {
  return { form, read: readWord };
}

/** A word with a quotation mark of print around it, or a space that YAML does not know, is no word that anything finds. */
function readWord(node: Node, field: string, sink: FieldReader): Text | undefined {
  const found = readText(node, field, sink);
  const isOdd =
    found && (isNoPart(found.value.charAt(0)) || isNoPart(found.value.charAt(found.value.length - 1)));
  return isOdd
    ? sink.invalid(
        node,
        `${quote(node, sink)} is not written as ${field} takes it. Write it as in its source.`,
      )
    : found;
}

/** Two letters, or three of a language that has no tag of two; what may follow is a script, a region and the like. */
const languageForm = '^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,9}$';
const languageTag = new RegExp(languageForm);

/** The tag of a language, as BCP 47 has it: `en`, `de-AT`. */
export function language(): FieldType<Text> {
  const form = 'the tag of a language, such as en or de-AT';
  return {
    form,
    content: 'language',
    pattern: languageForm,
    read(node, field, sink) {
      const found = readAsWritten(node, field, sink);
      if (!found) return undefined;
      const meant = languageMeant(found.value);
      const isTag = languageTag.test(found.value) && !(meant && /^[a-z]{3}(?:-|$)/i.test(found.value));
      if (isTag) return found;
      const advice = meant ? `Did you mean “${meant}”?` : 'Write one such as en or de-AT.';
      return sink.invalid(node, `${quote(node, sink)} is no tag of a language. ${advice}`, {
        ...(meant !== undefined && { meant: [meant], isSure: true }),
      });
    },
  };
}

const hash = /^[0-9a-f]{64}$/i;

/** The SHA-256 of a file, in hexadecimal digits. */
export function sha256(): FieldType<Text> {
  const form = 'a SHA-256: 64 hexadecimal digits';
  return {
    form,
    pattern: '^[0-9A-Fa-f]{64}$',
    read(node, field, sink) {
      const found = readAsWritten(node, field, sink);
      if (!found || hash.test(found.value)) return found;
      const meant = hashIn(found.value);
      return sink.invalid(node, `${quote(node, sink)} is no SHA-256. Write its 64 hexadecimal digits.`, {
        ...(meant !== undefined && { meant: [meant], isSure: true }),
      });
    },
  };
}

/** The digits in what programs print beside them: the name of the hash before, and signs between. */
function hashIn(written: string): string | undefined {
  if (written.length > 200) return undefined;
  const digits = written.replace(/^\s*sha-?256\s*[:=]?/i, '').replace(/[\s:-]/g, '');
  return hash.test(digits) ? digits.toLowerCase() : undefined;
}

const absolutePath = /^(?:[a-z][a-z0-9+.-]*:|[\\/])/i;

/** A path to another file, from the folder of this one; slashes on every system. */
export function pathFromHere(): FieldType<Text> {
  const form = 'a path relative to this file';
  return {
    form,
    content: 'path',
    pattern: String.raw`^(?![A-Za-z][A-Za-z0-9+.\-]*:|[\\/])`,
    read(node, field, sink) {
      const found = readWord(node, field, sink);
      if (!found || !absolutePath.test(found.value)) return found;
      return sink.invalid(node, `This is not ${form}. Write one such as ../2022/january.notes.yaml.`);
    },
  };
}

/** A likelihood; whether it is a term depends on the note's yardstick, so the rule judges it. */
export function likelihood(): FieldType<Text> {
  return {
    form: 'a term of the yardstick, a percentage such as 70%, or a range such as 60-80%',
    content: 'likelihood',
    read: readAsWritten,
  };
}

/** Reads a text of the user's own, and tells where YAML ends or begins it otherwise than its writer. */
export function readFreeText(node: Node, field: string, sink: FieldReader): Text | undefined {
  if (node.kind === 'scalar') noticeCut(node, field, sink);
  return readText(node, field, sink);
}

function readText(node: Node, field: string, sink: FieldReader): Text | undefined {
  const found = asScalar(node);
  if (found && typeof found.value === 'string') {
    return textAt(found, found.value);
  }
  if (found) {
    const message = `To YAML, ${found.text} is a ${typeof found.value}. Put it in quotes: "${found.text}".`;
    return sink.invalid(node, message, { isUnquoted: true });
  }
  return sink.invalid(node, notText(node, field, sink));
}

function notText(node: Node, field: string, sink: FieldReader): string {
  const written = sink.text.slice(node.start, node.end);
  if (written.startsWith('[['))
    return `To YAML, text that begins with [[ is a list. Put it in quotes: ${field}: "${firstLineOf(written)}".`;
  return `${field} takes a text, and this is a ${node.kind === 'map' ? 'map' : 'list'}. Put it in quotes if it is text.`;
}

function readAsWritten(node: Node, field: string, sink: FieldReader): Text | undefined {
  const found = asScalar(node);
  if (found) return textAt(found, found.text);
  return sink.invalid(node, otherForm(node, field, 'one value'));
}

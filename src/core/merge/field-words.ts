import type { FieldType } from '../model/fields/field-type';
import { shortened } from '../text/shorten';
import { likelihoodWords } from '../views/brief/sentences';
import { wordsOf } from '../views/shared/words';
import type { Note } from '../workspace/note/note';
import type { Node } from '../yaml/parse/nodes';

/** What stands in a field, as a reader has it: likelihoods with their band, and entries by their words. */
export function fieldWords(note: Note, node: Node | null, type: FieldType<unknown> | undefined): string {
  switch (node?.kind) {
    case 'scalar':
      return scalarWords(note, node.text, type);
    case 'seq':
      return node.items.map((item) => fieldWords(note, item, type?.items ?? type)).join(', ');
    case 'map':
      return node.pairs
        .map(({ key, value }) => {
          const name = type?.keys ? scalarWords(note, key.text, type.keys) : key.text;
          return `${name}: ${fieldWords(note, value, type?.values ?? type?.fields?.[key.text]?.type)}`;
        })
        .join(type?.fields ? ', ' : '; ');
    case 'alias':
      return `*${node.name}`;
    default:
      return '';
  }
}

function scalarWords(note: Note, text: string, type: FieldType<unknown> | undefined): string {
  const main = type?.main === undefined ? type : (type.fields?.[type.main]?.type ?? type);
  if (main?.content === 'likelihood') return likelihoodWords(text, note.yardstick);
  const kinds = main?.kinds ?? main?.items?.kinds;
  const entry = kinds && note.scope.find(text);
  if (entry) return `“${shortened(wordsOf(note, entry.title), 80)}” (${text})`;
  return main?.content === 'prose' ? oneLine(wordsOf(note, text)) : oneLine(text);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

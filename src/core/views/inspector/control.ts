import type { FieldType, PartField } from '../../model/fields/field-type';
import type { Yardstick } from '../../model/scales/yardsticks';
import type { Kind } from '../../model/sections';
import { inEnglish, type Say } from '../../util/say';
import { type BandStop, bandStops } from './band-stops';

/** How a value is edited: what the type of a field says of it, as a page draws it. */
export type Control =
  /** Free text on one line. `isAddress` of a web address or a path, which has no spaces. */
  | { readonly kind: 'text'; readonly form: string }
  | { readonly kind: 'prose' }
  | { readonly kind: 'flag' }
  | { readonly kind: 'date' }
  /** One of some words; with `isOpen`, others are taken as well. */
  | { readonly kind: 'choice'; readonly choices: readonly ChoiceOption[]; readonly isOpen?: true }
  | { readonly kind: 'likelihood'; readonly stops: readonly BandStop[] }
  | {
      readonly kind: 'references';
      readonly kinds: readonly Kind[];
      /** Whether there is one at most. */
      readonly isOne?: true;
      /** Whether a text may stand in the place of an id. */
      readonly takesProse?: true;
    }
  /** References, of which each may say more: where in the source, and in what words. */
  | { readonly kind: 'citations'; readonly kinds: readonly Kind[]; readonly parts: readonly PartControl[] }
  | { readonly kind: 'tokens'; readonly item: Control }
  | { readonly kind: 'rows'; readonly keys: Control; readonly values: Control }
  /** A map with keys of its own; a value without a map is that of `main`. */
  | { readonly kind: 'record'; readonly main?: string; readonly parts: readonly PartControl[] };

export type ControlKind = Control['kind'];

export interface ChoiceOption {
  readonly key: string;
  readonly meaning: string;
}

/** One key of a map with keys of its own. */
export interface PartControl {
  readonly key: string;
  readonly label: string;
  readonly doc: string;
  readonly control: Control;
}

/** The control that fits a type of field: whatever a field of tomorrow is made of, there is one. */
export function controlOf(type: FieldType<unknown>, yardstick: Yardstick, say: Say = inEnglish): Control {
  if (type.list) return listControl(type, yardstick, say);
  if (type.byWord || type.values) return rowsControl(type, yardstick, say);
  if (type.fields) return recordControl(type, yardstick, say);
  if (type.choices) return choiceControl(type, say);
  if (type.kinds) return { kind: 'references', kinds: type.kinds, isOne: true };
  return plainControl(type, yardstick);
}

function plainControl({ content, form }: FieldType<unknown>, yardstick: Yardstick): Control {
  switch (content) {
    case 'prose':
    case 'date':
      return { kind: content };
    case 'likelihood':
      return { kind: content, stops: bandStops(yardstick) };
    default:
      return { kind: 'text', form };
  }
}

/** Words with a meaning each; those of a type that reads any word are only offered. */
function choiceControl({ choices = {}, isUnquoted, form }: FieldType<unknown>, say: Say): Control {
  if (isUnquoted) return { kind: 'flag' };
  const options = Object.entries(choices).map(([key, meaning]) => ({ key, meaning: say(meaning) }));
  const isOpen = !options.every(({ key }) => form.includes(key));
  return { kind: 'choice', choices: options, ...(isOpen && { isOpen }) };
}

function listControl({ items, kinds, content }: FieldType<unknown>, yardstick: Yardstick, say: Say): Control {
  const item = items && controlOf(items, yardstick, say);
  if (kinds && item?.kind === 'record') return { kind: 'citations', kinds, parts: item.parts };
  if (kinds) return { kind: 'references', kinds, ...(content === 'prose' && { takesProse: true }) };
  return { kind: 'tokens', item: item ?? { kind: 'text', form: '' } };
}

function rowsControl({ keys, values, byWord }: FieldType<unknown>, yardstick: Yardstick, say: Say): Control {
  const value = values ?? byWord?.type;
  return {
    kind: 'rows',
    keys: keys ? controlOf(keys, yardstick, say) : wordsControl(byWord?.words ?? []),
    values: value ? controlOf(value, yardstick, say) : { kind: 'text', form: '' },
  };
}

function wordsControl(words: readonly string[]): Control {
  return { kind: 'choice', choices: words.map((key) => ({ key, meaning: '' })) };
}

function recordControl({ fields = {}, main }: FieldType<unknown>, yardstick: Yardstick, say: Say): Control {
  const parts = Object.entries(fields).map(([name, part]) => partControl(name, part, yardstick, say));
  return { kind: 'record', ...(main !== undefined && { main }), parts };
}

function partControl(key: string, { type, doc }: PartField, yardstick: Yardstick, say: Say): PartControl {
  return { key, label: say(labelOf(key)), doc: say(doc), control: controlOf(type, yardstick, say) };
}

/** The name of a field as a heading: `as-of` is “As of”. */
export function labelOf(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

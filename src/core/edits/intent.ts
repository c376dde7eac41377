import type { SectionName } from '../model/sections';

/** A change that a user asks for in the terms of the note, not of its text. */
export type Intent = SetField;

/** Sets one field of an entry; `null` takes the field away. */
export interface SetField {
  readonly kind: 'setField';
  readonly section: SectionName;
  readonly id: string;
  readonly field: string;
  readonly value: string | null;
}

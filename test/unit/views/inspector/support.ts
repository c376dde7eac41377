import assert from 'node:assert/strict';
import type { InspectorField } from '../../../../src/core/views/inspector/fields';
import { type InspectorPart, inspectorPart } from '../../../../src/core/views/inspector/inspector-part';
import type { ViewContext } from '../../../../src/core/views/shared/view-context';
import { readNote } from '../../../../src/core/workspace/note/live-note';
import { contextOf, firstOf } from '../../support/views';

const day = '2022-02-16';

export function contextOfText(text: string): ViewContext {
  return contextOf(readNote(text), { day });
}

/** The first of some notes that include each other by their names. */
export function contextOfFiles(files: Readonly<Record<string, string>>): ViewContext {
  return contextOf(firstOf(files), { day });
}

export function inspected(text: string, entry: string): InspectorPart {
  return inspectorPart(contextOfText(text), { entry });
}

export function fieldNamed({ fields }: InspectorPart, name: string): InspectorField {
  const field = fields.find(({ key }) => key === name);
  assert.ok(field, `there is a field ${name}`);
  return field;
}

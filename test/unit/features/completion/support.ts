import assert from 'node:assert/strict';
import { completion } from '../../../../src/core/features/completion/completion';
import type { CompletionItem } from '../../../../src/core/features/completion/item';
import { applyEdits } from '../../../../src/core/text/edit';
import { marked } from '../support';

export const context = { today: '2022-03-01', paths: () => ['b.notes.yaml', 'deep/c.notes.yaml'] };

export function items(text: string): readonly CompletionItem[] {
  const { note, offset } = marked(text);
  return completion(note, offset, context).items;
}

export const labels = (text: string) => items(text).map(({ label }) => label);

/** The note after an item is taken, its snippet with the places to fill in left empty. */
export function taken(text: string, label: string, way: 'insert' | 'replace' = 'replace'): string {
  const { note, offset } = marked(text);
  const item = completion(note, offset, context).items.find((each) => each.label === label);
  assert.ok(item, `${label} is offered`);
  const plain = item.isSnippet
    ? item.newText.replace(/\\(.)|\$\d|\$\{\d:([^}]*)\}/g, (_, sign, name) => sign ?? name ?? '')
    : item.newText;
  return applyEdits(note.text.toString(), [{ span: item[way], text: plain }]);
}

export const note = `title: T
date: 2022-02-16
yardstick: phia
sources:
  tass: {title: TASS report}
actors:
  kremlin: {name: The Kremlin, aliases: [Moscow]}
  mod-rus: {name: Ministry}
hypotheses:
  war: {text: War comes}
  climb-down: {text: Russia climbs down}
claims:
  boxed-in:
    text: Moscow is boxed in.
    supported-by: [drills-end]
  other: {text: Another}
indicators:
  drills-end: {text: The drills end}
`;

/** The note with another entry among its claims. */
export const withClaim = (lines: string) => note.replace('indicators:', `${lines}indicators:`);

import { Refusal } from '../edits/refusal';
import type { RuleCode } from '../model/rule-codes';
import type { Finding, Rule } from '../rules/rule';
import { Passages } from '../rules/shared/passages';
import { invalidValue } from '../rules/structure/invalid-value';
import { syntax } from '../rules/structure/syntax';
import { unknownKey } from '../rules/structure/unknown-key';
import { applyEdits, remove, type TextEdit } from '../text/edit';
import { unquotedSpan } from '../workspace/note/word-place';
import { factsOf } from '../workspace/reading/chunk-facts';
import { editsInNote, spanInChunk } from '../workspace/reading/place';
import { Chunk } from '../yaml/chunks/chunk';
import { type ScalarNode, scalarAt } from '../yaml/parse/nodes';
import { changeStep, type Fix, type FixContext } from './fix';

/** Rules that judge a chunk by its own lines, so that it is known at once what an edit would make of it. */
const local: Readonly<Partial<Record<RuleCode, Rule>>> = {
  'invalid-value': invalidValue,
  'unknown-key': unknownKey,
  syntax,
};

/** What the rule of a diagnostic finds in its chunk, and what is malformed there. */
export interface Effect {
  readonly found: readonly Finding[];
  readonly malformed: number;
  readonly chunk: Chunk;
}

/** What a chunk would say behind some edits of it, read by itself; spans of the edits are of the chunk. */
export function effectOf({ note, chunk, diagnostic }: FixContext, edits: readonly TextEdit[]): Effect {
  const copy = new Chunk(chunk.role, chunk.section, applyEdits(chunk.text, edits), chunk.before);
  const facts = factsOf(copy);
  const rule = local[diagnostic.code];
  const context = { passages: new Passages() };
  const found = rule?.check ? [...rule.check(facts, note, context)] : [];
  return { found, malformed: [...(syntax.check?.(facts, note, context) ?? [])].length, chunk: copy };
}

/** Those of some fixes that take away what they are for, each in the way that touches least and does so. */
export function effective(context: FixContext, fixes: readonly Fix[]): Fix[] {
  if (fixes.length === 0) return [];
  const before = effectOf(context, []);
  const helps = (edits: readonly TextEdit[]): boolean => {
    const after = effectOf(context, edits);
    return after.found.length < before.found.length && after.malformed <= before.malformed;
  };
  return fixes.flatMap((fix) => {
    const way = waysOf(context, fix).find(({ edits }) => helps(edits));
    if (!way) return [];
    const edits = editsInNote(context.chunk, way.edits);
    return [{ ...fix, title: way.title, step: changeStep(() => edits) }];
  });
}

interface Way {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** A fix as it is; and where quotes or a tag make it something else again, without these. */
function waysOf({ chunk, at }: FixContext, { title, step }: Fix): Way[] {
  if (step.kind !== 'change') return [];
  const edits = unlessRefused(step.edits).map((edit) => ({ ...edit, span: spanInChunk(chunk, edit.span) }));
  const node = scalarAt(chunk.pairs, at);
  const [edit] = edits;
  if (!edit) return [];
  const ways: Way[] = [{ title, edits }];
  if (!node || edits.length > 1) return ways;
  const bare = { span: { start: at.start, end: at.end }, text: edit.text };
  if (unquotedSpan(chunk.text, at)?.start !== at.start)
    ways.push({ title: `${title}, without quotes`, edits: [bare] });
  return node.tag ? withoutTag(ways, node, title, bare) : ways;
}

/** The tag of a value goes first: what it makes of the value may be all that is wrong. */
function withoutTag(ways: readonly Way[], { tag, style }: ScalarNode, title: string, bare: TextEdit): Way[] {
  if (!tag) return [...ways];
  const told = `${title.replace(/, without quotes$/, '')}, without its tag`;
  const alone = style === 'plain' ? [] : [{ title: 'Take its tag away', edits: [remove(tag)] }];
  const both = [...ways.map(({ edits }) => edits), [bare]];
  return [...alone, ...ways, ...both.map((edits) => ({ title: told, edits: [remove(tag), ...edits] }))];
}

function unlessRefused(edits: () => readonly TextEdit[]): readonly TextEdit[] {
  try {
    return edits();
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

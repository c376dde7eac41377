import { entryKey } from '../../edits/entry-key';
import type { Entry } from '../../model/entries/entry';
import type { Source } from '../../workspace/argument/source-origins';
import type { Note } from '../../workspace/note/note';
import { factsOf } from '../../workspace/reading/chunk-facts';
import type { Block, List, Run } from './blocks';
import { inParts, itemsInBlock } from './list-units';
import { markdownBlocks } from './markdown-blocks';
import type { Press, Unit } from './press';
import { withRuns } from './with-runs';

type MarkdownField = 'bottom-line' | 'brief';

/** A Markdown field as blocks, of which none is long. A link to a source cites it. */
export function markdownUnits(note: Note, field: MarkdownField): readonly Unit[] {
  const text = note.contents.values[field]?.value.trim() ?? '';
  if (text === '') return [];
  const cites = sourcesLinkedIn(note, field);
  return markdownBlocks(note, field, text)
    .flatMap(shortBlocks)
    .map((block, at) => ({
      ...(at === 0 && { cites }),
      make: (press) => (cites.length > 0 ? withRuns(block, (runs) => cited(press, cites, runs)) : block),
    }));
}

function sourcesLinkedIn(note: Note, field: MarkdownField): readonly Source[] {
  const key = note.contents.key(field);
  const references = key ? factsOf(key.chunk).references : [];
  const linked = references.filter((reference) => reference.field === field && !reference.kinds);
  const entries = linked.map(({ id }): Entry | undefined => note.scope.find(id));
  return entries.flatMap((entry) => (entry?.kind === 'source' ? [entry] : []));
}

function cited({ note, sources }: Press, cites: readonly Source[], runs: readonly Run[]): readonly Run[] {
  const numbers = new Map(cites.map((source) => [entryKey(note, source), sources.get(source)]));
  return runs.flatMap((run): Run[] => {
    const number = run.entry === undefined ? undefined : numbers.get(run.entry);
    const { entry } = run;
    if (number === undefined || entry === undefined) return [run];
    return [run, { text: ' ' }, { text: `[${number}]`, note: number, entry }];
  });
}

/** A long list or table as several, of which the later ones go on with the first. */
function shortBlocks(block: Block): readonly Block[] {
  if (block.kind === 'list')
    return inParts(block.items).map((items, part) => ({ ...block, ...listPlace(block, part), items }));
  if (block.kind === 'table' && block.rows.length > 0)
    return inParts(block.rows).map((rows, part) => ({ ...block, ...place(block, part), rows }));
  return [block];
}

function listPlace(list: Block & List, part: number): Pick<Block & List, 'key' | 'start' | 'isContinued'> {
  return {
    ...place(list, part),
    ...(list.start !== undefined && { start: list.start + part * itemsInBlock }),
  };
}

/** The key of a part, and whether it goes on with another. */
function place({ key }: Block, part: number): { readonly key: string; readonly isContinued?: true } {
  return part === 0 ? { key } : { key: `${key}/${part}`, isContinued: true };
}

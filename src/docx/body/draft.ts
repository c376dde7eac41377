/** What a document becomes while its blocks are written: which styles it uses, its lists, and the places it leads to. */
import type { Block } from '../../core/export';
import { deepestList, type ListStyle } from '../look/names';
import type { StyleBook } from '../look/style-book';

/** A list that has a bullet or a count of its own, and not that of its style. */
export interface OwnList {
  readonly style: ListStyle;
  /** The id of the style of its paragraphs. */
  readonly id: string;
  readonly level: number;
  /** The number of its first item, where it has numbers. */
  readonly start?: number;
}

/** How the items of a list are written. */
export interface ItemForm {
  readonly style: string;
  readonly numbering?: { readonly reference: string; readonly instance: number; readonly level: number };
}

/** What a list is called until its number is known: `{list-3}` in the place of it. */
const listReference = 'list';

export class Draft {
  readonly lists: OwnList[] = [];
  /** Bullets for levels whose style has none. */
  private readonly ownBullets = new Map<number, ItemForm>();
  /** The bookmarks of judgements, by the keys of their entries, and of sources by their numbers. */
  private readonly judgements = new Map<string, string>();
  private readonly sources = new Map<number, string>();

  constructor(
    readonly styles: StyleBook,
    /** How wide the text is, in twentieths of a point. */
    readonly textWidth: number,
    blocks: readonly Block[],
  ) {
    for (const block of blocks) this.addTargets(block);
  }

  bookmarkOfJudgement(entry: string | undefined): string | undefined {
    return entry === undefined ? undefined : this.judgements.get(entry);
  }

  bookmarkOfSource(number: number | undefined): string | undefined {
    return number === undefined ? undefined : this.sources.get(number);
  }

  bullets(depth: number): ItemForm {
    const level = levelAt(depth);
    const id = this.styles.list('bullet', level);
    if (this.styles.isNumbered(id)) return { style: id };
    const known = this.ownBullets.get(level) ?? this.own({ style: 'bullet', id, level });
    this.ownBullets.set(level, known);
    return known;
  }

  /** Numbers from one on: each list counts for itself. */
  numbers(depth: number, start: number): ItemForm {
    const level = levelAt(depth);
    return this.own({ style: 'number', id: this.styles.list('number', level), level, start });
  }

  private own(list: OwnList): ItemForm {
    const instance = this.lists.push(list) - 1;
    const level = Number(this.styles.numberOf(list.id)?.level ?? 0);
    return { style: list.id, numbering: { reference: listReference, instance, level } };
  }

  private addTargets(block: Block): void {
    if (block.kind === 'notes')
      for (const { number } of block.items) this.sources.set(number, `source_${number}`);
    if (block.kind === 'paragraph' && block.role === 'judgement' && block.entry !== undefined)
      this.judgements.set(block.entry, `judgement_${this.judgements.size + 1}`);
  }
}

function levelAt(depth: number): number {
  return Math.min(depth + 1, deepestList);
}

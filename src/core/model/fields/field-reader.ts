import type { Span } from '../../text/span';
import type { Slip } from '../../yaml/parse/parsed';
import { cutShort } from './cut-short';
import type { InvalidValue, Problem } from './problem';
import type { Prose, Reference } from './values';

/** What the reader of YAML says of signs in a chunk that are not what their writer takes them for. */
export interface Signs {
  readonly slips: readonly Slip[];
  isNamed(anchor: string): boolean;
}

/**
 * Where the field types put what one chunk yields beside its values: problems, references and prose. There is one
 * for each entry that is read, and it is let go as soon as that is done.
 */
export class FieldReader {
  readonly problems: Problem[] = [];
  readonly references: Reference[] = [];
  readonly prose: Prose[] = [];
  /** References in what does not count, as the key before it is the same: they lead nowhere, but a rename must find them. */
  readonly ignored: Reference[] = [];
  private invalids = 0;
  private slips: ReadonlyMap<number, Slip> | undefined;

  constructor(
    /** The chunk's. */
    readonly text: string,
    private readonly signs: Signs,
  ) {}

  /** The text at a place that YAML does not read as it is meant. */
  slipAt(start: number): Slip | undefined {
    this.slips ??= new Map(this.signs.slips.map((slip) => [slip.start, slip]));
    return this.slips.get(start);
  }

  /** Whether an alias of the note stands for what an anchor of the chunk names. */
  isNamed(anchor: string): boolean {
    return this.signs.isNamed(anchor);
  }

  /** A reader of the same text, whose findings are looked at before they count. */
  apart(): FieldReader {
    return new FieldReader(this.text, this.signs);
  }

  /** How many values could not be read. */
  get invalidCount(): number {
    return this.invalids;
  }

  invalid(
    at: Span,
    message: string,
    more: Omit<InvalidValue, keyof Span | 'code' | 'message'> = {},
  ): undefined {
    this.invalids++;
    const slip = this.slipAt(at.start);
    if (slip) this.problems.push(cutShort(this.text, slip));
    else this.problems.push({ code: 'invalid-value', start: at.start, end: at.end, message, ...more });
  }

  /** Keeps a reference that was read, and returns it. */
  register(found: Reference): Reference {
    this.references.push(found);
    return found;
  }
}

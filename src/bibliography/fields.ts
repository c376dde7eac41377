import type { Reference } from '../core/import';

/** What was read of a text in one of the forms. */
export interface FormRead {
  readonly references: readonly Reference[];
  /** What of it could not be read, as sentences. */
  readonly notices: readonly string[];
}

/** The fields of a reference by name, each with its values, and which of them somebody has asked for. */
export class Fields {
  private readonly values = new Map<string, string[]>();
  private readonly asked = new Set<string>();

  get isAny(): boolean {
    return this.values.size > 0;
  }

  add(name: string, value: string): void {
    if (value === '') return;
    const known = this.values.get(name);
    if (known) known.push(value);
    else this.values.set(name, [value]);
  }

  /** Goes on with the last value of a field. */
  append(name: string, more: string): void {
    const known = this.values.get(name) ?? [];
    const last = known.pop();
    this.values.set(name, [...known, last === undefined ? more : `${last} ${more}`]);
  }

  /** The first value of the first of some fields that is given; the others say the same or less. */
  first(...names: readonly string[]): string | undefined {
    return this.all(...names)[0];
  }

  /** The first value of a field, of which nothing is made yet. */
  peek(name: string): string | undefined {
    return this.values.get(name)?.[0];
  }

  all(...names: readonly string[]): string[] {
    for (const name of names) this.asked.add(name);
    return names.flatMap((name) => this.values.get(name) ?? []);
  }

  /** The names of the fields that nobody has asked for, but for some. */
  untouched(silent: readonly string[]): string[] {
    return [...this.values.keys()].filter((name) => !this.asked.has(name) && !silent.includes(name));
  }
}

import { none } from '../../util/none';
import type { Include, IncludeState, UnreadFile } from '../note/include';
import type { FollowedInclude, Note } from '../note/note';
import { FileForms, formOf } from './file-forms';
import type { IncludeGraph } from './include-graph';

/** The address of the file that a path leads to, from the file at another; undefined where it can be no note. */
export type Resolve = (from: string, path: string) => string | undefined;

/** Where the include of a note leads. */
interface Link {
  readonly include: Pick<Include, 'path'>;
  readonly to: string | undefined;
}

/** Where the paths in `include` lead, and which files are known to be there or not. It keeps the graph true to that. */
export class IncludeLinks {
  private readonly links = new Map<string, readonly Link[]>();
  private readonly absent = new Set<string>();
  /** Those of the absent files that are not read, be they there or not. */
  private readonly unread = new Map<string, UnreadFile>();
  private readonly forms = new FileForms();

  constructor(
    private readonly graph: IncludeGraph<Note>,
    private readonly resolve: Resolve,
  ) {}

  /** Takes in that there is a file. */
  add(key: string): void {
    this.absent.delete(key);
    this.unread.delete(key);
    this.forms.add(key);
  }

  /** Takes in that a file is gone, or was never there. */
  delete(key: string): void {
    this.absent.add(key);
    this.unread.delete(key);
    this.forms.delete(key);
  }

  /** Takes in that a file is not read, be it there or not. */
  refuse(key: string, why: UnreadFile): void {
    this.delete(key);
    this.unread.set(key, why);
  }

  /** The files that notes include and nobody has said anything about yet. */
  *wanted(): Generator<string> {
    for (const key of this.graph.unresolved) if (!this.absent.has(key)) yield key;
  }

  /** The files that include one. */
  includersOf(key: string): readonly string[] {
    return [...this.graph.includersOf(key)];
  }

  /** The address of the file that a path leads to, under the name that it has where it is known. */
  locate(from: string, path: string): string | undefined {
    const to = this.resolve(from, path);
    return to === undefined ? undefined : this.forms.actual(to);
  }

  /** Follows the `include` of a note. Whether it leads elsewhere than before. */
  follow({ uri, contents }: Note): boolean {
    const links = (contents.values.include ?? none).map((path) => ({
      include: { path },
      to: this.locate(uri, path.value),
    }));
    const before = this.of(uri);
    this.set(uri, links);
    if (before.length === links.length && before.every(({ to }, at) => to === links[at]?.to)) return false;
    this.followForms(uri, before, links);
    this.graph.link(
      uri,
      links.flatMap(({ to }) => to ?? []),
    );
    return true;
  }

  /** Forgets the includes of a note that is gone. */
  forget(key: string): void {
    this.followForms(key, this.of(key), none);
    this.set(key, none);
    this.graph.link(key, none);
  }

  private of(key: string): readonly Link[] {
    return this.links.get(key) ?? none;
  }

  private set(key: string, links: readonly Link[]): void {
    if (links.length > 0) this.links.set(key, links);
    else this.links.delete(key);
  }

  private followForms(key: string, before: readonly Link[], links: readonly Link[]): void {
    for (const { to } of before) if (to !== undefined) this.forms.exclude(to, key);
    for (const { to } of links) if (to !== undefined) this.forms.include(to, key);
  }

  /** The files whose includes lead to a file of the form of one. */
  includersOfForm(key: string): readonly string[] {
    return this.forms.includersOf(key);
  }

  /**
   * Takes in that what a file includes of the form of one that is gone is not there either: it was found before only
   * because there was no file under the name that is written.
   */
  missForm(includer: string, gone: string): void {
    for (const to of this.graph.linksOf(includer)) if (formOf(to) === formOf(gone)) this.absent.add(to);
  }

  /** Whether a file includes others or is included. */
  isLinked(key: string): boolean {
    return this.links.has(key) || this.graph.isIncluded(key);
  }

  /** Whether an include of a file leads to no note that is there. */
  isIncomplete(key: string): boolean {
    return this.of(key).some(({ to }) => to === undefined || !this.graph.get(to));
  }

  includesOf({ uri }: Note): FollowedInclude[] {
    return this.of(uri).map(({ include, to }) => ({
      ...include,
      state: this.stateOf(uri, to),
      note: to === undefined ? undefined : this.graph.get(to),
    }));
  }

  private stateOf(from: string, to: string | undefined): IncludeState {
    if (to === undefined) return 'alien';
    if (this.graph.isCircular(from, to)) return 'circular';
    if (this.graph.get(to)) return 'found';
    return this.unread.get(to) ?? (this.absent.has(to) ? 'missing' : 'wanted');
  }
}

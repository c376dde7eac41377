import { releaseValues } from '../model/entry';
import type { SeveritySetting } from '../model/severity';
import { mayBeNear } from '../text/nearest';
import { type Facts, factsOf } from '../workspace/facts';
import { type Note, type NoteChange, noteOf } from '../workspace/note';
import { rules } from './registry';
import type { Diagnostic, Finding, Place, Related, Rule, Scope } from './rule';

interface Found {
  readonly rule: Rule;
  readonly finding: Finding;
}

const scopes: readonly Scope[] = ['entry', 'neighbours', 'support', 'use'];
const rulesOf: Readonly<Record<Scope, readonly Rule[]>> = {
  entry: rules.filter(({ scope }) => scope === 'entry'),
  neighbours: rules.filter(({ scope }) => scope === 'neighbours'),
  support: rules.filter(({ scope }) => scope === 'support'),
  use: rules.filter(({ scope }) => scope === 'use'),
};
const none: readonly never[] = [];
const topRules = rules.filter((rule) => rule.checkTop);

/**
 * What the rules find in a note. It follows the edits of the note: a rule judges only those pieces again of
 * which it looks at something that has changed.
 */
export class Checker {
  private readonly found: Readonly<Record<Scope, Map<Facts, readonly Found[]>>> = {
    entry: new Map(),
    neighbours: new Map(),
    support: new Map(),
    use: new Map(),
  };
  private top: readonly Found[] = [];
  /** What the top was judged by, beside its pieces. */
  private surroundings: Note['surroundings'];
  private problems: Note['problems'] | undefined;
  private conflict: Diagnostic | undefined;
  private judged = new Set<Facts>();
  private changes = 0;

  constructor(private readonly note: Note) {
    this.checkAll();
    this.conflict = conflictOf(note);
    this.judged = new Set();
    releaseValues(note);
  }

  /** Another number than before as soon as a finding may have come, gone or changed. */
  get revision(): number {
    return this.changes;
  }

  /** Follows an edit of the note. */
  update(change: NoteChange): void {
    this.judged = new Set();
    const had = scopes.filter((scope) => change.removed.some((facts) => this.found[scope].has(facts)));
    this.forget(change.removed);
    this.noticeConflict();
    if (change.settings) this.checkAll();
    else this.checkChanged(change, had);
    releaseValues(this.note);
  }

  private forget(removed: readonly Facts[]): void {
    for (const facts of removed)
      for (const scope of scopes) if (this.found[scope].delete(facts)) this.changes++;
  }

  private noticeConflict(): void {
    const before = this.conflict;
    this.conflict = conflictOf(this.note);
    if (before || this.conflict) this.changes++;
    if (before) this.judged = new Set(this.note.facts);
  }

  /** `had` are the scopes in which something was found in the pieces that are gone. */
  private checkChanged(change: NoteChange, had: readonly Scope[]): void {
    for (const scope of scopes) {
      const isAffected = !change.reworded || scope === 'entry' || had.includes(scope);
      const pieces = new Set(isAffected ? change.added : none);
      this.addPieces(scope, change, pieces);
      for (const facts of pieces) this.checkPiece(scope, facts);
    }
    for (const facts of this.offering(change.appeared)) this.checkPiece('neighbours', facts);
    if (change.top || this.isOutsideNew()) this.checkTop();
  }

  /** Adds the pieces that the rules of a scope must judge again after an edit, beside those that are new. */
  private addPieces(scope: Scope, change: NoteChange, pieces: Set<Facts>): void {
    switch (scope) {
      case 'entry':
        break;
      case 'neighbours':
        for (const facts of change.remarked) pieces.add(facts);
        for (const id of change.defined) this.addNeighbours(id, change, pieces);
        break;
      case 'support':
        for (const facts of change.touched) pieces.add(facts);
        break;
      case 'use':
        for (const id of change.named) this.addDefinitions(id, pieces);
        if (!change.reworded) for (const id of change.defined) this.addDefinitions(id, pieces);
        break;
    }
  }

  /** An entry that only says something else changes at most the wording of what was found in others. */
  private addNeighbours(id: string, change: NoteChange, pieces: Set<Facts>): void {
    if (!change.reworded) this.addDefinitions(id, pieces);
    const hasAppeared = change.appeared.has(id);
    for (const facts of this.note.referrersOf(id))
      if (hasAppeared || this.found.neighbours.has(facts)) pieces.add(facts);
  }

  private addDefinitions(id: string, pieces: Set<Facts>): void {
    for (const { chunk } of this.note.definitions(id)) pieces.add(factsOf(chunk));
  }

  /** The pieces of which a finding may offer another id, as some came or went. */
  private offering(appeared: ReadonlySet<string>): Facts[] {
    if (appeared.size === 0) return [];
    const ids = [...appeared];
    const mayOffer = ({ finding: { wanted } }: Found): boolean =>
      wanted !== undefined && ids.some((id) => mayBeNear(wanted, id));
    const pieces = [...this.found.neighbours];
    return pieces.flatMap(([facts, found]) => (found.some(mayOffer) ? [facts] : []));
  }

  private checkAll(): void {
    this.changes++;
    for (const facts of this.note.facts) for (const scope of scopes) this.checkPiece(scope, facts);
    this.checkTop();
  }

  private isOutsideNew(): boolean {
    return this.note.surroundings !== this.surroundings || this.note.problems !== this.problems;
  }

  private checkTop(): void {
    this.surroundings = this.note.surroundings;
    this.problems = this.note.problems;
    const before = this.top.length;
    this.top = topRules.flatMap((rule) =>
      [...(rule.checkTop?.(this.note) ?? [])].map((finding) => ({ rule, finding })),
    );
    if (before > 0 || this.top.length > 0) this.changes++;
  }

  private checkPiece(scope: Scope, facts: Facts): void {
    this.judged.add(facts);
    let found: Found[] | undefined;
    for (const rule of rulesOf[scope]) {
      for (const finding of rule.check?.(facts, this.note) ?? []) {
        found ??= [];
        found.push({ rule, finding });
      }
    }
    const had = this.found[scope].delete(facts);
    if (found) this.found[scope].set(facts, found);
    if (found || had) this.changes++;
  }

  /** All diagnostics, in the order of the text. The note's own `rules` decide how grave each is. */
  get diagnostics(): Diagnostic[] {
    if (this.conflict) return [this.conflict];
    const all = [...this.top];
    for (const scope of scopes) for (const found of this.found[scope].values()) all.push(...found);
    return this.graded(all);
  }

  /** The diagnostics of those pieces that were judged again after the last edit. All others are as they were. */
  get changed(): Diagnostic[] {
    if (this.conflict) return [this.conflict];
    const changed = [...this.top];
    for (const facts of this.judged)
      for (const scope of scopes) changed.push(...(this.found[scope].get(facts) ?? none));
    return this.graded(changed);
  }

  private graded(all: readonly Found[]): Diagnostic[] {
    const settings = settingsOf(this.note);
    const diagnostics: Diagnostic[] = [];
    for (const { rule, finding } of all) {
      const severity = settings.get(rule.code) ?? rule.severity;
      if (severity !== 'off') diagnostics.push(diagnostic(rule, severity, finding));
    }
    return diagnostics.sort(inOrder);
  }
}

/** While a merge is not decided, what stands twice is no mistake of the writer: nothing else is said. */
function conflictOf(note: Note): Diagnostic | undefined {
  const [first, ...others] = note.conflicts;
  return (
    first && {
      code: 'syntax',
      severity: 'error',
      span: first,
      message:
        'A merge has left a conflict in this note. Keep the side that holds and take the markers away; until then nothing else is checked.',
      related: others.map((span) => ({ span, message: 'A marker of the conflict.' })),
    }
  );
}

/** All that the rules find in a note. */
export function check(note: Note): Diagnostic[] {
  return new Checker(note).diagnostics;
}

function diagnostic({ code }: Rule, severity: Diagnostic['severity'], finding: Finding): Diagnostic {
  const { at, message, related, unused } = finding;
  return {
    code,
    severity,
    message,
    span: spanOf(at),
    ...(related && { related: related.map((other) => toRelated(other, at)) }),
    ...(unused && { unused }),
  };
}

function toRelated({ at, message }: NonNullable<Finding['related']>[number], own: Place): Related {
  const [note, home] = [at, own].map(({ chunk }) => chunk && noteOf({ chunk }));
  const isElsewhere = note && home && note !== home;
  return { span: spanOf(at), message, ...(isElsewhere && { note: note.key }) };
}

function spanOf({ chunk, span }: Finding['at']): Diagnostic['span'] {
  const start = chunk?.start ?? 0;
  return { start: start + span.start, end: start + span.end };
}

/** By place; of two at one place, by their codes, so that the order does not depend on how they were found. */
function inOrder(a: Diagnostic, b: Diagnostic): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || rankOf(a) - rankOf(b);
}

function rankOf({ code }: Diagnostic): number {
  return ranks.get(code) ?? 0;
}

const ranks = new Map(rules.map(({ code }, rank) => [code, rank]));

function settingsOf(note: Note): ReadonlyMap<string, SeveritySetting> {
  return new Map((note.values.rules ?? []).map(({ key, value }) => [key, value.value]));
}

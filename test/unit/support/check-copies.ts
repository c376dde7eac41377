import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { textOfCopy } from '../../../src/core/copies/copy-text';
import type { RuleCode } from '../../../src/core/model/rule-codes';
import { check } from '../../../src/core/rules/engine/checker';
import type { CopyFile } from '../../../src/core/workspace/copies/copies';
import { Workspace, type WorkspaceChange } from '../../../src/core/workspace/includes/workspace';
import type { CopyState } from '../../../src/core/workspace/note/kept-copies';
import { decode } from '../copies/support';
import { readMarks } from './marks';

/** Copies by their paths, which are their addresses, too: what stands in each, or why there is nothing. */
export type CopiesByPath = Readonly<Record<string, string | Uint8Array | { readonly state: CopyState }>>;

/** A workspace whose notes include each other by their keys, and whose copies go by their paths. */
export function workspaceWithCopies(): Workspace {
  return new Workspace(
    (_, path) => path,
    (_, path) => (path.startsWith('..') ? 'outside' : { address: path }),
  );
}

export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** A copy as a session reads it. */
export function fileAt(path: string, copies: CopiesByPath): CopyFile {
  const content = copies[path];
  if (content === undefined) return { state: 'missing' };
  if (typeof content === 'object' && 'state' in content) return content;
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const text = textOfCopy(path, bytes, decode);
  const sha256 = hashOf(bytes);
  return typeof text === 'string' ? { state: text, sha256 } : { state: 'text', sha256, text };
}

/** Reads the copies that somebody wants, until nobody does, and returns what each changed. */
export function serveCopies(workspace: Workspace, copies: CopiesByPath): WorkspaceChange[] {
  const changes: WorkspaceChange[] = [];
  for (let wanted = workspace.nextCopy(); wanted; wanted = workspace.nextCopy())
    changes.push(workspace.takeCopy(wanted.address, fileAt(wanted.address, copies)));
  return changes;
}

/** What a rule finds in notes by their keys, as `key: the words that it is on`, once their copies are read. */
export function foundWithCopies(
  code: RuleCode,
  notes: Readonly<Record<string, string>>,
  copies: CopiesByPath,
): string[] {
  const workspace = workspaceWithCopies();
  for (const [key, text] of Object.entries(notes)) workspace.set(key, text);
  const find = (): string[] =>
    [...workspace.all].flatMap((note) =>
      check(note)
        .filter((each) => each.code === code)
        .map(({ span }) => `${note.uri}: ${note.text.toString().slice(span.start, span.end)}`),
    );
  find();
  serveCopies(workspace, copies);
  return find();
}

/** Marked notes, each by what it shows, and the copies that lie beside all of them. */
export interface CopiesTable {
  readonly copies: CopiesByPath;
  readonly reports: Readonly<Record<string, string>>;
  readonly spares: Readonly<Record<string, string>>;
}

/** Tests one rule on marked notes, as `describeRule` does, once the copies are read. */
export function describeRuleWithCopies(code: RuleCode, { copies, reports, spares }: CopiesTable): void {
  describe(code, () => {
    for (const [name, note] of Object.entries({ ...reports, ...spares }))
      it(`${name in reports ? 'reports' : 'spares'} ${name}`, () => {
        const { text, found } = readMarks(note);
        assert.equal(found.length > 0, name in reports, 'the note marks what is reported');
        assert.deepEqual(
          foundWithCopies(code, { note: text }, copies),
          found.map(({ start, end }) => `note: ${text.slice(start, end)}`),
        );
      });
  });
}

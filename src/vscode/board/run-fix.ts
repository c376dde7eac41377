import type * as vscode from 'vscode';
import { fixFor } from '../../core';
import { viewContextOf } from '../../session';
import { runFix } from '../features/code-actions/code-actions';
import type { Notes } from '../notes';

/** Mends a problem of an entry in the way that its page has chosen; nothing where the problem is gone by now. */
export async function fixProblem(
  notes: Notes,
  document: vscode.TextDocument,
  entry: string,
  detail: string,
): Promise<void> {
  const wanted = wantedIn(detail);
  const checked = notes.check(document);
  const fix = wanted && fixFor(viewContextOf(checked, notes.today), { entry, ...wanted });
  if (fix) await runFix(notes, document, checked.note, fix);
}

/** Which problem and which fix; undefined where the page says something else. */
function wantedIn(detail: string): { readonly problem: string; readonly fix: string } | undefined {
  try {
    const { problem, fix }: { problem?: unknown; fix?: unknown } = JSON.parse(detail);
    return typeof problem === 'string' && typeof fix === 'string' ? { problem, fix } : undefined;
  } catch {
    return undefined;
  }
}

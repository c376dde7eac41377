import * as vscode from 'vscode';
import type { EntryKey, Note } from '../../core';
import type { EditionQuestions, EditionWishes, Settled } from '../../core/whole-notes';

/** An answer that is a value, or one that leaves it as it is. */
type Answer<T> = { readonly value?: T };

/** What its author wants of a new edition; only what the note gives cause for is asked. Undefined for who goes away. */
export async function askForEdition(note: Note, today: string): Promise<EditionWishes | undefined> {
  const { editionDateProblem, editionQuestions, settledIn } = await import('../../core/whole-notes');
  const date = await vscode.window.showInputBox({
    ignoreFocusOut: true,
    title: title(),
    prompt: vscode.l10n.t('The date of the new edition: nothing later will be in it.'),
    value: today,
    validateInput: (written) => editionDateProblem(note, written),
  });
  if (date === undefined) return undefined;
  const questions = editionQuestions(note, date.trim());
  const until = await askForValidity(date.trim(), questions);
  const reference = until && (await askForReference(questions));
  const without = reference && (await askForSettled(settledIn(note, today)));
  if (!without) return undefined;
  return {
    ...{ date: date.trim(), without },
    ...(until.value !== undefined && { validUntil: until.value }),
    ...(reference.value !== undefined && { reference: reference.value }),
  };
}

function title(): string {
  return vscode.l10n.t('New Edition');
}

async function askForValidity(
  date: string,
  { outlived }: EditionQuestions,
): Promise<Answer<string | null> | undefined> {
  if (outlived === undefined) return {};
  const none = vscode.l10n.t('Leave it out');
  const other = vscode.l10n.t('Give another date…');
  const placeHolder = vscode.l10n.t('The note was valid until {0}. And the new edition?', outlived);
  const chosen = await vscode.window.showQuickPick([none, other], { title: title(), placeHolder });
  if (chosen !== other) return chosen === undefined ? undefined : { value: null };
  const { validityProblem } = await import('../../core/whole-notes');
  const value = await vscode.window.showInputBox({
    ignoreFocusOut: true,
    title: title(),
    prompt: vscode.l10n.t('Until when is the new edition valid?'),
    validateInput: (written) => validityProblem(date, written),
  });
  return value === undefined ? undefined : { value: value.trim() };
}

async function askForReference({ reference }: EditionQuestions): Promise<Answer<string> | undefined> {
  if (!reference) return {};
  const { now, next } = reference;
  const keep = { label: now, description: vscode.l10n.t('as it is'), value: undefined };
  const count = next === undefined ? [] : [{ label: next, description: vscode.l10n.t('the next number') }];
  const other = { label: vscode.l10n.t('Another…'), description: '' };
  const chosen = await vscode.window.showQuickPick([keep, ...count, other], {
    title: title(),
    placeHolder: vscode.l10n.t('What is the number of the new edition?'),
  });
  if (!chosen || chosen === keep) return chosen && {};
  if (chosen !== other) return { value: chosen.label };
  const value = await vscode.window.showInputBox({
    ignoreFocusOut: true,
    title: title(),
    prompt: vscode.l10n.t('What is the number of the new edition?'),
    value: next ?? now,
  });
  return value === undefined ? undefined : value.trim() === '' ? {} : { value: value.trim() };
}

interface SettledItem extends vscode.QuickPickItem {
  readonly entry: EntryKey;
}

/** All are ticked: who only goes on has an edition of what is open. */
async function askForSettled(settled: readonly Settled[]): Promise<readonly EntryKey[] | undefined> {
  if (settled.length === 0) return [];
  const chosen = await vscode.window.showQuickPick(settled.map(settledItem), {
    title: title(),
    placeHolder: vscode.l10n.t('Settled: what is ticked stays in the old edition'),
    canPickMany: true,
    matchOnDescription: true,
  });
  return chosen?.map(({ entry }) => entry);
}

function settledItem({ entry, title: label, id, kind, by }: Settled): SettledItem {
  return { entry, label, picked: true, description: id, detail: byWords(kind, by) };
}

function byWords(kind: Settled['kind'], by: string): string {
  if (kind === 'gap') return vscode.l10n.t('A gap that is closed');
  if (kind === 'indicator') return vscode.l10n.t('An indicator that was not observed in its time');
  return vscode.l10n.t('A forecast that turned out {0}', by);
}

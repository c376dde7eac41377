import * as vscode from 'vscode';
import { type Mark, type MarkSource, type Note, nextReview, parseDate, sourceChoices } from '../../core';
import { plainLabel } from '../plain-label';

/** What is asked of an event that came: when, and who says so. */
export async function askObserved(
  title: string,
  today: string,
  notes: readonly Note[],
): Promise<Mark | undefined> {
  const date = await askDate(title, vscode.l10n.t('When did it happen?'), today);
  const source = date === undefined ? undefined : await askSource(title, notes);
  if (date === undefined || source === undefined) return undefined;
  return { kind: 'event', status: 'observed', date, ...(source !== 'none' && { source }) };
}

/** Of an event that did not come: when that was plain. */
export async function askNotObserved(title: string, today: string): Promise<Mark | undefined> {
  const date = await askDate(title, vscode.l10n.t('On which day is it known not to have happened?'), today);
  return date === undefined ? undefined : { kind: 'event', status: 'not-observed', date };
}

export function askOutcome(outcome: 'true' | 'false' | 'void') {
  return async (title: string, today: string): Promise<Mark | undefined> => {
    const date = await askDate(
      title,
      vscode.l10n.t('Since when is it known how the forecast turned out?'),
      today,
    );
    return date === undefined ? undefined : { kind: 'outcome', outcome, date };
  };
}

/** Up to when notes hold that were looked at again, which is to come; undefined where the user thought better of it. */
export async function askNextReview(
  title: string,
  today: string,
  notes: readonly Note[],
): Promise<string | undefined> {
  const [note] = notes;
  const proposed = note ? nextReview(note, today) : today;
  return askDate(title, vscode.l10n.t('When is the note to be looked at again?'), proposed, (to) =>
    to !== undefined && to < today
      ? vscode.l10n.t('This day has passed. Give one that is to come.')
      : undefined,
  );
}

/** Asks for a date of the format. `refuses` says what is wrong with its last possible day. */
async function askDate(
  title: string,
  prompt: string,
  value: string,
  refuses: (to: string | undefined) => string | undefined = () => undefined,
): Promise<string | undefined> {
  const answer = await vscode.window.showInputBox({
    ignoreFocusOut: true,
    title,
    prompt,
    value,
    placeHolder: vscode.l10n.t('A date, such as 2022-02-16 or 2022-02'),
    validateInput: (written) => {
      const date = parseDate(written.trim());
      return date
        ? refuses(date.to)
        : vscode.l10n.t('This is no date. Write it as 2022-02-16, or less exactly as 2022-02.');
    },
  });
  return answer?.trim();
}

interface SourceItem extends vscode.QuickPickItem {
  readonly answer?: MarkSource | 'none' | 'new';
}

/** A source of the note, a new one, or none. Several notes have no sources in common. */
async function askSource(title: string, notes: readonly Note[]): Promise<MarkSource | 'none' | undefined> {
  const [note] = notes;
  const known = note && notes.length === 1 ? sourceChoices(note) : [];
  const items: SourceItem[] = [
    ...known.map(({ id, label, grade }) => ({
      ...{ label: plainLabel(label), description: [grade, id].filter(Boolean).join(' · ') },
      answer: { id },
    })),
    { label: '', kind: vscode.QuickPickItemKind.Separator },
    { label: vscode.l10n.t('$(add) New Source…'), answer: 'new' },
    { label: vscode.l10n.t('$(circle-slash) No Source'), answer: 'none' },
  ];
  const item = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: vscode.l10n.t('By which source is it known?'),
    matchOnDescription: true,
  });
  return item?.answer === 'new' ? askNewSource(title) : item?.answer;
}

async function askNewSource(title: string): Promise<MarkSource | undefined> {
  const written = await vscode.window.showInputBox({
    ignoreFocusOut: true,
    title,
    prompt: vscode.l10n.t('What is the new source called?'),
    placeHolder: vscode.l10n.t('The title of a report, a statement, a page'),
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('A source needs a title.') : undefined),
  });
  return written === undefined ? undefined : { title: written.trim() };
}

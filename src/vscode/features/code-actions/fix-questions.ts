import * as vscode from 'vscode';
import type { Change, Choice, Prompt, Question, Step } from '../../../core';

/** Whether a question goes away when its user looks elsewhere. */
type Staying = 'goes' | 'stays';

/** Asks the user what a fix leaves open; undefined where the user thought better of it. */
export async function answered(
  title: string,
  step: Step,
  staying: Staying = 'goes',
): Promise<Change | undefined> {
  const asking = { title, ignoreFocusOut: staying === 'stays' };
  let left: Step | undefined = step;
  while (left && left.kind !== 'change')
    left = left.kind === 'question' ? await chosen(asking, left) : await written(asking, left);
  return left;
}

/** How all questions of a fix are asked. */
type Asking = Required<Pick<vscode.InputBoxOptions, 'title' | 'ignoreFocusOut'>>;

interface Item extends vscode.QuickPickItem {
  readonly choice: Choice;
}

async function chosen(asking: Asking, question: Question): Promise<Step | undefined> {
  const items = [...question.choices()].map(toItem);
  const placeHolder = question.question;
  const options = { ...asking, placeHolder, matchOnDescription: true, matchOnDetail: true };
  if (question.several) return ticked(items, options, question, question.several);
  const item = await vscode.window.showQuickPick(items, options);
  return item?.choice.next;
}

/** The answers that are ticked; for those who tick none the first of all, if that may be; nothing for those who go away. */
async function ticked(
  items: readonly Item[],
  options: vscode.QuickPickOptions,
  { atLeastOne }: Question,
  several: (chosen: readonly number[]) => Step,
): Promise<Step | undefined> {
  const chosen = await vscode.window.showQuickPick(items, { ...options, canPickMany: true });
  if (!chosen) return undefined;
  const places = chosen.map((item) => items.indexOf(item));
  if (places.length > 0) return several(places);
  return atLeastOne ? undefined : items[0]?.choice.next;
}

function toItem(choice: Choice): Item {
  const { label, description, detail } = choice;
  return { label, choice, ...(description && { description }), ...(detail && { detail }) };
}

async function written(asking: Asking, prompt: Prompt): Promise<Change | undefined> {
  const answer = await vscode.window.showInputBox({
    ...asking,
    prompt: prompt.prompt,
    placeHolder: prompt.example,
    validateInput: (value) => prompt.refuses(value),
  });
  return answer === undefined ? undefined : prompt.next(answer);
}

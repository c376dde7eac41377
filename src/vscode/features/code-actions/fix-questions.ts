import * as vscode from 'vscode';
import type { Change, Choice, Prompt, Question, Step } from '../../../core';

/** Asks the user what a fix leaves open; undefined where the user thought better of it. */
export async function answered(title: string, step: Step): Promise<Change | undefined> {
  let left: Step | undefined = step;
  while (left && left.kind !== 'change')
    left = left.kind === 'question' ? await chosen(title, left) : await written(title, left);
  return left;
}

interface Item extends vscode.QuickPickItem {
  readonly choice: Choice;
}

async function chosen(title: string, question: Question): Promise<Step | undefined> {
  const items = [...question.choices()].map(toItem);
  const placeHolder = question.question;
  const options = { title, placeHolder, matchOnDescription: true, matchOnDetail: true };
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

async function written(title: string, prompt: Prompt): Promise<Change | undefined> {
  const answer = await vscode.window.showInputBox({
    title,
    prompt: prompt.prompt,
    placeHolder: prompt.example,
    validateInput: (value) => prompt.refuses(value),
  });
  return answer === undefined ? undefined : prompt.next(answer);
}

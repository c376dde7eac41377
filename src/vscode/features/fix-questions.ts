import * as vscode from 'vscode';
import type { Change, Choice, Prompt, Question, Step } from '../../core';

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

async function chosen(title: string, { question, choices }: Question): Promise<Step | undefined> {
  const items = [...choices()].map(toItem);
  const options = { title, placeHolder: question, matchOnDescription: true, matchOnDetail: true };
  const item = await vscode.window.showQuickPick(items, options);
  return item?.choice.next;
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

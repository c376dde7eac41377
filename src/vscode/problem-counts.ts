import * as vscode from 'vscode';
import type { ProblemCounts } from '../core';

/** The problems of each severity in words; hints are quiet marks in the text, and not counted. */
export function problemsIn({ error = 0, warning = 0, info = 0 }: ProblemCounts): readonly string[] {
  const found = [errorsIn(error), warningsIn(warning), remarksIn(info)].filter((words) => words !== '');
  return found.length > 0 ? found : [vscode.l10n.t('no problems')];
}

function errorsIn(count: number): string {
  if (count === 0) return '';
  return count === 1 ? vscode.l10n.t('1 error') : vscode.l10n.t('{0} errors', count);
}

function warningsIn(count: number): string {
  if (count === 0) return '';
  return count === 1 ? vscode.l10n.t('1 warning') : vscode.l10n.t('{0} warnings', count);
}

function remarksIn(count: number): string {
  if (count === 0) return '';
  return count === 1 ? vscode.l10n.t('1 remark') : vscode.l10n.t('{0} remarks', count);
}

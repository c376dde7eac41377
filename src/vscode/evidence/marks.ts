import * as vscode from 'vscode';

const scheme = 'analyst-notes-evidence';

/**
 * An address that says how a row is marked: by the grade in which its evidence ends, which is seen however narrow the
 * side bar is, and by the colour of a warning.
 */
export function markOf(grade: string, isWarned: boolean): vscode.Uri | undefined {
  if (grade === '' && !isWarned) return undefined;
  return vscode.Uri.from({ scheme, path: `/${grade}`, query: isWarned ? 'warning' : '' });
}

export const evidenceMarks: vscode.FileDecorationProvider = {
  provideFileDecoration({ scheme: of, path, query }) {
    if (of !== scheme) return undefined;
    const grade = path.slice(1);
    return {
      ...(grade && { badge: grade }),
      ...(query && { color: new vscode.ThemeColor('list.warningForeground') }),
    };
  },
};

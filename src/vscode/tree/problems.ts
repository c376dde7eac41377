import * as vscode from 'vscode';
import type { Marks } from './drawn-notes';

const scheme = 'analyst-notes-entry';

/** Gives a row the mark of its problems, and says aloud what its looks tell. */
export function decorate(
  item: vscode.TreeItem,
  id: string,
  marks: Marks | undefined,
  spoken: readonly string[],
): void {
  const words = marks ? [...spoken, countOf(marks.count)] : spoken;
  item.accessibilityInformation = { label: words.filter(Boolean).join(', ') };
  if (marks) item.resourceUri = problemUri(id, marks);
}

/** An address that says how many problems a row has: what it is decorated by follows from it alone. */
function problemUri(id: string, { gravest, count }: Marks): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${encodeURIComponent(id)}`, query: `${gravest}=${count}` });
}

function countOf(problems: number): string {
  return problems === 1 ? vscode.l10n.t('1 problem') : vscode.l10n.t('{0} problems', problems);
}

const colours: Readonly<Record<string, string>> = {
  error: 'list.errorForeground',
  warning: 'list.warningForeground',
};

/** The badge and colour of rows with problems, as the Explorer shows them for files. */
export const problemDecorations: vscode.FileDecorationProvider = {
  provideFileDecoration(uri) {
    if (uri.scheme !== scheme) return undefined;
    const [severity = '', count = '0'] = uri.query.split('=');
    const problems = Number(count);
    const colour = colours[severity];
    return {
      badge: problems > 9 ? '9+' : String(problems),
      tooltip: countOf(problems),
      ...(colour && { color: new vscode.ThemeColor(colour) }),
    };
  },
};

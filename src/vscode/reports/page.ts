import * as vscode from 'vscode';
import { assetsOf, randomNonce } from '../page-html';

/** The page of a report, with what it shows first. Nothing but its own script and style gets in. */
export function reportPage(webview: vscode.Webview, extensionUri: vscode.Uri, report: string): string {
  const asset = (name: string) =>
    webview.asWebviewUri(vscode.Uri.joinPath(assetsOf(extensionUri), name)).toString();
  const nonce = randomNonce();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" href="${asset('report.css')}">
  <title>${vscode.l10n.t('Report')}</title>
</head>
<body>
  <main id="report">${report}</main>
  <script nonce="${nonce}" src="${asset('report.js')}"></script>
</body>
</html>`;
}

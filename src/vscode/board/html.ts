import * as vscode from 'vscode';
import type { FirstState } from '../../protocol/board';

/**
 * The page of the Board, with what it shows first. Its content security policy lets nothing in but its own script,
 * styles and icons.
 */
export function boardHtml(webview: vscode.Webview, extensionUri: vscode.Uri, first: FirstState): string {
  const asset = (name: string) =>
    webview.asWebviewUri(vscode.Uri.joinPath(assetsOf(extensionUri), name)).toString();
  const nonce = randomNonce();
  const policy = ["default-src 'none'", `style-src ${webview.cspSource}`, `script-src 'nonce-${nonce}'`].join(
    '; ',
  );
  const data = (id: string, value: unknown) =>
    `<script type="application/json" id="${id}" nonce="${nonce}">${inScript(value)}</script>`;
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" href="${asset('board.css')}">
  <title>${vscode.l10n.t('Notes Board')}</title>
</head>
<body>
  <div id="board"></div>
  ${data('strings', vscode.l10n.bundle ?? {})}
  ${data('first', first)}
  <script nonce="${nonce}" src="${asset('board.js')}"></script>
</body>
</html>`;
}

export function assetsOf(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
}

/** JSON that cannot end the script element that it stands in. */
function inScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function randomNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

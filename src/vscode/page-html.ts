import * as vscode from 'vscode';
import { escapeHtml } from '../core';

/** A page of the extension: its script and styles, what stands around it, and what it shows first. */
export interface Page {
  /** The name of its script and its styles, and of the element that it is drawn in. */
  readonly name: 'board' | 'from-text';
  readonly title: string;
  readonly first: unknown;
}

/** A page that is drawn by its script, with what it shows first. */
export function pageHtml(webview: vscode.Webview, extensionUri: vscode.Uri, page: Page): string {
  const { name, title, first } = page;
  const nonce = randomNonce();
  const data = (id: string, value: unknown) =>
    `<script type="application/json" id="${id}" nonce="${nonce}">${inScript(value)}</script>`;
  const body = `<div id="${name}"></div>
  ${data('strings', vscode.l10n.bundle ?? {})}
  ${data('first', first)}`;
  return documentHtml(webview, extensionUri, { name, title, body, nonce });
}

/** A document of the extension, whose markup is made here. */
export interface PageDocument {
  /** The name of its styles, and of its script if it has one. */
  readonly name: string;
  readonly title: string;
  readonly body: string;
  /** By which its scripts are known; absent where it has none, and none can run. */
  readonly nonce?: string;
}

/** A whole document. Its content security policy lets nothing in but its own script, styles and icons. */
export function documentHtml(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  { name, title, body, nonce }: PageDocument,
): string {
  const asset = (file: string) =>
    webview.asWebviewUri(vscode.Uri.joinPath(assetsOf(extensionUri), file)).toString();
  const scripts = nonce === undefined ? [] : [`script-src 'nonce-${nonce}'`];
  const policy = ["default-src 'none'", `style-src ${webview.cspSource}`, ...scripts].join('; ');
  const script =
    nonce === undefined ? '' : `\n  <script nonce="${nonce}" src="${asset(`${name}.js`)}"></script>`;
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" href="${asset(`${name}.css`)}">
  <title>${escapeHtml(title)}</title>
</head>
<body>
  ${body}${script}
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

export function randomNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

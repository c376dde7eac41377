import * as vscode from 'vscode';

/** A page of the extension: its script and styles, what stands around it, and what it shows first. */
export interface Page {
  /** The name of its script and its styles, and of the element that it is drawn in. */
  readonly name: 'board' | 'from-text';
  readonly title: string;
  readonly first: unknown;
}

/**
 * A page with what it shows first. Its content security policy lets nothing in but its own script, styles and icons.
 */
export function pageHtml(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  { name, title, first }: Page,
): string {
  const asset = (file: string) =>
    webview.asWebviewUri(vscode.Uri.joinPath(assetsOf(extensionUri), file)).toString();
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
  <link rel="stylesheet" href="${asset(`${name}.css`)}">
  <title>${title}</title>
</head>
<body>
  <div id="${name}"></div>
  ${data('strings', vscode.l10n.bundle ?? {})}
  ${data('first', first)}
  <script nonce="${nonce}" src="${asset(`${name}.js`)}"></script>
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

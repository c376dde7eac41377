/** In the colours of the editor's theme, with lines that are seen in high contrast as well. */
export const calibrationStyle = `
body { color: var(--vscode-foreground); background: var(--vscode-editor-background); font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); line-height: 1.5; padding: 16px 24px; }
main { max-width: 940px; }
h1 { font-size: 1.5em; font-weight: 600; margin: 0 0 8px; }
p { margin: 0 0 10px; max-width: 72ch; }
.score { font-size: 1.2em; margin-bottom: 4px; }
.columns { display: flex; flex-wrap: wrap; gap: 16px 40px; align-items: flex-start; margin: 16px 0; }
figure { margin: 0; width: 376px; max-width: 100%; }
figcaption { color: var(--vscode-descriptionForeground); margin-top: 4px; }
svg { max-width: 100%; height: auto; }
svg text { fill: var(--vscode-foreground); font-size: 12px; }
svg .tick, svg .axis { fill: var(--vscode-descriptionForeground); }
.grid { stroke: var(--vscode-contrastBorder, var(--vscode-panel-border)); stroke-width: 1; }
.even { stroke: var(--vscode-descriptionForeground); stroke-width: 1; stroke-dasharray: 5 4; }
.path { fill: none; stroke: var(--vscode-charts-blue); stroke-width: 1.5; opacity: 0.6; }
.point { fill: var(--vscode-charts-blue); stroke: var(--vscode-editor-background); stroke-width: 1.5; }
table { border-collapse: collapse; }
caption { text-align: left; color: var(--vscode-descriptionForeground); padding-bottom: 6px; }
th, td { padding: 4px 12px 4px 0; text-align: left; border-bottom: 1px solid var(--vscode-contrastBorder, var(--vscode-panel-border)); }
th { font-weight: 600; }
tbody th { font-weight: normal; }
td, thead th:not(:first-child) { text-align: right; font-variant-numeric: tabular-nums; padding: 4px 0 4px 16px; }
.range { color: var(--vscode-descriptionForeground); white-space: nowrap; }
`;

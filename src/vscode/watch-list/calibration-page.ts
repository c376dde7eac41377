import * as vscode from 'vscode';
import { type Calibration, type CalibrationScore, escapeHtml, leastSettled } from '../../core';
import { documentHtml } from '../page-html';
import { calibrationPlot } from './calibration-plot';

/**
 * The page of the calibration: what it comes to, a plot, the same as a table, and how it is counted. It has no script,
 * and nothing of what notes say; its content security policy lets nothing in but its own style.
 */
export function calibrationPage(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  calibration: Calibration,
): string {
  const { score } = calibration;
  const title = vscode.l10n.t('Calibration');
  const body = `<main>
<h1>${escapeHtml(title)}</h1>
${score ? scored(calibration, score) : paragraph(tooFew(calibration))}
${leftOut(calibration).map(paragraph).join('\n')}
${explained().map(paragraph).join('\n')}
</main>`;
  return documentHtml(webview, extensionUri, { name: 'calibration', title, body });
}

function tooFew({ count }: Calibration): string {
  return vscode.l10n.t(
    '{0} of your forecasts are settled. From {1} on, this page shows how well they turned out; with fewer, chance would say more than skill.',
    count,
    leastSettled,
  );
}

function scored({ count }: Calibration, score: CalibrationScore): string {
  const brier = vscode.l10n.t('Brier score {0}', score.brier.toFixed(3));
  const of = vscode.l10n.t('over {0} settled forecasts', count);
  return `<p class="score"><strong>${escapeHtml(brier)}</strong> ${escapeHtml(of)}</p>
${paragraph(vscode.l10n.t('0 is perfect, 1 is always wrong; who always says 50 % has 0.25.'))}
<div class="columns">
<figure>${calibrationPlot(score)}
<figcaption>${escapeHtml(howToRead())}</figcaption></figure>
${table(score)}
</div>`;
}

function howToRead(): string {
  return vscode.l10n.t(
    'Each point is a band of likelihood, with the number of forecasts that were in it. On the dashed line, as many came true as was said; above it more, below it fewer.',
  );
}

function table({ bands, yardstick }: CalibrationScore): string {
  const heads = [
    vscode.l10n.t('Band'),
    vscode.l10n.t('Stated'),
    vscode.l10n.t('Came true'),
    vscode.l10n.t('Forecasts'),
  ];
  const rows = bands.map(({ name, band, count, stated, observed }) => {
    const cells = [percent(stated), observed === undefined ? '–' : percent(observed), String(count)];
    const range = `<span class="range">${band.low}–${band.high} %</span>`;
    return `<tr><th scope="row">${escapeHtml(name)} ${range}</th>${cells.map(cell).join('')}</tr>`;
  });
  return `<table>
<caption>${escapeHtml(vscode.l10n.t('By band of {0}', yardstick))}</caption>
<thead><tr>${heads.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}

function cell(words: string): string {
  return `<td>${escapeHtml(words)}</td>`;
}

function percent(value: number): string {
  return `${Math.round(value)} %`;
}

function leftOut({ voided, unstated }: Calibration): string[] {
  return [
    voided > 0 ? vscode.l10n.t('Left out, as their condition was not met: {0}.', voided) : '',
    unstated > 0 ? vscode.l10n.t('Left out, as they gave no likelihood: {0}.', unstated) : '',
  ].filter(Boolean);
}

/** The formula in words, for who wants to know what is counted. */
function explained(): string[] {
  return [
    vscode.l10n.t(
      'The score of a forecast is the sum of w · (p − o)² over the likelihoods that it gave: p is the middle of the band, o is 1 if it came true and 0 if not, and w is the share of the days for which it gave that likelihood, up to the day on which it was settled. So a change of mind on the last day gains nothing. The Brier score is the mean over all forecasts.',
    ),
    vscode.l10n.t(
      'Counted are the forecasts of your own, and judgements with a date in due, in all notes that are read: those with the outcome true or false. What others foretold, and what is void, is left out. Earlier likelihoods are those in was, each from its date on.',
    ),
    vscode.l10n.t(
      'G. W. Brier, Verification of forecasts expressed in terms of probability, Monthly Weather Review 78 (1950), in the form for events that happen or do not.',
    ),
  ];
}

function paragraph(words: string): string {
  return `<p>${escapeHtml(words)}</p>`;
}

import * as vscode from 'vscode';
import { type CalibrationBand, type CalibrationScore, escapeHtml } from '../../core';

/** The square in which points stand, and what is around it for the words of the axes, in pixels. */
const side = 300;
const [left, top, right, bottom] = [56, 16, 20, 46];

const ticks = [0, 25, 50, 75, 100];

/** Points by band: how often what was stated came true. A screen reader has the table beside it. */
export function calibrationPlot({ bands }: CalibrationScore): string {
  const width = left + side + right;
  const height = top + side + bottom;
  const label = vscode.l10n.t('Stated likelihood against how often it came true. The table tells the same.');
  return `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeHtml(label)}">
${ticks.map(gridAt).join('\n')}
<line class="even" x1="${across(0)}" y1="${up(0)}" x2="${across(100)}" y2="${up(100)}"/>
${axisNames()}
${pathThrough(bands)}
${bands.map(pointOf).join('\n')}
</svg>`;
}

function across(percent: number): number {
  return left + (percent / 100) * side;
}

function up(percent: number): number {
  return top + side - (percent / 100) * side;
}

function gridAt(tick: number): string {
  return `<line class="grid" x1="${across(tick)}" y1="${up(0)}" x2="${across(tick)}" y2="${up(100)}"/>
<line class="grid" x1="${across(0)}" y1="${up(tick)}" x2="${across(100)}" y2="${up(tick)}"/>
<text class="tick" x="${across(tick)}" y="${up(0) + 16}" text-anchor="middle">${tick} %</text>
<text class="tick" x="${across(0) - 8}" y="${up(tick) + 4}" text-anchor="end">${tick} %</text>`;
}

function axisNames(): string {
  const [middleAcross, middleUp] = [across(50), up(50)];
  const stated = vscode.l10n.t('stated');
  const came = vscode.l10n.t('came true');
  return `<text class="axis" x="${middleAcross}" y="${up(0) + 38}" text-anchor="middle">${escapeHtml(stated)}</text>
<text class="axis" x="14" y="${middleUp}" text-anchor="middle" transform="rotate(-90 14 ${middleUp})">${escapeHtml(came)}</text>`;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function placeOf({ stated, observed }: CalibrationBand): Point | undefined {
  return observed === undefined ? undefined : { x: round(across(stated)), y: round(up(observed)) };
}

function pathThrough(bands: readonly CalibrationBand[]): string {
  const points = bands.flatMap((band) => placeOf(band) ?? []);
  return `<polyline class="path" points="${points.map(({ x, y }) => `${x},${y}`).join(' ')}"/>`;
}

/** The more forecasts, the larger the point; its number stands beside it, on the side where the plot has room. */
function pointOf(band: CalibrationBand): string {
  const place = placeOf(band);
  if (!place) return '';
  const { x, y } = place;
  const radius = round(Math.min(14, 4 + 1.6 * Math.sqrt(band.count)));
  const isAtEdge = x > left + side - 30;
  const numberAt = isAtEdge ? x - radius - 5 : x + radius + 5;
  return `<circle class="point" cx="${x}" cy="${y}" r="${radius}"><title>${escapeHtml(band.name)}</title></circle>
<text class="count" x="${numberAt}" y="${y + 4}" text-anchor="${isAtEdge ? 'end' : 'start'}">${band.count}</text>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

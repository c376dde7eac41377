import assert from 'node:assert/strict';
import { closed, type Report, type Workplace } from './workplace';

/** What every client has to have come to, with the same notes and the same wishes. */
export function holds(report: Report, place: Workplace): void {
  assert.ok(report.diagnostics.length > 0, 'something is reported');
  // The more of it is typed, the better one of them fits.
  assert.match(report.completed, /contradicted-by: talks-(?:open|drawn-out)$/);
  assert.match(report.hover, /The United States and NATO have rejected in writing/);
  assert.match(report.jumped, /^ {2}demands-refused:/);
  assert.match(report.renamed, /supported-by: \[demands-rejected/);
  assert.doesNotMatch(report.renamed, /demands-refused/);
  assert.match(report.renamedBeside || place.textOf(closed), /supported-by: demands-rejected/);
  assert.match(report.mended, /supported-by: \[demands-rejected, goals-unmet/);
}

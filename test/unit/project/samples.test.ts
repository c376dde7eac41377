import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { check } from '../../../src/core/rules/engine/checker';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { sample } from '../../host/paths';

/** What is left in each sample on purpose; a comment in the sample says why it stands. */
const looseEnds: Readonly<Record<string, readonly string[]>> = {
  'cyber-intrusion': [
    'single-source: data-gone',
    'circular-reporting: carriers-in-press',
    'recalled-source: nettlebrook-report',
    'not-diagnostic: consistency',
  ],
  'measles-outbreak': [
    'consistency-mismatch: contained',
    'linchpin-assumption: register-complete',
    'needs-review: 2026-11-13',
    'vague-likelihood: may',
  ],
  'war-or-humiliation': [
    'unused-entry: osce-reports',
    'linchpin-assumption: cost-benefit',
    'self-interested-source: talks-drawn-out',
    'unsupported-claim: time-against-moscow',
    'unsupported-chain: kyiv-by-force',
    'unsourced-indicator: instructors-out',
  ],
};

function textOf(name: string): string {
  return readFileSync(join(sample, `${name}.notes.yaml`), 'utf8');
}

/** The diagnostics as `code: covered text`, whatever lines they stand on. */
function diagnosticsOf(text: string): string[] {
  const found = check(readNote(text), { today: '2026-11-23' });
  return found.map(({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`);
}

describe('The samples', () => {
  for (const [name, expected] of Object.entries(looseEnds)) {
    it(`${name} has the loose ends that its comments tell of, and no others`, () => {
      assert.deepEqual(diagnosticsOf(textOf(name)), expected);
    });
  }

  it('are all known here', () => {
    const notes = readdirSync(sample).filter((file) => file.endsWith('.notes.yaml'));
    const names = notes.map((file) => file.replace(/\.notes\.yaml$/, ''));
    assert.deepEqual(names.sort(), Object.keys(looseEnds));
  });

  it('explain each loose end in a comment', () => {
    for (const [name, expected] of Object.entries(looseEnds))
      for (const end of expected) assert.match(textOf(name), new RegExp(`^ *# ${end.split(':')[0]}: `, 'm'));
  });
});

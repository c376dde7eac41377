import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { readReferences } from '../../../src/bibliography';
import { printable } from '../../../src/cli/printable';
import { briefDocument, type ExportForm, exportForms, exportNote } from '../../../src/core/export';
import {
  checklistReport,
  judgementDiff,
  judgementReport,
  type Report,
  reportHtml,
  reportMarkdown,
  reportText,
} from '../../../src/core/reports';
import { rowsOfCsv } from '../../../src/core/text/csv';
import { readNote } from '../../../src/core/workspace/note/live-note';
import { wordBrief } from '../../../src/docx';
import { parseXml } from '../../../src/docx/xml/xml';
import { partsOf } from '../../unit/docx/support';
import { otherErrors, type Read, schemaErrors } from '../../unit/export/stix/stix-support';
import type { Pick } from '../../unit/support/pick';
import { contextOf } from '../../unit/support/views';
import { spoilt } from '../make';
import type { Subject } from '../subject';

const markdown = new MarkdownIt({ html: true, linkify: true });

/** What has to be true of what is written in a form. */
const wellFormed: Readonly<Record<ExportForm, (written: string, note: string) => void>> = {
  md: (written) => assertPlain(markdown.render(written)),
  html: assertPlain,
  json: (written) => {
    JSON.parse(written);
    assert.equal(exportNote(contextOf(readNote(written)), 'json').text, written);
  },
  csv: (written) => {
    const widths = rowsOfCsv(written).map(({ length }) => length);
    assert.ok(new Set(widths).size <= 1, `rows of ${widths}`);
  },
  bib: (written) => assertRead(written, 'bib', countOf(written, /^@\w+\{/gm)),
  ris: (written) => assertRead(written, 'ris', countOf(written, /^TY {2}- /gm)),
  csl: (written) => assertRead(written, 'csl', JSON.parse(written).length),
  stix: (written) => {
    const { objects } = JSON.parse(written) as { readonly objects: readonly Read[] };
    const { length } = new Set(objects.map(({ id }) => id)).size === objects.length ? [] : [1];
    assert.equal(length, 0, 'ids are given twice');
  },
};

/** Nothing of the format's own forms can be executed, loaded or sent, and every element is closed. */
function assertPlain(html: string): void {
  const open: string[] = [];
  const tags = html
    .replace(/<style>.*?<\/style>/s, '')
    .matchAll(/<(\/?)([a-zA-Z!][^\s/>]*)((?:"[^"]*"|[^">])*)>/g);
  for (const [all, slash, name = '', attributes = ''] of tags) {
    assert.match(name.toLowerCase(), known, all);
    assertHarmless(attributes);
    if (slash) assert.equal(open.pop(), name, all);
    else if (!isEmpty.test(name)) open.push(name);
  }
  assert.deepEqual(open, []);
}

function assertHarmless(attributes: string): void {
  for (const [all, name = '', value = ''] of attributes.matchAll(/([^\s="]+)="([^"]*)"/g)) {
    assert.match(name, knownAttributes, all);
    if (name === 'href') assert.match(value, /^(?:https?:|#|mailto:)/, all);
  }
}

const known =
  /^(?:!doctype|html|head|meta|title|style|body|main|h\d|p|section|ul|ol|li|div|span|a|em|strong|code|pre|sup|table|thead|tbody|tfoot|tr|th|td|blockquote|hr|br)$/;
const knownAttributes =
  /^(?:lang|charset|http-equiv|content|name|class|role|dir|href|start|data-place|id|style|aria-label|start)$/;
const isEmpty = /^(?:!doctype|meta|hr|br)$/i;

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function assertRead(written: string, form: 'bib' | 'ris' | 'csl', count: number): void {
  const { sources, notices } = readReferences(written, form);
  assert.deepEqual([sources.length, notices], [count, []]);
}

function exported(text: string, pick: Pick): void {
  const form = pick.one(exportForms);
  const { text: written, notices } = exportNote(contextOf(readNote(text)), form);
  for (const notice of notices) assert.match(notice, /\.$/);
  assert.ok(
    !/[\ud800-\udfff]/u.test(written) || /[\ud800-\udfff]/u.test(text),
    `${form}: half of a character`,
  );
  wellFormed[form](written, text);
}

/** A bundle fits the schemas of the standard. */
function bundled(text: string): void {
  const { objects } = JSON.parse(exportNote(contextOf(readNote(text)), 'stix').text);
  assert.deepEqual([...schemaErrors(objects), ...otherErrors(objects)], []);
}

function reported(text: string, pick: Pick): void {
  const note = readNote(text, 'a');
  const other = readNote(spoilt(text, pick, 2), 'b');
  const { diagnostics } = contextOf(note);
  assertReport(checklistReport(note, diagnostics));
  assertReport(judgementReport(judgementDiff(note, other), { before: '<a>', after: '[b](c) @d' }));
}

function assertReport(report: Report): void {
  const plain = printable(reportText(report, { where: ({ uri }) => uri }).replaceAll('\n', ' '));
  assert.doesNotMatch(plain, /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  assertPlain(markdown.render(reportMarkdown(report, ({ uri }) => uri)));
  assertPlain(reportHtml(report, { places: 'Places' }).html);
}

async function asWord(text: string): Promise<void> {
  const { bytes } = await wordBrief(briefDocument(contextOf(readNote(text))));
  for (const part of Object.values(partsOf(bytes))) parseXml(part);
}

export const exportingSubjects: readonly Subject[] = [
  { name: 'exports', every: 6, run: exported },
  { name: 'bundles', every: 40, run: bundled },
  { name: 'reports', every: 15, run: reported },
  { name: 'Word', every: 100, run: asWord },
];

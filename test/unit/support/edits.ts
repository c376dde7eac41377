import assert from 'node:assert/strict';
import type { TextChange } from '../../../src/core/yaml/chunks/chunks';
import { dedented } from './marks';

const edit = /⟪([^⇒⟫]*)⇒([^⟫]*)⟫/;
const check = /✓/g;

/** An edit of a note, and what is marked in it. */
export interface MarkedEdit {
  readonly before: string;
  readonly change: TextChange;
  /** Where marks stand in the text behind the edit. */
  readonly marks: readonly number[];
}

/**
 * Reads a note in which `⟪was⇒is⟫` stands for its one edit, and `✓` marks places, as `readMarks` reads one: a note
 * that begins with a line break is meant without it and without the indentation that all its lines share.
 */
export function readEdit(marked: string): MarkedEdit {
  const source = dedented(marked);
  const match = edit.exec(source);
  assert.ok(match, 'the note is edited');
  const [all, was = '', is = ''] = match;
  assert.ok(!check.test(was), 'no mark stands in what is gone');
  const head = source.slice(0, match.index);
  const tail = source.slice(match.index + all.length);
  const start = unmarked(head).length;
  return {
    before: unmarked(head + was + tail),
    change: { start, end: start + was.length, text: unmarked(is) },
    marks: placesOfMarks(head + is + tail),
  };
}

function unmarked(text: string): string {
  return text.replace(check, '');
}

function placesOfMarks(text: string): number[] {
  return [...text.matchAll(check)].map(({ index }, before) => index - before);
}

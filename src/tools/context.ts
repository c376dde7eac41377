import type { Note, ViewContext } from '../core';
import type { ToolHost } from './host';

/** What views are made from that do not look at what the rules find: nothing is checked for them. */
export function withoutFindings({ today }: ToolHost, note: Note): ViewContext {
  return { note, today, diagnostics: [], diagnosticsIn: () => [] };
}

import { fresh } from './clock';
import type { Task } from './contestant';
import { noteOf } from './notes';

/** So much text at least is held at once, in bytes, so that what else changes in a heap does not count. */
const leastHeld = 3_000_000;

/** As many copies of a text, each a string of its own, as make a difference to the heap. */
export function copiesToHold(text: string): string[] {
  const count = Math.ceil(leastHeld / Buffer.byteLength(text));
  return Array.from({ length: count }, () => fresh(text));
}

/** The texts of a folder, all different. */
export function folderTexts({ notes = 0, claims, anchors }: Task): string[] {
  return Array.from({ length: notes }, (_, n) => noteOf({ claims, seed: n + 1, anchors }).text);
}

/** The texts of a folder in which each note includes the next. */
export function chainTexts(task: Task): string[] {
  const texts = folderTexts(task);
  return texts.map((text, n) => (n < texts.length - 1 ? `include: ${nameInFolder(n + 1)}\n${text}` : text));
}

export function nameInFolder(n: number): string {
  return `note-${n}.notes.yaml`;
}

/** In UTF-8. */
export function bytesOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}

/** Megabytes of 10⁶ bytes. */
export function megabytesOf(texts: readonly string[]): number {
  return bytesOf(texts) / 1e6;
}

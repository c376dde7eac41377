import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { noteOf } from './notes';

/** So many notes lie in one folder. */
const together = 20;

/** What the notes of a folder share. */
const people = `title: People of the desk
actors:
  desk: {name: Regional desk, kind: organisation}
  archive: {name: Archive of the desk, kind: organisation}
`;

/**
 * A folder as a team keeps it, in a new temporary place: folders of 20 notes, of about 20 claims each. In every second
 * of these folders the first note has what all others include.
 */
export function folderOf(notes: number): string {
  const top = mkdtempSync(path.join(tmpdir(), 'analyst-notes-bench-'));
  for (let n = 0; n < notes; n++) {
    const [group, place] = [Math.floor(n / together), n % together];
    const folder = path.join(top, `folder-${String(group).padStart(3, '0')}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, nameOf(place)), textOf(n, group % 2 === 0, place));
  }
  return top;
}

function textOf(n: number, isShared: boolean, place: number): string {
  if (isShared && place === 0) return people;
  const include = isShared ? `include: ${nameOf(0)}\n` : '';
  return include + noteOf({ claims: 20, seed: n + 1 }).text;
}

function nameOf(n: number): string {
  return `note-${String(n).padStart(2, '0')}.notes.yaml`;
}

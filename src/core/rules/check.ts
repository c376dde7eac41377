import type { SeveritySetting } from '../model/severity';
import type { Note } from '../workspace/note';
import { rules } from './registry';
import type { Diagnostic } from './rule';

/** All that the rules find in a note, in the order of the text. The note's own `rules` decide how grave it is. */
export function check(note: Note): Diagnostic[] {
  const settings = settingsOf(note);
  const found = rules.flatMap(({ code, severity, check: find }): Diagnostic[] => {
    const setting = settings.get(code) ?? severity;
    return setting === 'off'
      ? []
      : [...find(note)].map((finding) => ({ code, severity: setting, ...finding }));
  });
  return found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function settingsOf(note: Note): ReadonlyMap<string, SeveritySetting> {
  return new Map((note.values.rules ?? []).map(({ key, value }) => [key, value.value]));
}

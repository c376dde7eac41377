import type { RuleCode } from '../model/rule-codes';
import type { TextEdit } from '../text/edit';
import type { Note } from '../workspace/note/note';
import { addComment } from './comments';
import { oneByOne } from './in-turn';
import { setRule } from './set-top';

/**
 * Switches a rule off in a note, with the reason as a comment beside it.
 * @throws Refusal where the note is written in a way that only its author should change.
 */
export function silenceNote(note: Note, code: RuleCode, reason: string): TextEdit[] {
  const why = reason.replace(/\s+/g, ' ').trim();
  return oneByOne(note, [
    (copy) => setRule(copy, code, 'off'),
    (copy) => (why === '' ? [] : reasonBeside(copy, code, why)),
  ]);
}

function reasonBeside(note: Note, code: RuleCode, why: string): TextEdit[] {
  const rules = note.contents.key('rules');
  const root = rules?.chunk.root;
  const value = root?.kind === 'map' ? root.pairs.find(({ key }) => key.text === 'rules')?.value : undefined;
  const pair = value?.kind === 'map' ? value.pairs.find(({ key }) => key.text === code) : undefined;
  return rules && pair ? addComment(note, rules.chunk, pair.key, `# ${why}`) : [];
}

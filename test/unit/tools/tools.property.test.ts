import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isRefusal } from '../../../src/tools';
import { sample } from '../../host/paths';
import { notes } from '../support/notes';
import { oddNote } from '../support/odd-notes';
import { picked } from '../support/pick';
import { assertForAllLater, trials } from '../support/property';
import { asked, NotesInMemory } from './notes-in-memory';

/** Asks all that can be asked of a note; each answer is held against what its tool says of it. */
async function askAll(text: string): Promise<void> {
  const host = new NotesInMemory({ a: text });
  await asked(host, 'check_note', { severity: 'hint' });
  await asked(host, 'watch_list');
  for (const query of ['', 'is:key', 'problem:any', '"']) await asked(host, 'search_entries', { query });
  const [note] = host.notes;
  const entries = [...(note?.contents.entries ?? [])];
  for (const { id } of entries) {
    await answered(asked(host, 'evidence_of_claim', { id, depth: 8 }), id);
    await answered(asked(host, 'impact_of_entry', { id }), id);
  }
  const ids = entries.filter(({ kind }) => kind === 'hypothesis').map(({ id }) => id);
  for (const first of ids)
    for (const second of ids) await answered(asked(host, 'compare_hypotheses', { first, second }), first);
}

/** Ids that nobody can type, and those that several entries have, may be refused; nothing else may happen. */
async function answered(answer: Promise<unknown>, id: string): Promise<void> {
  await answer.catch((error: unknown) => {
    if (!isRefusal(error)) throw new Error(`Asked for ${JSON.stringify(id)}`, { cause: error });
  });
}

describe('The tools for assistants', () => {
  it('answer as they say, for every entry of the samples', async () => {
    for (const name of readdirSync(sample).filter((each) => each.endsWith('.notes.yaml')))
      await askAll(readFileSync(join(sample, name), 'utf8'));
  });

  it('answer as they say, for notes of every kind', async () =>
    assertForAllLater(
      fc.asyncProperty(notes(), ({ text }) => askAll(text)),
      trials(60),
    ));

  it('answer as they say, for notes as nobody should write them', async () =>
    assertForAllLater(fc.asyncProperty(picked(oddNote), askAll), trials(150)));
});

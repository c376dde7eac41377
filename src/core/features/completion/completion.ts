import { isUsersOwn } from '../../model/fields/keys';
import type { Note } from '../../workspace/note/note';
import { type CompletionList, complete } from './item';
import { provideDates } from './providers/dates';
import { provideEntries } from './providers/entries';
import { provideFieldKeys, providePartKeys, provideTopKeys } from './providers/keys';
import { provideLinks } from './providers/links';
import { provideNewEntries } from './providers/new-entries';
import { providePaths } from './providers/paths';
import { provideRuleCodes, provideSeverities, provideSuppressedRules } from './providers/rules';
import { provideChoices, provideLanguages, provideTerms } from './providers/values';
import { type CompletionContext, type Provider, requestAt } from './request';
import { spelt } from './spelling';

/** Those that offer words within a comment or a text, which YAML does not read. */
const inProse: readonly Provider[] = [provideSuppressedRules, provideLinks];

/** Those that offer keys and values, each where no other does. */
const inYaml: readonly Provider[] = [
  provideTopKeys,
  provideFieldKeys,
  providePartKeys,
  provideNewEntries,
  provideRuleCodes,
  provideSeverities,
  provideEntries,
  provideChoices,
  provideTerms,
  provideLanguages,
  provideDates,
  providePaths,
];

/** What can be written at an offset, the likeliest first. */
export function completion(note: Note, offset: number, context: CompletionContext): CompletionList {
  const request = requestAt(note, offset, context);
  if (!request || isInUsersOwn(request.cursor.path)) return complete([]);
  for (const provide of inProse) {
    const list = provide(request);
    if (list) return list;
  }
  for (const provide of inYaml) {
    const list = provide(request);
    if (list) return spelt(list, request);
  }
  return complete([]);
}

/** Of fields that a user has made up, nothing is known. */
function isInUsersOwn([top = '', , field = '']: readonly string[]): boolean {
  return isUsersOwn(top) || isUsersOwn(field);
}

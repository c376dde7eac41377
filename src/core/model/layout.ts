import type { Layout } from '../yaml/layout';
import { isUsersOwn } from './fields/fields';
import { noteFields } from './kinds/note';
import { schemas } from './kinds/schemas';
import { isSectionName, kindOfSection, sectionNames } from './sections';

/** The keys of a note and of its entries, by which its lines are told apart. */
export const noteLayout: Layout = {
  sections: sectionNames,
  isTop: (key) => isSectionName(key) || Object.hasOwn(noteFields, key) || isUsersOwn(key),
  isField: (section, key) =>
    section !== undefined &&
    isSectionName(section) &&
    (Object.hasOwn(schemas[kindOfSection[section]].fields, key) || isUsersOwn(key)),
};

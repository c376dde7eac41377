import type { Layout } from '../../yaml/split/layout';
import { isUsersOwn } from '../fields/keys';
import { isSectionName, kindOfSection, sectionNames } from '../sections';
import { noteFields } from './note';
import { schemas } from './schemas';

/** The keys of a note and of its entries, by which its lines are told apart. */
export const noteLayout: Layout = {
  sections: sectionNames,
  isTop: (key) => isSectionName(key) || Object.hasOwn(noteFields, key) || isUsersOwn(key),
  isField: (section, key) =>
    section !== undefined &&
    isSectionName(section) &&
    (Object.hasOwn(schemas[kindOfSection[section]].fields, key) || isUsersOwn(key)),
};

/**
 * What makes notes, and what changes one as a whole. It is a bundle of its own in the Node extension, loaded when
 * somebody asks.
 */
export { editionName } from './edition/edition-name';
export {
  type EditionQuestions,
  editionDateProblem,
  editionQuestions,
  validityProblem,
} from './edition/edition-questions';
export { type EditionWishes, type NewEdition, newEdition } from './edition/new-edition';
export { refuseMalformed } from './edition/refuse-malformed';
export { type Settled, settledIn } from './edition/settled';
export { type EntryFormName, type FormToFill, kindOfForm, newEntryForm, newEntryIntent } from './entry-form';
export { frozenName, frozenText } from './frozen';
export { type FormFields, type FormFiller, noteForm, plainFiller } from './templates/note-form';
export { type TemplateName, templateNames } from './templates/template';
export { templates } from './templates/templates';
export {
  changeYardstick,
  type LeftWords,
  type Untranslated,
  type YardstickChange,
} from './yardstick/change-yardstick';
export { yardstickChoices } from './yardstick/yardstick-choices';

/**
 * What takes no longer than so many milliseconds is shown before the editor's other questions about a key are answered,
 * and does not wait for the turn of its note.
 */
export const moment = 8;

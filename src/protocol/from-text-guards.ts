import type { FromFromText } from './from-text';

/** Whether a message of the page has the form of `FromFromText`: the page is not trusted to keep to it. */
export function isFromFromText(message: unknown): message is FromFromText {
  if (!isMembers(message) || typeof message.type !== 'string') return false;
  return Object.hasOwn(forms, message.type) && (forms[message.type]?.(message) ?? false);
}

type Members = Readonly<Record<string, unknown>>;

const forms: Readonly<Record<string, ((message: Members) => boolean) | undefined>> = {
  date: ({ date }) => typeof date === 'string',
  chooseFolder: () => true,
  cancel: () => true,
  make: ({ title, date, accepted }) =>
    typeof title === 'string' &&
    typeof date === 'string' &&
    Array.isArray(accepted) &&
    accepted.every(isAccepted),
};

const changeable = new Set(['text', 'likelihood', 'date', 'actorKind']);
const statementForms = new Set<unknown>(['judgement', 'forecast', 'view', 'event']);

function isAccepted(each: unknown): boolean {
  if (!isMembers(each) || typeof each.id !== 'string' || !isMembers(each.changes)) return false;
  return Object.entries(each.changes).every(([name, value]) =>
    name === 'form' ? statementForms.has(value) : changeable.has(name) && typeof value === 'string',
  );
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

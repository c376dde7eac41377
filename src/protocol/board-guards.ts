import type { FromBoard } from './board';
import { isIntent } from './intent-guard';

/** Whether a message of the webview has the form of `FromBoard`: the page is not trusted to keep to it. */
export function isFromBoard(message: unknown): message is FromBoard {
  if (!isRecord(message) || typeof message.type !== 'string') return false;
  return Object.hasOwn(forms, message.type) && (forms[message.type]?.(message) ?? false);
}

type Members = Readonly<Record<string, unknown>>;

const forms: Readonly<Record<string, ((message: Members) => boolean) | undefined>> = {
  want: ({ page, wanted }) => typeof page === 'string' && isRecord(wanted),
  edit: ({ request, intent }) => typeof request === 'number' && isIntent(intent),
  draft: ({ slot, turn, intent, untilEnter }) =>
    typeof slot === 'string' &&
    typeof turn === 'number' &&
    (intent === null || isIntent(intent)) &&
    (untilEnter === undefined || untilEnter === true),
  commit: ({ slot }) => optional(slot, 'string'),
  ask: ({ request, question }) =>
    typeof request === 'number' &&
    isRecord(question) &&
    typeof question.name === 'string' &&
    isRecord(question.of),
  select: ({ entry }) => entry === null || typeof entry === 'string',
  open: ({ entry, at }) => optional(entry, 'string') && optional(at, 'number'),
  run: ({ command, entry, detail }) =>
    typeof command === 'string' && typeof entry === 'string' && optional(detail, 'string'),
};

function isRecord(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function optional(value: unknown, type: 'string' | 'number'): boolean {
  return value === undefined || typeof value === type;
}

/** How grave a diagnostic is; the words of the command line and of `rules:` in a note. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** What a note can make of a rule. */
export const severitySettings = {
  off: 'Never report it.',
  hint: 'A quiet mark in the text.',
  info: 'An information.',
  warning: 'A warning.',
  error: 'An error.',
} as const;

export const severityWords = {
  meanings: {
    none: 'off',
    false: 'off',
    ignore: 'off',
    disabled: 'off',
    suggestion: 'hint',
    note: 'info',
    information: 'info',
    warn: 'warning',
    true: 'warning',
    critical: 'error',
  },
} as const;

export type SeveritySetting = keyof typeof severitySettings;

export function isSeveritySetting(word: unknown): word is SeveritySetting {
  return typeof word === 'string' && Object.hasOwn(severitySettings, word);
}

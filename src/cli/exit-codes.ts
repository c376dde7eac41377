/** What the shell is told, as linters do: 1 is about the notes, 2 about the way in which it was called. */
export const exitCodes = { fine: 0, problems: 1, usage: 2 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

import type { Severity } from '../core';

/** Gives a text a colour of the terminal's palette, by the role that it plays. */
export type Paint = (role: Severity | 'quiet', text: string) => string;

/** ECMA-48, select graphic rendition. */
const codes = { error: 31, warning: 33, info: 36, hint: 90, quiet: 90 } as const;

const coloured: Paint = (role, text) => `\x1b[${codes[role]}m${text}\x1b[0m`;
const plain: Paint = (_, text) => text;

/** Colours are for people at a terminal who did not decline them (https://no-color.org). */
export function isColoured(stream: { readonly isTTY?: boolean }, environment: NodeJS.ProcessEnv): boolean {
  return stream.isTTY === true && !environment.NO_COLOR && environment.TERM !== 'dumb';
}

export function paintFor(stream: { readonly isTTY?: boolean }, environment: NodeJS.ProcessEnv): Paint {
  return paintIf(isColoured(stream, environment));
}

export function paintIf(wanted: boolean): Paint {
  return wanted ? coloured : plain;
}

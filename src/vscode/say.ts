import * as vscode from 'vscode';
import type { Say } from '../core';

/** Puts what the views of core say into the language of the editor. */
export const say: Say = (text, ...values) => vscode.l10n.t(text, ...values);

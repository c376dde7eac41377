import * as vscode from 'vscode';
import { Refusal } from '../core';
import type { LogLevel } from '../session';
import { causeOf } from './cause';
import { watched } from './watched';

const methods = { debug: 'debug', info: 'info', warning: 'warn', error: 'error' } as const;

/** The functions of the editor by which a feature registers what it offers. */
export interface Registry extends Pick<typeof vscode, 'languages' | 'commands' | 'window' | 'workspace'> {
  /** Writes down an error of what the feature does by itself. */
  failed(error: unknown): void;
}

/**
 * What happened, for users who want to know why something does not: which notes were read, skipped or refused,
 * and all errors. Nothing of what notes say gets into it, nor the messages of errors, which may quote a note.
 */
export class Log implements vscode.Disposable {
  private readonly channel = vscode.window.createOutputChannel('Analyst Notes', { log: true });
  private readonly command = vscode.commands.registerCommand('analystNotes.showLog', () =>
    this.channel.show(),
  );

  readonly write = (level: LogLevel, message: string, error?: unknown): void => {
    this.channel[methods[level]](error === undefined ? message : `${message}: ${causeOf(error)}`);
  };

  /** Registers what a feature offers; its errors are written down under its name before the editor has them. */
  for(feature: string): Registry {
    const failed = (error: unknown): void => this.failed(feature, error);
    const { languages, commands, window, workspace } = vscode;
    return {
      languages: watched(languages, failed),
      commands: watched(commands, failed),
      window: watched(window, failed),
      workspace: watched(workspace, failed),
      failed,
    };
  }

  /** What was refused or given up is no error. */
  private failed(feature: string, error: unknown): void {
    if (isRefusal(error)) this.write('info', `Refused by ${feature}`);
    else if (!(error instanceof vscode.CancellationError)) this.write('error', `Failed in ${feature}`, error);
  }

  dispose(): void {
    this.command.dispose();
    this.channel.dispose();
  }
}

/** What a user is told is no failure. */
function isRefusal(error: unknown): boolean {
  return error instanceof Refusal || (error instanceof Error && error.cause instanceof Refusal);
}

import { ErrorCodes, LSPErrorCodes, type Position, ResponseError } from 'vscode-languageserver/node';
import { type Note, Refusal } from '../core';
import type { Cancellation, LogLevel } from '../session';
import type { Converter } from './client/convert';
import type { Notes } from './notes/notes';

/** A question about a note. */
interface OfNote {
  readonly textDocument: { readonly uri: string };
}

/** A question about a place of a note. */
interface OfPlace extends OfNote {
  readonly position: Position;
}

/** How a question is answered: with nothing where there is no such note. */
type Handler<P, R> = (params: P, token: Cancellation) => Promise<R | null>;

/** What all answers share: they rest on the files as they are, and no error of one ends anything but itself. */
export class Answers {
  constructor(
    private readonly notes: Notes,
    private readonly convert: Converter,
    private readonly log: (level: LogLevel, message: string, error?: unknown) => void,
  ) {}

  /** Answers questions about a place. */
  at<P extends OfPlace, R>(
    answer: (note: Note, offset: number, params: P, token: Cancellation) => R | Promise<R>,
  ): Handler<P, R> {
    return this.of((note, params, token) =>
      answer(note, this.convert.toOffset(note, params.position), params, token),
    );
  }

  /** Answers questions about a note. */
  of<P extends OfNote, R>(
    answer: (note: Note, params: P, token: Cancellation) => R | Promise<R>,
  ): Handler<P, R> {
    return this.to(async (params, token) => {
      const note = this.notes.read(params.textDocument.uri);
      return note ? answer(note, params, token) : null;
    });
  }

  /** Answers any other question. */
  to<P, R>(
    answer: (params: P, token: Cancellation) => Promise<R>,
  ): (params: P, token: Cancellation) => Promise<R> {
    return async (params, token) => {
      await this.notes.refresh();
      if (token.isCancellationRequested) throw cancelled();
      try {
        return await answer(params, token);
      } catch (error) {
        throw this.told(error);
      }
    };
  }

  private told(error: unknown): Error {
    if (error instanceof ResponseError) return error;
    if (error instanceof Refusal) return new ResponseError(LSPErrorCodes.RequestFailed, error.message);
    this.log('error', 'Failed to answer', error);
    return new ResponseError(
      ErrorCodes.InternalError,
      'The language server failed to answer. Its log says more.',
    );
  }
}

export function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'Nobody waits for it any more.');
}

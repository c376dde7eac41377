import type { FromBoard, ToBoard } from '../protocol/board';

/** What the page remembers while it is hidden, when VS Code takes it down. */
export interface Memory {
  readonly selected?: string | undefined;
  /** Texts that the user has begun to write, by the id of their claim. */
  readonly drafts?: Readonly<Record<string, string>>;
  /** How far each column is scrolled, in pixels, by its title. */
  readonly scroll?: Readonly<Record<string, number>>;
}

interface VsCodeApi {
  postMessage(message: FromBoard): void;
  getState(): Memory | undefined;
  setState(state: Memory): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const api = acquireVsCodeApi();

/** Sends to the extension. */
export function post(message: FromBoard): void {
  api.postMessage(message);
}

/** Calls back for each message of the extension. Only the page that holds this one sends any. */
export function listen(receive: (message: ToBoard) => void): void {
  window.addEventListener('message', ({ data }: MessageEvent<ToBoard>) => receive(data));
}

let memory: Memory = api.getState() ?? {};

export function remembered(): Memory {
  return memory;
}

/** Adds to what the page remembers; what is undefined is forgotten. */
export function remember(change: Memory): void {
  memory = { ...memory, ...change };
  api.setState(memory);
}

import type { FirstState, FromBoard, ToBoard } from '../protocol/board';
import type { Memory } from './store/memory';

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

export function loadMemory(): Memory {
  return api.getState() ?? {};
}

export function saveMemory(memory: Memory): void {
  api.setState(memory);
}

/** What the extension put into the page. */
export function firstState(): FirstState {
  const text = document.getElementById('first')?.textContent;
  return text ? (JSON.parse(text) as FirstState) : { wanted: {}, parts: {} };
}

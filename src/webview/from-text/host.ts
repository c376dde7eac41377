import type { FromFromText, FromTextState, ToFromText } from '../../protocol/from-text';
import { nothing } from './state';

interface VsCodeApi {
  postMessage(message: FromFromText): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const api = acquireVsCodeApi();

/** Sends to the extension. */
export function send(message: FromFromText): void {
  api.postMessage(message);
}

/** Calls back for each message of the extension. */
export function hear(receive: (message: ToFromText) => void): () => void {
  const listener = ({ data }: MessageEvent<ToFromText>) => receive(data);
  window.addEventListener('message', listener);
  return () => window.removeEventListener('message', listener);
}

/** What the extension put into the page. */
export function stateOfPage(): FromTextState {
  const text = document.getElementById('first')?.textContent;
  return text ? (JSON.parse(text) as FromTextState) : nothing;
}

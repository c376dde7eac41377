import type { FromReport, ToReport } from '../../protocol/report';
import './report.css';

interface VsCodeApi {
  postMessage(message: FromReport): void;
  getState(): Memory | undefined;
  setState(state: Memory): void;
}

interface Memory {
  readonly scroll: number;
}

declare function acquireVsCodeApi(): VsCodeApi;

const api = acquireVsCodeApi();
const page = document.getElementById('report');

/** Takes a report in the place of the one before, and leaves its reader where he was. */
function show(html: string): void {
  if (!page) return;
  const scroll = window.scrollY;
  const place = placeOf(document.activeElement);
  page.innerHTML = html;
  if (place !== undefined) page.querySelector<HTMLElement>(`a[data-place="${place}"]`)?.focus();
  window.scrollTo(0, scroll);
}

/** The number of the place that a link leads to; undefined outside of all links. */
function placeOf(element: EventTarget | null): number | undefined {
  const link = element instanceof Element ? element.closest('a[data-place]') : null;
  return link === null ? undefined : Number(link.getAttribute('data-place'));
}

page?.addEventListener('click', (event) => {
  const place = placeOf(event.target);
  if (place === undefined) return;
  // The editor would take it for a link to the top of the page.
  event.preventDefault();
  event.stopPropagation();
  api.postMessage({ type: 'reveal', place });
});

window.addEventListener('message', ({ data }: MessageEvent<ToReport>) => show(data.html));
window.addEventListener('scrollend', () => api.setState({ scroll: window.scrollY }));
window.scrollTo(0, api.getState()?.scroll ?? 0);
api.postMessage({ type: 'ready' });

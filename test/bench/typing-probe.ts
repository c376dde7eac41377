/** What the page has seen, in milliseconds since the key that caused it. */
export interface Seen {
  /** The text of the editor has changed and was painted. */
  readonly painted: readonly number[];
  /** A squiggle of an error has come or gone and was painted. */
  readonly marked: readonly number[];
}

declare global {
  interface Window {
    seen?: { painted: number[]; marked: number[] };
  }
}

/**
 * Watches the editor from inside the page, where it cannot refer to anything outside of itself. Times run from
 * the time stamp that the browser gives the key to the first task after the frame with the change.
 */
export function watchTyping(): void {
  const lines = document.querySelector('.editor-instance .view-lines');
  const overlays = document.querySelector('.editor-instance .view-overlays');
  if (!lines || !overlays) throw new Error('There is no editor.');
  const seen = { painted: [] as number[], marked: [] as number[] };
  window.seen = seen;
  let forText: number | undefined;
  let forMarks: number | undefined;
  const afterFrame = (task: () => void) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = task;
    port2.postMessage(undefined);
  };
  document.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      forText = timeStamp;
      forMarks = timeStamp;
    },
    true,
  );
  let text = lines.textContent;
  const onText = () => {
    if (forText === undefined || lines.textContent === text) return;
    const since = forText;
    forText = undefined;
    text = lines.textContent;
    afterFrame(() => seen.painted.push(performance.now() - since));
  };
  const count = () => overlays.querySelectorAll('.squiggly-error').length;
  let marks = count();
  const onMarks = () => {
    if (forMarks === undefined || count() === marks) return;
    const since = forMarks;
    forMarks = undefined;
    marks = count();
    afterFrame(() => seen.marked.push(performance.now() - since));
  };
  const everything = { subtree: true, childList: true, characterData: true, attributes: true };
  new MutationObserver(onText).observe(lines, everything);
  new MutationObserver(onMarks).observe(overlays, everything);
}

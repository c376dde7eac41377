declare global {
  interface Window {
    /** Milliseconds from the key that runs a command to the first rows of the view that it opens. */
    firstRows?: number | undefined;
  }
}

/** Watches for the first rows of the view of notes, from inside the page, after the next Enter. */
export function watchFirstRows(): void {
  window.firstRows = undefined;
  let since: number | undefined;
  const rows = () => document.querySelector('.pane-body .monaco-list-row .custom-view-tree-node-item');
  const observer = new MutationObserver(() => {
    if (since === undefined || !rows()) return;
    observer.disconnect();
    const { port1, port2 } = new MessageChannel();
    const from = since;
    port1.onmessage = () => {
      window.firstRows = performance.now() - from;
    };
    port2.postMessage(undefined);
  });
  const onKey = ({ key, timeStamp }: KeyboardEvent) => {
    if (key !== 'Enter') return;
    since = timeStamp;
    document.removeEventListener('keydown', onKey, true);
  };
  document.addEventListener('keydown', onKey, true);
  observer.observe(document.body, { subtree: true, childList: true });
}

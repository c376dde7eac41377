import { hasNode } from './support';

/** What fails with nobody to hear of it, in the extension or in these tests. */
export interface Unheard {
  readonly found: readonly unknown[];
  dispose(): void;
}

/** Notes what fails in the extension with nobody to hear of it, until it is disposed. */
export function listenForUnheard(): Unheard {
  const found: unknown[] = [];
  const notice = (error: unknown): void => {
    if (error instanceof Error && /analyst-notes|dist[\\/]/.test(error.stack ?? '')) found.push(error);
  };
  return { found, dispose: hasNode() ? listenInNode(notice) : listenInBrowser(notice) };
}

function listenInNode(notice: (error: unknown) => void): () => void {
  process.on('unhandledRejection', notice);
  return () => process.off('unhandledRejection', notice);
}

/** By the property: VS Code blocks `addEventListener` in its workers. */
function listenInBrowser(notice: (error: unknown) => void): () => void {
  const before = globalThis.onunhandledrejection;
  globalThis.onunhandledrejection = ({ reason }) => notice(reason);
  return () => {
    globalThis.onunhandledrejection = before;
  };
}

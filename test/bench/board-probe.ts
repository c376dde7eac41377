/** What a page has seen since it began, in milliseconds of the clock that all frames of a browser share. */
export interface BoardProbe {
  /** When the page had its first cards on the screen. */
  cards?: number;
  /** When the last change of the page was on the screen. */
  painted: number;
  /** When the last key was pressed, or the mouse clicked. */
  event: number;
  /** What the extension has sent. */
  readonly messages: { readonly at: number; readonly bytes: number }[];
  /** From one frame to the next, while frames are watched. */
  frames: number[];
  areFramesWatched: boolean;
}

declare global {
  interface Window {
    boardProbe?: BoardProbe;
  }
}

/**
 * Watches every frame from its beginning; runs in it, where it cannot refer to anything outside of itself. VS Code
 * writes the page of a webview into a frame that is there before, which takes all listeners away: the first that
 * it writes is the function by which the page speaks with its extension, and that is when the watch begins.
 */
export function watchBoard(selector: string): void {
  const probe: BoardProbe = { painted: 0, event: 0, messages: [], frames: [], areFramesWatched: false };
  window.boardProbe = probe;
  const now = () => performance.timeOrigin + performance.now();
  const afterFrame = (task: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = task;
      port2.postMessage(undefined);
    });
  const onChange = () => {
    const hasCards = probe.cards === undefined && document.querySelector(selector) !== null;
    afterFrame(() => {
      probe.painted = now();
      if (hasCards) probe.cards ??= probe.painted;
    });
  };
  const onEvent = ({ timeStamp }: Event) => {
    probe.event = performance.timeOrigin + timeStamp;
  };
  const onMessage = ({ data }: MessageEvent<unknown>) => {
    probe.messages.push({ at: now(), bytes: new TextEncoder().encode(JSON.stringify(data) ?? '').length });
  };
  const watch = () => {
    const everything = { subtree: true, childList: true, characterData: true, attributes: true };
    new MutationObserver(onChange).observe(document, everything);
    for (const name of ['keydown', 'click']) window.addEventListener(name, onEvent, true);
    window.addEventListener('message', onMessage, true);
  };
  if (window.parent === window) {
    // A command begins with the key or the click that chooses it.
    for (const name of ['keydown', 'click']) window.addEventListener(name, onEvent, true);
    return;
  }
  let api: unknown;
  Object.defineProperty(window, 'acquireVsCodeApi', {
    configurable: true,
    get: () => api,
    set: (value: unknown) => {
      api = value;
      watch();
    },
  });
}

/** Runs in the page: writes down how long each frame takes, until `frames` is asked to be no longer watched. */
export function watchFrames(): void {
  const probe = window.boardProbe;
  if (!probe) return;
  probe.frames = [];
  probe.areFramesWatched = true;
  let before: number | undefined;
  const look = (at: number) => {
    if (before !== undefined) probe.frames.push(at - before);
    before = at;
    if (probe.areFramesWatched) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Runs in the page: the times of the frames that were watched. */
export function framesWatched(): readonly number[] {
  const probe = window.boardProbe;
  if (!probe) return [];
  probe.areFramesWatched = false;
  return probe.frames;
}

/** What a page holds as it opens. */
export interface Opened {
  /** When its script had arrived; undefined where it has none. */
  readonly script: number | undefined;
  readonly cards: number;
  /** Bytes that it got with itself, or by messages before its first cards. */
  readonly state: number;
}

/** Runs in the page, once its first cards are there. */
export function whatOpened(): Opened {
  const { cards = 0, messages = [] } = window.boardProbe ?? {};
  const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'));
  const arrived = scripts.map((entry) => (entry as PerformanceResourceTiming).responseEnd);
  const inlined = [...document.querySelectorAll('script[type="application/json"]:not(#strings)')];
  const texts = inlined.map(({ textContent }) => new TextEncoder().encode(textContent ?? '').length);
  const told = messages.filter(({ at }) => at <= cards).map(({ bytes }) => bytes);
  return {
    script: arrived.length > 0 ? performance.timeOrigin + Math.max(...arrived) : undefined,
    cards,
    state: [...texts, ...told].reduce((sum, bytes) => sum + bytes, 0),
  };
}

/** Runs in the page: what has come of the last key or click. */
export function whatFollowed(): Pick<BoardProbe, 'event' | 'painted'> & { readonly now: number } {
  const { event = 0, painted = 0 } = window.boardProbe ?? {};
  return { event, painted, now: performance.timeOrigin + performance.now() };
}

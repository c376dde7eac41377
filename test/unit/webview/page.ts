/** As much of a page as Preact writes elements into. Nothing is laid out, and nobody looks at it. */
class PageNode {
  parentNode: PageNode | null = null;
  readonly childNodes: PageNode[] = [];
  readonly attributes: readonly never[] = [];
  readonly style: Readonly<Record<string, string>> = {};
  readonly ownerDocument = page;

  constructor(
    readonly nodeType: number,
    readonly localName: string,
    public data = '',
  ) {}

  get firstChild(): PageNode | null {
    return this.childNodes[0] ?? null;
  }

  get nextSibling(): PageNode | null {
    const siblings = this.parentNode?.childNodes ?? [];
    return siblings[siblings.indexOf(this) + 1] ?? null;
  }

  appendChild(child: PageNode): PageNode {
    return this.insertBefore(child, null);
  }

  insertBefore(child: PageNode, before: PageNode | null): PageNode {
    child.parentNode?.removeChild(child);
    const at = before ? this.childNodes.indexOf(before) : this.childNodes.length;
    this.childNodes.splice(at, 0, child);
    child.parentNode = this;
    return child;
  }

  removeChild(child: PageNode): PageNode {
    this.childNodes.splice(this.childNodes.indexOf(child), 1);
    child.parentNode = null;
    return child;
  }

  /** Text and attributes are not asked for. */
  setAttribute(): void {}
  removeAttribute(): void {}
  addEventListener(): void {}
  removeEventListener(): void {}
  focus(): void {}
  setSelectionRange(): void {}
  scrollTo(): void {}
}

const page = {
  createElement: (name: string) => new PageNode(1, name),
  createElementNS: (_: string, name: string) => new PageNode(1, name),
  createTextNode: (data: string) => new PageNode(3, '#text', data),
  getElementById: () => null,
  querySelector: () => null,
  querySelectorAll: () => [],
};

/** Opens a page of the Board, with the extension that it speaks to, and returns the element to draw into. */
export function openPage(): object {
  Object.assign(globalThis, {
    document: page,
    CSS: { escape: (text: string) => text },
    acquireVsCodeApi: () => ({ postMessage() {}, getState() {}, setState() {} }),
  });
  return new PageNode(1, 'body');
}

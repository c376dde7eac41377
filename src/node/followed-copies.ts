import type { Disposable } from '../session';

/** The files of the copies that notes keep. What has changed is found out by whoever looks, and told here. */
export class FollowedCopies {
  private readonly listeners = new Map<string, () => void>();

  follow(path: string, onChange: () => void): Disposable {
    this.listeners.set(path, onChange);
    return { dispose: () => void this.listeners.delete(path) };
  }

  get paths(): Iterable<string> {
    return this.listeners.keys();
  }

  /** Takes in that a file has changed; returns whether it is that of a copy. */
  changed(path: string): boolean {
    const onChange = this.listeners.get(path);
    onChange?.();
    return onChange !== undefined;
  }
}

import { type ImportRefused, refused } from '../imported';
import type { LeftOut } from '../left-out';

/** An object of a bundle as it came. Nothing is known of what its properties hold. */
export interface Incoming {
  readonly type: string;
  readonly id: string;
  readonly [property: string]: unknown;
}

/** The objects of a bundle that count, by their ids, in their order. */
export type Objects = ReadonlyMap<string, Incoming>;

/** Reads a bundle: of several versions of one object the newest, and of none that is revoked. */
export function readBundle(text: string, leftOut: LeftOut): Objects | ImportRefused {
  const value = parsed(text);
  if (value === undefined)
    return refused('This is no JSON, or only a part of a file. A STIX bundle is one whole JSON object.');
  const bundle: { readonly [property: string]: unknown } = isMap(value) ? value : {};
  if (bundle.type !== 'bundle')
    return refused(
      'This is JSON, but no STIX bundle: its “type” is not “bundle”. Import a file that a STIX program exports.',
    );
  if (bundle.spec_version !== undefined && bundle.spec_version !== '2.1')
    return refused(olderVersion(bundle.spec_version));
  return counting(Array.isArray(bundle.objects) ? bundle.objects : [], leftOut);
}

function olderVersion(version: unknown): string {
  const words = typeof version === 'string' ? version.slice(0, 20) : '?';
  return `This bundle is of STIX ${words}, and only 2.1 is read. Convert it first, as with the program stix2-elevator.`;
}

/** JSON.parse needs no stack for what is nested, so that no depth is too much for it. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isMap(value: unknown): value is { readonly [property: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function counting(items: readonly unknown[], leftOut: LeftOut): Objects {
  const newest = new Map<string, Incoming>();
  for (const item of items) {
    if (!isObject(item)) {
      leftOut.add('malformed object', 'it has no type or no id');
      continue;
    }
    const before = newest.get(item.id);
    if (before) leftOut.add(item.type, 'there is a newer version of it');
    if (!before || versionOf(item) >= versionOf(before)) newest.set(item.id, item);
  }
  for (const [id, object] of newest)
    if (object.revoked === true || object.x_mitre_deprecated === true) {
      leftOut.add(object.type, 'its maker has revoked it or given it up');
      newest.delete(id);
    }
  return newest;
}

function isObject(item: unknown): item is Incoming {
  return isMap(item) && typeof item.type === 'string' && typeof item.id === 'string';
}

/** Times of one form are in order as texts; those of STIX have more or fewer digits behind the second. */
function versionOf({ modified }: Incoming): string {
  return typeof modified === 'string' ? modified.replace(/Z$/, '') : '';
}

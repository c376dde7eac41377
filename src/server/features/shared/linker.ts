import type { Linker } from '../../../core';
import type { Server } from '../../server-context';

/** The address of an entry's definition, for clients that follow links to a line. */
export function linkerIn({ convert }: Pick<Server, 'convert'>): Linker {
  return (definition) => {
    const place = convert.toLocation(definition);
    if (!place) return '';
    const { line, character } = place.range.start;
    return `${place.uri}#L${line + 1},${character + 1}`;
  };
}

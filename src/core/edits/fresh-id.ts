import { isId } from '../model/fields/ids';

const longestId = 32;

/** An id of the words of a text that is not taken. */
export function freshId(text: string, isTaken: (id: string) => boolean): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  let id = '';
  for (const word of words) {
    const longer = id === '' ? word : `${id}-${word}`;
    if (longer.length > longestId && id !== '') break;
    id = longer;
  }
  if (!isId(id)) id = id === '' ? 'entry' : `_${id}`;
  if (!isId(id)) id = 'entry';
  let fresh = id;
  for (let count = 2; isTaken(fresh); count++) fresh = `${id}-${count}`;
  return fresh;
}

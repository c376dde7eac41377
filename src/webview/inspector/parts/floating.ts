import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** The most that a list takes of the height of the page, in pixels, and the least that it is worth opening below for. */
const [tallest, least] = [260, 140];

type Place = Readonly<Record<string, string>>;

/** Where something that opens at an element stands: below it, or above it where there is more room. */
export function useFloating(anchor: RefObject<HTMLElement>, isOpen: boolean): Place {
  const [place, setPlace] = useState<Place>({});
  useLayoutEffect(() => {
    if (!isOpen) return;
    const put = () => anchor.current && setPlace(placeAt(anchor.current.getBoundingClientRect()));
    put();
    return followMoves(put);
  }, [isOpen]);
  return place;
}

/** Whatever scrolls takes an element along. */
function followMoves(put: () => void): () => void {
  document.addEventListener('scroll', put, true);
  window.addEventListener('resize', put);
  return () => {
    document.removeEventListener('scroll', put, true);
    window.removeEventListener('resize', put);
  };
}

function placeAt({ left, right, top, bottom }: DOMRect): Place {
  const below = window.innerHeight - bottom - 4;
  const isBelow = below >= least || below >= top;
  const height = Math.min(tallest, (isBelow ? below : top) - 4);
  return {
    left: `${left}px`,
    width: `${right - left}px`,
    maxHeight: `${Math.max(60, height)}px`,
    ...(isBelow ? { top: `${bottom + 1}px` } : { bottom: `${window.innerHeight - top + 1}px` }),
  };
}

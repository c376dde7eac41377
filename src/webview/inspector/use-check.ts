import { useEffect, useState } from 'preact/hooks';
import type { CheckAnswer } from '../../protocol/inspector';
import { useStore } from '../store/hooks';
import { type Path, useEditing } from './editing';

/** How long the page waits for the next letter before it asks, in milliseconds. */
const pause = 150;

/** What a text means to its field, or why it is not taken; undefined for none, and until that is known. */
export function useCheck(path: Path, text: string): CheckAnswer | undefined {
  const store = useStore();
  const { entry } = useEditing();
  const [answer, setAnswer] = useState<CheckAnswer>();
  const place = path.join('\n');
  useEffect(() => {
    if (text.trim() === '') return setAnswer(undefined);
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const found = await store.ask('check', { entry, path, text });
      if (isCurrent) setAnswer(found ?? undefined);
    }, pause);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [store, entry, place, text]);
  return answer;
}

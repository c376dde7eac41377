import { useState } from 'preact/hooks';
import type { CheckAnswer } from '../../protocol/inspector';
import { useStore } from '../store/hooks';
import { type Path, useEditing } from './editing';

/** A word that its field does not take, and what is to be said of it. */
export interface Refused extends CheckAnswer {
  readonly text: string;
}

/** Takes a word only where its field does: else it is kept, with the reason, until another one comes. */
export function useChecked(path: Path, set: (word: string | null) => void, isKey?: true) {
  const store = useStore();
  const { entry } = useEditing();
  const [refused, setRefused] = useState<Refused>();
  const take = async (text: string): Promise<void> => {
    setRefused(undefined);
    if (text === '') return set(null);
    const answer = await store.ask('check', { entry, path, text, ...(isKey && { isKey }) });
    if (!answer || answer.isTaken) set(text);
    else setRefused({ ...answer, text });
  };
  return { refused, take: (text: string) => void take(text), drop: () => setRefused(undefined) };
}

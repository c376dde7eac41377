import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Action, begun, type PageState } from './state';

interface Page {
  readonly state: PageState;
  act(action: Action): void;
  make(): void;
}

const nothing: PageState = begun({
  name: '',
  title: '',
  date: '',
  text: '',
  paragraphs: [],
  proposals: [],
  notices: [],
});

export const PageContext = createContext<Page>({
  state: nothing,
  act: () => undefined,
  make: () => undefined,
});

export function usePage(): Page {
  return useContext(PageContext);
}

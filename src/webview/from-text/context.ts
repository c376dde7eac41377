import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Action, begun, nothing, type PageState } from './state';

interface Page {
  readonly state: PageState;
  act(action: Action): void;
  make(): void;
}

export const PageContext = createContext<Page>({
  state: begun(nothing),
  act: () => undefined,
  make: () => undefined,
});

export function usePage(): Page {
  return useContext(PageContext);
}

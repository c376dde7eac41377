import { createContext } from 'preact';

/** How wide the panel is, in pixels: who draws by it asks here, since a page is seldom as wide as its window. */
export const PanelWidth = createContext(0);

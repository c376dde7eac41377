import { render } from 'preact';
import { App } from './App';
import { firstState, listen, loadMemory, post, saveMemory } from './host';
import { StoreContext } from './store/hooks';
import { Store } from './store/store';
import './shared/page.css';
import './frame/frame.css';
import './board/board.css';
import './inspector/inspector.css';
import './inspector/controls.css';
import './inspector/scales.css';
import './matrix/matrix.css';
import './timeline/timeline.css';
import './brief/brief.css';
import './map/map.css';
import './map/map-lists.css';
// Behind all others, of which it changes some for the themes and settings of a user.
import './shared/themes.css';

const store = new Store({ post, save: saveMemory }, firstState(), loadMemory());
listen((message) => store.receive(message));

/** What is typed goes into the text when the page may be about to go, and what is remembered is written down. */
function settle(): void {
  store.commit();
  store.save();
}
window.addEventListener('blur', settle);
window.addEventListener('pagehide', settle);
document.addEventListener('visibilitychange', settle);

const root = document.getElementById('board');
if (root)
  render(
    <StoreContext.Provider value={store}>
      <App />
    </StoreContext.Provider>,
    root,
  );

import { render } from 'preact';
import { App } from './App';
import './board/board.css';
import './board/cards/cards.css';
import './board/controls/controls.css';
import './shared/problems.css';
// Behind all others, of which it changes some for the themes and settings of a user.
import './board/themes.css';

const root = document.getElementById('board');
if (root) render(<App />, root);

import { render } from 'preact';
import { App } from './App';
import './board/board.css';

const root = document.getElementById('board');
if (root) render(<App />, root);

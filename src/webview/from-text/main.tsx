import { render } from 'preact';
import { App } from './App';
import { stateOfPage } from './host';
import '../shared/page.css';
import './from-text.css';

const root = document.getElementById('from-text');
if (root) render(<App first={stateOfPage()} />, root);

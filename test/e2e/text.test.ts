// What is done in the text of notes, in one window.
import './text/status-bar.test';
import './text/hints.test';
import './text/renaming.test';
import './text/writing.test';
import './text/paste.test';
import './text/whole-notes.test';
import { describe, it } from 'node:test';
import { closeTextWindow } from './text/text-window';

describe('The window with the text', () => {
  it('has asked the network for nothing', closeTextWindow);
});

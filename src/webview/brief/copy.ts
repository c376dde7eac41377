import type { BriefText } from '../../protocol/board';

/** Puts a text on the clipboard in both of its forms; resolves to whether that worked. */
export async function copyRich(text: BriefText): Promise<boolean> {
  return (await copyByClipboard(text)) || copyByEvent(text);
}

async function copyByClipboard({ html, text }: BriefText): Promise<boolean> {
  try {
    const forms = {
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([text], { type: 'text/plain' }),
    };
    await navigator.clipboard.write([new ClipboardItem(forms)]);
    return true;
  } catch {
    return false;
  }
}

/** Where the page may not write to the clipboard by itself, it may still answer a copy. */
function copyByEvent(copied: BriefText): boolean {
  let isDone = false;
  const onCopy = (event: ClipboardEvent) => {
    isDone = answerCopy(event, copied);
  };
  document.addEventListener('copy', onCopy, true);
  try {
    return document.execCommand('copy') && isDone;
  } finally {
    document.removeEventListener('copy', onCopy, true);
  }
}

function answerCopy(event: ClipboardEvent, { html, text }: BriefText): boolean {
  event.clipboardData?.setData('text/html', html);
  event.clipboardData?.setData('text/plain', text);
  event.preventDefault();
  event.stopImmediatePropagation();
  return event.clipboardData !== null;
}

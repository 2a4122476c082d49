/** A text for the clipboard, and as HTML too where there is some: word processors keep its italics. */
export function toClipboardItem(text: string, html?: string): ClipboardItem {
  return new ClipboardItem({
    'text/plain': new Blob([text], { type: 'text/plain' }),
    ...(html === undefined ? {} : { 'text/html': new Blob([html], { type: 'text/html' }) }),
  });
}

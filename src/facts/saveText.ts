/** Hands a text to the reader as a file. It is made in the page; nothing is asked of a server. */
export function saveText(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the blob after the click; a minute is ample, and the page's end frees it anyway.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

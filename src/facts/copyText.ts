/** Puts a text on the clipboard; gives whether that was possible. Where the page may not, the text is left for the reader to copy. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

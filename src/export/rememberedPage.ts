let page: string | null = null;

/**
 * Called before anything changes the document: a page that is one file remembers itself, since it can be read nowhere else from a
 * disk. Other pages remember nothing.
 */
export function rememberPage(): void {
  if (document.documentElement.dataset.page === 'one-file') page = `<!doctype html>\n${document.documentElement.outerHTML}`;
}

/** The page as it was before anything changed it, or null where it was not remembered. */
export function rememberedPage(): string | null {
  return page;
}

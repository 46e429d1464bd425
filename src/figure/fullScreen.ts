/** Whether the page fills the screen, by its own wish or its host's: then no page around is left to scroll. */
export function fillsScreen(): boolean {
  // Browsers without the full-screen interface (Safari on phones) have no such property at all.
  return (document.fullscreenElement ?? null) !== null || window.matchMedia?.('(display-mode: fullscreen)').matches === true;
}

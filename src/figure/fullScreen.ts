/** Whether the page fills the screen, by its own wish or its host's: then no page around is left to scroll. */
export function fillsScreen(): boolean {
  return document.fullscreenElement !== null || window.matchMedia('(display-mode: fullscreen)').matches;
}

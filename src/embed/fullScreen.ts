/** Whether the host lets this page fill the screen. */
export function fullScreenPossible(): boolean {
  return document.fullscreenEnabled === true;
}

/** Fills the screen or gives it back; a refusal leaves everything as it is. */
export function toggleFullScreen(): void {
  const change = document.fullscreenElement === null ? document.documentElement.requestFullscreen() : document.exitFullscreen();
  change.catch(() => {});
}

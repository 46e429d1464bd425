/** Names under which processors draw: SwiftShader in Chromium, llvmpipe and softpipe on Linux, the basic driver on Windows. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|basic render|software/i;

let verdict: boolean | null = null;

/**
 * Whether WebGL is worth using here: false where there is none and where the processor draws, which makes every click slow. A cheap
 * look without loading MapLibre: makes one context, asks who draws, and gives it back. The answer is kept for the life of the page.
 * Never throws; without a document there is no WebGL.
 */
export function hasFastWebgl(): boolean {
  verdict ??= judge();
  return verdict;
}

function judge(): boolean {
  try {
    const gl = document.createElement('canvas').getContext('webgl2', { failIfMajorPerformanceCaveat: true });
    if (gl === null) return false;
    const info = gl.getExtension('WEBGL_debug_renderer_info');
    const renderer = String(gl.getParameter(info === null ? gl.RENDERER : info.UNMASKED_RENDERER_WEBGL) ?? '');
    gl.getExtension('WEBGL_lose_context')?.loseContext();
    return !SOFTWARE.test(renderer);
  } catch {
    return false;
  }
}

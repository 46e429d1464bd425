/** What WebGL is worth here. `software`: it works, but the processor draws, which makes every click slow. */
export type WebglVerdict = 'good' | 'software' | 'none';

/** Names under which processors draw: SwiftShader in Chromium, llvmpipe and softpipe on Linux, the basic driver on Windows. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|basic render|software/i;

let verdict: WebglVerdict | null = null;

/**
 * A cheap look at WebGL, without loading MapLibre: makes one context, asks who draws, and gives it back. The answer is
 * kept for the life of the page. Never throws; without a document there is no WebGL.
 */
export function webglVerdict(): WebglVerdict {
  verdict ??= judge();
  return verdict;
}

function judge(): WebglVerdict {
  try {
    const strict = contextOf({ failIfMajorPerformanceCaveat: true });
    const gl = strict ?? contextOf({});
    if (gl === null) return 'none';
    const renderer = rendererOf(gl);
    gl.getExtension('WEBGL_lose_context')?.loseContext();
    return strict === null || SOFTWARE.test(renderer) ? 'software' : 'good';
  } catch {
    return 'none';
  }
}

/** A fresh canvas for each try: one that was refused a context may refuse the next as well. */
function contextOf(attributes: WebGLContextAttributes): WebGL2RenderingContext | null {
  return document.createElement('canvas').getContext('webgl2', attributes);
}

function rendererOf(gl: WebGL2RenderingContext): string {
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  return String(gl.getParameter(info === null ? gl.RENDERER : info.UNMASKED_RENDERER_WEBGL) ?? '');
}

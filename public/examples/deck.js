import Reveal from './reveal/reveal.mjs';

// The site's policy wants every piece of markup vouched for. reveal.js writes its controls from texts of its own, so this page, which
// takes no text from anywhere else, lets markup pass.
globalThis.trustedTypes?.createPolicy('default', { createHTML: (text) => text });

await Reveal.initialize({ width: 1280, height: 720, margin: 0.04, hash: true, transition: 'none', center: true });
document.documentElement.dataset.deck = 'ready';

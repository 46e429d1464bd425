/** What every browser has that can read ES2022 and show a popover, by what `typeof` says of it. */
const PRESENT = {
  function: [
    'AbortController',
    'MessageChannel',
    'Object.is',
    'Promise',
    'WeakMap',
    'WeakSet',
    'clearTimeout',
    'performance.getEntriesByType',
    'performance.now',
    'queueMicrotask',
    'reportError',
    'requestAnimationFrame',
    'setTimeout',
  ],
  number: ['devicePixelRatio'],
  object: ['Reflect', 'performance'],
} as const;

/** What no browser has that a visitor would use: React's developer tools in a built site, and what only servers know. */
const ABSENT = ['__REACT_DEVTOOLS_GLOBAL_HOOK__', 'setImmediate'];

/**
 * What a build may take as known about the browser, for Vite's `define`: packages ask for parts of the platform before they use
 * them, and hold replacements for browsers that cannot run the page anyway. None of that has to be loaded.
 */
export const EVERY_BROWSER: Readonly<Record<string, string>> = Object.fromEntries([
  ...Object.entries(PRESENT).flatMap(([type, names]) => names.map((name) => [`typeof ${name}`, JSON.stringify(type)] as const)),
  ...ABSENT.map((name) => [name, 'undefined'] as const),
]);

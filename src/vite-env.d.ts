/// <reference types="vite/client" />

/** The artefact, checked and joined by the build. For code that runs at build time and for tests; pages load `data/atlas.json`. */
declare module 'virtual:atlas' {
  const artefact: import('./domain/atlas.ts').AtlasArtefact;
  export default artefact;
}

/** The city's own story with its wordings in three languages, or null where it has none. A chunk of its own: import it on demand. */
declare module 'virtual:story' {
  const story: import('./domain/story.ts').Story | null;
  export default story;
}

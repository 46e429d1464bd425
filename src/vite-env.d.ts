/// <reference types="vite/client" />

/** The artefact, checked and joined by the build. For code that runs at build time and for tests; pages load `data/atlas.json`. */
declare module 'virtual:atlas' {
  const artefact: import('./domain/atlas.ts').AtlasArtefact;
  export default artefact;
}

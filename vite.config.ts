import react from '@vitejs/plugin-react';
import type { UserConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import { cityAsked } from './data/build/compile.ts';
import { atlasPlugin } from './data/build/vitePlugin.ts';
import { chunkOf } from './src/build/chunks.ts';
import { compressPlugin } from './src/build/compress.ts';
import { EVERY_BROWSER } from './src/build/everyBrowser.ts';
import { hostFilesPlugin } from './src/build/hostFiles.ts';
import { linkPicturePlugin } from './src/build/linkPicture.ts';
import { ONE_FILE, oneFileBeside, oneFilePlugin } from './src/build/oneFile.ts';
import { EARLY, prerenderPlugin } from './src/build/prerender.ts';
import { servePlugin } from './src/build/serve.ts';
import { writtenStylesPlugin } from './src/build/writtenStyles.ts';

// Another city is other files and no other code: CITY_DIR=tests/second-city npx vite build --outDir dist-second
const city = cityAsked();

/** The site: pages, pieces that come when they are needed, data at fixed addresses. */
const site: UserConfig = {
  plugins: [
    react(),
    atlasPlugin(city),
    prerenderPlugin(() => [atlasPlugin(city)]),
    linkPicturePlugin(() => [atlasPlugin(city)]),
    hostFilesPlugin(),
    ...(process.env.CITY_DIR === undefined ? [oneFileBeside(`dist-offline/${ONE_FILE}`)] : []),
    writtenStylesPlugin(),
    compressPlugin(),
    servePlugin(),
  ],
  build: {
    target: 'es2022',
    // Names what is loaded with what; the size budget reads it.
    manifest: true,
    // Inlined files would be data: addresses, which the content policy refuses for scripts and workers.
    assetsInlineLimit: 0,
    // What the page's own piece leans on is there before any other piece is asked for.
    modulePreload: { polyfill: false, resolveDependencies: (_, pieces) => pieces.filter((name) => !name.includes('rolldown-runtime')) },
    // MapLibre is one piece of its own, larger than the warning allows; the budget in src/build/budget.ts watches instead.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      // The page, and the small script that it names before its own.
      input: ['index.html', EARLY],
      output: { codeSplitting: { groups: [{ name: chunkOf }] } },
    },
  },
};

/** One file on a stick: `vite build --mode offline`. */
const offline: UserConfig = {
  plugins: [oneFilePlugin(), react(), atlasPlugin(city), prerenderPlugin(() => [atlasPlugin(city)])],
  build: {
    target: 'es2022',
    outDir: 'dist-offline',
    cssCodeSplit: false,
    modulePreload: false,
    chunkSizeWarningLimit: 3000,
    rolldownOptions: { output: { codeSplitting: false } },
  },
};

export default defineConfig(({ mode, command }) => ({
  ...(command === 'build' ? { define: EVERY_BROWSER } : {}),
  // Relative addresses: the built site works below any path.
  base: './',
  // A path that is not there is 404, never the page again.
  appType: 'mpa',
  ...(mode === 'offline' ? offline : site),
  worker: { format: 'es' },
  preview: { port: 4173 },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**'],
          environment: 'node',
          setupFiles: ['tests/everyLanguage.ts'],
          // Properties over thousands of cases take long on a shared machine; no test waits for time to pass.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          // Each file starts a browser of its own, which is enough for two cores.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // What a page comes to is asked for until it is so; a shared machine may take its time.
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
}));

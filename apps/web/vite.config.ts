import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { catalogueParts } from './catalogue-parts';
import { compress } from './compress';
import { preloadBehindEntry } from './preload';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const platform = process.env.PLATFORM_URL ?? 'http://localhost:3000';

/** Two entries that share nothing but React: the studio, and the attendee pages that must load fast on a phone. */
export default defineConfig({
  root: here('.'),
  plugins: [
    react(),
    catalogueParts(),
    preloadBehindEntry(/\/(pages|studio-app)\.tsx$/, /\/catalogues\/(\w+)\.ts\?.*part=attendee/),
    compress(here('../../dist/web/assets')),
  ],
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    rolldownOptions: { input: { index: here('index.html'), attendee: here('attendee.html') } },
  },
  server: {
    proxy: {
      '/api': { target: platform, ws: true },
      '^/(w|pictures|registered|join|offer|preferences|calendar|unsubscribe)/': { target: platform },
    },
  },
});

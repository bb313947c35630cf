import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The server gives the built files below this path. */
const BASE = '/app/';

export default defineConfig({
  base: BASE,
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // What `npm run budgets` weighs is read from it.
    manifest: true,
    // Two years of browsers: what the Mantine styles need as well (:has, color-mix).
    target: 'es2023',
    // The policy of the app allows no script in a data: address, and small fonts are better cached apart.
    assetsInlineLimit: 0,
  },
});

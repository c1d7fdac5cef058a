import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env.WARMLINE_URL ?? 'http://localhost:3000';

export default defineConfig({
  root: 'web',
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
  server: {
    proxy: {
      '^/api/': server,
      '^/files/': server,
      '/remote-image': server,
      '^/rate/': server,
      '^/live$': { target: server, ws: true },
    },
  },
});

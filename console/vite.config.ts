import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The server puts a nonce of its own in its place with every answer (src/surfaces/console/shell.ts). */
const NONCE = 'GONGKAI-NONCE'

/** Where `npx vite console` sends what it does not build itself: a server that runs beside it. */
const server = process.env.GONGKAI_SERVER ?? 'http://127.0.0.1:8080'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/console/',
  publicDir: false,
  plugins: [react()],
  html: { cspNonce: NONCE },
  server: { proxy: { '/api': server, '/assets': server } },
  build: {
    // Browsers of offices' desktops lag some years behind.
    target: ['chrome87', 'edge88', 'firefox78', 'safari14'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    reportCompressedSize: false,
    emptyOutDir: true,
  },
})

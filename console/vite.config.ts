import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** The server puts a nonce of its own in its place with every answer (src/surfaces/console/shell.ts). */
const NONCE = 'GONGKAI-NONCE'

/** Where `npx vite console` sends what it does not build itself: a server that runs beside it. */
const server = process.env.GONGKAI_SERVER ?? 'http://127.0.0.1:8080'

/** Where the component library puts style elements into the page. */
const STYLES = '/@rc-component/util/es/Dom/dynamicCSS.js'
const WITH_OPTION = /if \(csp\?\.nonce\) \{\s*styleNode\.nonce = csp\?\.nonce;?\s*\}/
const WITH_PAGE = `styleNode.nonce = csp?.nonce ?? document.querySelector('meta[property="csp-nonce"]')?.nonce ?? '';`

/**
 * The library hands the nonce on to most of its styles, but not to those that measure scroll bars and hold the page still behind a
 * window. Those take it from the page.
 */
const nonceForEveryStyle = (): Plugin => ({
  name: 'nonce-for-every-style',
  apply: 'build',
  transform(code, id) {
    if (!id.endsWith(STYLES)) return null
    if (!WITH_OPTION.test(code))
      this.error('the component library makes its styles another way now: look at their nonce')
    return { code: code.replace(WITH_OPTION, WITH_PAGE), map: null }
  },
})

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/console/',
  publicDir: false,
  plugins: [react(), nonceForEveryStyle()],
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

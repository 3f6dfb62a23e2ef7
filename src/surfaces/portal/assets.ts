import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'

export interface PortalAssets {
  readonly stylesheet: string
  readonly icon: string
  /** The list under the field where somebody says what they want. */
  readonly publicAnswers: string
}

const FOR_A_YEAR = 'public, max-age=31536000, immutable'

/** Serves the stylesheet, the icon and the script under names that change with their content, to be kept for a year. */
export function portalAssets(app: FastifyInstance): PortalAssets {
  const icon = readFileSync(new URL('icon.svg', import.meta.url), 'utf8')
  return {
    stylesheet: serve(app, 'portal.css', 'text/css; charset=utf-8', stylesheet()),
    publicAnswers: serve(
      app,
      'public-answers.js',
      'text/javascript; charset=utf-8',
      readFileSync(new URL('islands/public-answers.js', import.meta.url), 'utf8'),
    ),
    icon: serve(app, 'icon.svg', 'image/svg+xml', icon),
  }
}

/** The files of styles/ in the order of their numbers, without what only we read. */
function stylesheet(): string {
  const folder = new URL('styles/', import.meta.url)
  const files = readdirSync(folder).sort()
  return files
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\n\s*/g, '\n')
}

function serve(app: FastifyInstance, file: string, type: string, body: string): string {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12)
  const address = `/assets/${file.replace('.', `-${hash}.`)}`
  app.get(address, async (_request, reply) => reply.type(type).header('cache-control', FOR_A_YEAR).send(body))
  return address
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { httpError } from '../http/http-error.ts'
import { type ConsoleBuild, packed, readConsoleBuild } from './build.ts'
import { shellWithNonce } from './shell.ts'

const FOR_A_YEAR = 'public, max-age=31536000, immutable'

const NOT_BUILT =
  '工作台还没有构建，公开页面和接口照常可用。请维护人员用 npm start 或 gongkai serve 重新启动：启动时会自动构建；没有建成的原因显示在启动它的终端里。'

/**
 * `/console` and everything below it. Every address that is no file of the build gets the shell, which finds the page itself. The
 * shell holds nothing of anybody: who may see what is decided where the data is asked for.
 */
export function consoleRoutes(app: FastifyInstance, read: () => ConsoleBuild | undefined = readConsoleBuild): void {
  let held: ConsoleBuild | undefined
  const build = (): ConsoleBuild => {
    held ??= read()
    if (!held) throw httpError(503, { detail: NOT_BUILT })
    return held
  }
  const shell = async (_request: FastifyRequest, reply: FastifyReply) => {
    const { shell, etag } = build()
    const { html, policy } = shellWithNonce(shell)
    // Never 304: a body that was kept would hold the nonce of another answer. The tag tells a page which build is in force.
    return reply
      .headers({ 'content-security-policy': policy, 'cache-control': 'no-store', etag })
      .type('text/html; charset=utf-8')
      .send(html)
  }
  app.get('/console', shell)
  app.get('/console/*', shell)
  app.get<{ Params: { file: string } }>('/console/assets/:file', async (request, reply) => {
    const asset = build().assets.get(request.params.file)
    if (!asset) throw httpError(404)
    const gzip = packed(asset, request.headers['accept-encoding'])
    if (gzip) reply.header('content-encoding', 'gzip')
    return reply
      .headers({ 'cache-control': FOR_A_YEAR, vary: 'Accept-Encoding' })
      .type(asset.type)
      .send(gzip ?? asset.bytes)
  })
}

import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { ScanVerdict, VirusScanner } from '../../capabilities/applying/index.ts'

/** Where clamd listens: a socket of the machine, or a port of the loopback. Files aren't sent over a net. */
export type ClamdAddress = { readonly path: string } | { readonly host: '127.0.0.1' | '::1'; readonly port: number }

/** How long clamd may say nothing; large archives take it a while. */
const SILENT_MS = 60_000
const LONGEST_PIECE = 64 * 1024

/**
 * The address as the environment names it: `/run/clamav/clamd.ctl` or `127.0.0.1:3310`.
 * @throws TypeError with a sentence for whoever set it
 */
export function clamdAddress(text: string): ClamdAddress {
  if (text.startsWith('/')) return { path: text }
  const [, host, port] = /^(127\.0\.0\.1|localhost|\[::1\]):(\d{1,5})$/.exec(text) ?? []
  if (!host || !port) {
    throw new TypeError(
      `杀毒服务 clamd 的地址无法识别：${text}。应为本机套接字的路径（如 /run/clamav/clamd.ctl）或 127.0.0.1:3310。`,
    )
  }
  return { host: host === '[::1]' ? '::1' : '127.0.0.1', port: Number(port) }
}

/** Has clamd look at files by its INSTREAM command: the content in pieces, each behind its length, an empty one at the end. */
export function clamdScanner(address: ClamdAddress, silentMs = SILENT_MS): VirusScanner {
  return {
    configured: true,
    scan: async (content) => {
      try {
        return verdictOf(await ask(address, silentMs, (socket) => stream(socket, content)))
      } catch (error) {
        if (error instanceof ContentError) throw error.cause
        return { kind: 'not-scanned', why: `杀毒服务没有应答（${codeOf(error)}）` }
      }
    },
    status: async () => {
      try {
        const answer = await ask(address, silentMs, async (socket) => void socket.write('zPING\0'))
        return answer === 'PONG'
          ? { ok: true, words: '杀毒服务 clamd 可用，申请人上传的文件逐个检查' }
          : { ok: false, words: '杀毒服务的应答不是 clamd 的应答，请核对地址' }
      } catch (error) {
        return { ok: false, words: `杀毒服务 clamd 没有应答（${codeOf(error)}），上传的文件未经检查` }
      }
    },
  }
}

/** Nothing is set up: said, and in nobody's way. */
export const noScanner: VirusScanner = {
  configured: false,
  scan: async () => ({ kind: 'not-scanned', why: '没有配置杀毒服务' }),
  status: async () => ({
    ok: false,
    words: '没有配置杀毒服务，申请人上传的文件未经检查。安装 ClamAV 后设置环境变量 CLAMD',
  }),
}

class ContentError extends Error {}
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '没有按规定格式应答'

async function ask(address: ClamdAddress, silentMs: number, send: (socket: Socket) => Promise<void>): Promise<string> {
  const socket = connect({ ...address, timeout: silentMs })
  socket.on('timeout', () => socket.destroy(Object.assign(new Error('silent'), { code: 'ETIMEDOUT' })))
  let failed: unknown
  socket.on('error', (error) => {
    failed ??= error
  })
  try {
    await once(socket, 'connect')
    const answer = answerOf(socket)
    // Where sending fails, that is what is told.
    answer.catch(() => {})
    await send(socket)
    const text = await answer
    if (text === '' && failed) throw failed
    return text
  } finally {
    socket.destroy()
  }
}

/** One line that ends with a zero byte, as the `z` before the command asks for. */
async function answerOf(socket: Socket): Promise<string> {
  const parts: Buffer[] = []
  return new Promise((resolve, reject) => {
    socket.on('data', (data) => {
      parts.push(data)
      if (data.includes(0)) resolve(Buffer.concat(parts).toString('utf8').split('\0', 1)[0]?.trim() ?? '')
    })
    socket.on('close', () => reject(Object.assign(new Error('closed'), { code: 'ECONNRESET' })))
    socket.on('error', reject)
  })
}

async function stream(socket: Socket, content: AsyncIterable<Uint8Array>): Promise<void> {
  socket.write('zINSTREAM\0')
  try {
    for await (const chunk of content) {
      for (let from = 0; from < chunk.length; from += LONGEST_PIECE) {
        // Over its limit clamd answers and hangs up: the answer is what counts.
        if (socket.destroyed || !socket.writable) return
        await sendPiece(socket, chunk.subarray(from, from + LONGEST_PIECE))
      }
    }
  } catch (cause) {
    throw new ContentError('content', { cause })
  }
  if (socket.writable) socket.write(Buffer.alloc(4))
}

async function sendPiece(socket: Socket, piece: Uint8Array): Promise<void> {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(piece.length)
  socket.write(length)
  if (socket.write(piece)) return
  await new Promise<void>((resolve) => {
    const done = (): void => {
      socket.off('drain', done)
      socket.off('close', done)
      resolve()
    }
    socket.on('drain', done)
    socket.on('close', done)
  })
}

/** `stream: OK`, `stream: Eicar-Test-Signature FOUND`, `INSTREAM size limit exceeded. ERROR`. */
function verdictOf(answer: string): ScanVerdict {
  if (/: OK$/.test(answer)) return { kind: 'clean' }
  const [, what] = /^stream: (.+) FOUND$/.exec(answer) ?? []
  if (what) return { kind: 'infected', what }
  const tooLarge = /size limit exceeded/.test(answer)
  return { kind: 'not-scanned', why: tooLarge ? '文件超过杀毒服务设定的大小' : '杀毒服务没有得出结论' }
}

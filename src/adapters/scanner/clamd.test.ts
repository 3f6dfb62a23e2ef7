import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { clamdAddress, clamdScanner, noScanner } from './clamd.ts'

const EICAR = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'
const folder = mkdtempSync(join(tmpdir(), 'gongkai-clamd-'))
const servers: Server[] = []
after(() => {
  for (const server of servers) server.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Speaks the protocol of clamd(8): `zPING`, and `zINSTREAM` with pieces behind their lengths. */
async function clamd(at: { port: number } | { path: string }, limit = 1024 * 1024): Promise<Server> {
  const server = createServer((socket) => void serve(socket, limit).catch(() => socket.destroy()))
  servers.push(server)
  await once(server.listen({ ...at, host: '127.0.0.1' }), 'listening')
  return server
}

async function serve(socket: Socket, limit: number): Promise<void> {
  socket.on('error', () => {})
  let held = Buffer.alloc(0)
  let content = Buffer.alloc(0)
  let command = ''
  for await (const data of socket) {
    held = Buffer.concat([held, data])
    if (command === '') {
      const end = held.indexOf(0)
      if (end < 0) continue
      command = held.subarray(0, end).toString()
      held = held.subarray(end + 1)
      if (command === 'zPING') return void socket.end('PONG\0')
    }
    while (held.length >= 4 && held.length >= 4 + held.readUInt32BE(0)) {
      const length = held.readUInt32BE(0)
      if (length === 0)
        return void socket.end(`stream: ${content.includes(EICAR) ? 'Eicar-Test-Signature FOUND' : 'OK'}\0`)
      content = Buffer.concat([content, held.subarray(4, 4 + length)])
      held = held.subarray(4 + length)
      if (content.length > limit) return void socket.end('INSTREAM size limit exceeded. ERROR\0')
    }
  }
}

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 70_000) yield bytes.subarray(at, at + 70_000)
}

describe('杀毒服务 clamd', () => {
  test('套接字和本机端口都可以：干净的通过，有病毒的说出名称', async () => {
    const path = join(folder, 'clamd.ctl')
    await clamd({ path })
    const server = await clamd({ port: 0 })
    const { port } = server.address() as AddressInfo
    for (const address of [path, `127.0.0.1:${port}`]) {
      const scanner = clamdScanner(clamdAddress(address))
      assert.deepEqual(await scanner.scan(inPieces(randomBytes(500_000))), { kind: 'clean' })
      const infected = Buffer.concat([randomBytes(300_000), Buffer.from(EICAR)])
      assert.deepEqual(await scanner.scan(inPieces(infected)), { kind: 'infected', what: 'Eicar-Test-Signature' })
      assert.equal((await scanner.status()).ok, true)
    }
  })

  test('超过它的大小、没有应答、没有开：说明没有检查，不拦申请人', async () => {
    const server = await clamd({ port: 0 }, 100_000)
    const { port } = server.address() as AddressInfo
    const small = clamdScanner({ host: '127.0.0.1', port })
    const verdict = await small.scan(inPieces(randomBytes(3_000_000)))
    assert.equal(verdict.kind, 'not-scanned')
    const away = clamdScanner({ path: join(folder, 'nothing-here') })
    assert.equal((await away.scan(inPieces(Buffer.from('x')))).kind, 'not-scanned')
    assert.match((await away.status()).words, /没有应答/)
    const silent = createServer((socket) => void socket.on('error', () => {}).resume())
    servers.push(silent)
    await once(silent.listen({ port: 0, host: '127.0.0.1' }), 'listening')
    const waiting = clamdScanner({ host: '127.0.0.1', port: (silent.address() as AddressInfo).port }, 200)
    assert.equal((await waiting.scan(inPieces(Buffer.from('x')))).kind, 'not-scanned')
    assert.equal((await noScanner.scan(inPieces(Buffer.from('x')))).kind, 'not-scanned')
    assert.match((await noScanner.status()).words, /没有配置/)
  })

  test('文件本身读不出的是故障，不算没有检查', async () => {
    const server = await clamd({ port: 0 })
    const scanner = clamdScanner({ host: '127.0.0.1', port: (server.address() as AddressInfo).port })
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('x')
      throw new Error('damaged')
    }
    await assert.rejects(scanner.scan(broken()), /damaged/)
  })

  test('只接受本机的地址', () => {
    assert.deepEqual(clamdAddress('/run/clamav/clamd.ctl'), { path: '/run/clamav/clamd.ctl' })
    assert.deepEqual(clamdAddress('localhost:3310'), { host: '127.0.0.1', port: 3310 })
    for (const wrong of ['10.0.0.8:3310', 'clamd', '']) assert.throws(() => clamdAddress(wrong), TypeError)
  })
})

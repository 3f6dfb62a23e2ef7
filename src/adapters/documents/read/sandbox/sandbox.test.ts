import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createReportReader } from './index.ts'

const entry = new URL('./testing/misbehaving-child.ts', import.meta.url)
const reader = createReportReader({ entry, processes: 1, timeMs: 3000, memoryBytes: 300 * 1024 * 1024 })
after(() => reader.close())

const bytes = Buffer.from('甲')
const outcome = async (name: string, from = reader) => {
  const result = await from.read({ name, bytes })
  return result.ok ? 'read' : result.error
}
const kindOf = async (name: string) => {
  const error = await outcome(name)
  return typeof error === 'string' ? error : error.kind
}
/** The child that read the file; the test child tells its number. */
const childOf = async (name: string, from = reader): Promise<number> => {
  const error = await outcome(name, from)
  return Number(/in (\d+)$/.exec(typeof error === 'string' ? '' : error.message)?.[1])
}
const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
const gone = async (pid: number): Promise<boolean> => {
  for (let wait = 0; wait < 200 && isAlive(pid); wait++) await sleep(50)
  return !isAlive(pid)
}

describe('子进程里读文件', () => {
  for (const [what, name, kind] of [
    ['死循环', 'loop', 'too-slow'],
    ['吃内存', 'hog', 'too-much-memory'],
    ['自己退出', 'exit', 'crashed'],
    ['中止', 'abort', 'crashed'],
    ['抛出没人接的错误', 'throw', 'crashed'],
  ] as const)
    test(`${what}：只拒绝这一份，下一份照读`, async () => {
      assert.equal(await kindOf(name), kind)
      assert.equal(await kindOf('next'), 'not-a-report')
    })

  test('拒绝的话是一行，没有程序的踪迹', async () => {
    const error = await outcome('exit')
    assert.ok(typeof error !== 'string')
    assert.doesNotMatch(error.message, /\n| at |Error|\.ts/)
  })

  test('排队的文件里混着坏的，各得各的结果', async () => {
    const kinds = await Promise.all(['a', 'exit', 'b', 'throw', 'c', 'd'].map(kindOf))
    assert.deepEqual(kinds, ['not-a-report', 'crashed', 'not-a-report', 'crashed', 'not-a-report', 'not-a-report'])
  })

  test('没问题时一直用同一个子进程；读满规定的份数后换新的', async () => {
    const few = createReportReader({ entry, processes: 1, filesPerProcess: 2 })
    const children = [await childOf('1', few), await childOf('2', few), await childOf('3', few)]
    await few.close()
    assert.equal(children[0], children[1])
    assert.notEqual(children[1], children[2])
  })

  test('空闲的子进程到时结束', async () => {
    const brief = createReportReader({ entry, processes: 1, idleMs: 10 })
    const child = await childOf('1', brief)
    assert.ok(await gone(child))
    assert.notEqual(await childOf('2', brief), child)
    await brief.close()
  })

  test('关闭后没有子进程留下，再读则报错', async () => {
    const short = createReportReader({ entry, processes: 1 })
    const child = await childOf('1', short)
    await short.close()
    assert.ok(await gone(child))
    await assert.rejects(short.read({ name: 'a', bytes }))
  })

  test('起不来的子进程是程序的错，不归罪于文件', async () => {
    const broken = createReportReader({ entry: new URL('./none.ts', import.meta.url), processes: 1 })
    await assert.rejects(broken.read({ name: 'a', bytes }), /did not start/)
    await broken.close()
  })

  test('超过上限的字节不读', async () => {
    const small = createReportReader({ entry, processes: 1, fileBytes: 2 })
    const result = await small.read({ name: 'a', bytes })
    assert.ok(!result.ok)
    assert.equal(result.error.kind, 'too-large')
    await small.close()
  })

  test('子进程不能写文件，也不能起别的程序', async () => {
    const error = await outcome('escape')
    assert.ok(typeof error !== 'string')
    assert.equal(error.message, 'ERR_ACCESS_DENIED ERR_ACCESS_DENIED')
  })
})

describe('父进程没了', () => {
  const register = fileURLToPath(new URL('../../../../../bin/register.js', import.meta.url))
  const script = (name: string, then: string) => `
    import { createReportReader } from ${JSON.stringify(new URL('./index.ts', import.meta.url).href)}
    const reader = createReportReader({ entry: new URL(${JSON.stringify(entry.href)}), processes: 1 })
    const first = await reader.read({ name: 'a', bytes: new Uint8Array(1) })
    console.log(/in (\\d+)$/.exec(first.error.message)[1])
    reader.read({ name: ${JSON.stringify(name)}, bytes: new Uint8Array(1) })
    ${then}`
  const start = async (source: string): Promise<{ child: number; exit: () => Promise<unknown> }> => {
    const parent = spawn(process.execPath, ['--import', register, '--input-type=module', '-e', source], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const exited = once(parent, 'exit')
    const [line] = await once(parent.stdout, 'data')
    return {
      child: Number(String(line)),
      exit: async () => {
        parent.kill('SIGKILL')
        await exited
      },
    }
  }

  test('父进程被强行结束，卡在死循环里的子进程也随之结束', async () => {
    const { child, exit } = await start(script('loop', 'setInterval(() => {}, 1000)'))
    await sleep(200)
    assert.ok(isAlive(child))
    await exit()
    assert.ok(await gone(child))
  })

  test('父进程正常退出，空闲的子进程不拖住它', async () => {
    const parent = spawn(process.execPath, ['--import', register, '--input-type=module', '-e', script('b', '')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [line] = await once(parent.stdout, 'data')
    await once(parent, 'exit')
    assert.ok(await gone(Number(String(line))))
  })
})

test('读别的进程占用的内存，只有 Linux 能直接看到', async (t) => {
  const { residentBytes } = await import('./resident-bytes.ts')
  if (!existsSync('/proc/self/status')) return t.skip('没有 /proc')
  const own = residentBytes(process.pid) ?? 0
  assert.ok(own > 10 * 1024 * 1024 && own < 10 * 1024 * 1024 * 1024)
  assert.equal(residentBytes(2 ** 30), undefined)
  return undefined
})

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A program with a console of one line, built by our own script. */
const place = mkdtempSync(join(tmpdir(), 'gongkai-build-'))
mkdirSync(join(place, 'console', 'src'), { recursive: true })
cpSync(join(root, 'bin'), join(place, 'bin'), { recursive: true })
symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'))
writeFileSync(join(place, 'package.json'), '{"type":"module"}')
writeFileSync(join(place, 'package-lock.json'), '{}')
writeFileSync(join(place, 'console', 'index.html'), '<script type="module" src="./src/main.ts"></script>')
const source = join(place, 'console', 'src', 'main.ts')
writeFileSync(source, 'document.title = "first"')

const builds = join(place, 'dist', 'console')
const current = (): string => readFileSync(join(builds, 'current'), 'utf8').trim()
const built = (): readonly string[] => readdirSync(builds).filter((name) => name !== 'current')
const script = (): string => {
  const assets = join(builds, current(), 'assets')
  return readFileSync(join(assets, readdirSync(assets)[0] ?? ''), 'utf8')
}

async function build(): Promise<{ readonly code: number; readonly said: string }> {
  const child = spawn(process.execPath, [join(place, 'bin', 'build-console.js')], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stderr.on('data', (part) => {
    said += part
  })
  const [code] = await once(child, 'close')
  return { code, said }
}

describe('工作台在启动时构建', () => {
  after(() => rmSync(place, { recursive: true }))

  test('没有就构建，说一行；两个进程同时启动也都成功，只留下一份', async () => {
    const both = await Promise.all([build(), build()])
    for (const { code, said } of both) {
      assert.equal(code, 0)
      assert.match(said, /正在构建工作台.*\n工作台已建成/)
    }
    assert.deepEqual(built(), [current()])
    assert.match(script(), /first/)
  })

  test('源文件没有变，不再构建，也不说话', async () => {
    assert.deepEqual(await build(), { code: 0, said: '' })
  })

  test('源文件变了就重新构建，上一份留给正在启动的服务', async () => {
    const before = current()
    writeFileSync(source, 'document.title = "second"')
    await build()
    assert.match(script(), /second/)
    assert.deepEqual([...built()].sort(), [before, current()].sort())
  })

  test('依赖的版本变了也重新构建，更早的清除', async () => {
    const before = current()
    writeFileSync(join(place, 'package-lock.json'), '{"lockfileVersion":3}')
    await build()
    assert.notEqual(current(), before)
    assert.equal(built().length, 2)
  })

  test('构建不成时说明原因，先用原来的', async () => {
    writeFileSync(source, 'import "./nothing.ts"')
    const { code, said } = await build()
    assert.equal(code, 0)
    assert.match(said, /工作台没有建成，先用原来的。原因：[\s\S]*nothing\.ts[\s\S]*npm ci/)
    assert.match(script(), /second/)
  })

  test('连原来的也没有，就没有工作台', async () => {
    rmSync(builds, { recursive: true })
    const { code, said } = await build()
    assert.equal(code, 1)
    assert.match(said, /工作台没有建成，其余功能照常/)
    assert.equal(existsSync(join(builds, 'current')), false)
  })

  test('安装包里没有源文件，用包里带的', async () => {
    writeFileSync(source, 'document.title = "packed"')
    await build()
    rmSync(join(place, 'console'), { recursive: true })
    assert.deepEqual(await build(), { code: 0, said: '' })
    assert.match(script(), /packed/)
  })
})

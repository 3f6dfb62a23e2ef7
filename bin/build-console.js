#!/usr/bin/env node
// Builds the staff console where it is missing or older than its sources. Reasons: docs/decisions/0014-console.md.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { pinnedNode } from './node-path.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const CONSOLE = join(root, 'console')
const BUILDS = join(root, 'dist', 'console')
/** The name of the build in force, beside the builds; replaced in one step, so that a reader sees the old or the new. */
const CURRENT = join(BUILDS, 'current')
/** The one in force and one before it, which a server that is just starting may be reading. */
const KEPT = 2
const AN_HOUR_MS = 3_600_000

/**
 * Builds the console unless the build in force is of these very sources. A package has a build and no sources: it is used as it is.
 * @param {(line: string) => void} [say] told what happens
 * @returns {boolean} whether a console is there to be served
 */
export function buildConsole(say = (line) => process.stderr.write(`${line}\n`)) {
  if (!existsSync(join(CONSOLE, 'src'))) return existsSync(CURRENT)
  const wanted = hashOfSources()
  if (inForce() === wanted) return true
  const started = performance.now()
  say('正在构建工作台（源文件有变化或首次启动）……')
  const reason = build(wanted)
  if (reason !== undefined) {
    const older = inForce() !== undefined
    say(`工作台没有建成，${older ? '先用原来的' : '其余功能照常'}。原因：${reason}\n请运行 npm ci 后重新启动。`)
    return older
  }
  say(`工作台已建成，用时 ${((performance.now() - started) / 1000).toFixed(1)} 秒。`)
  return true
}

function inForce() {
  try {
    const name = readFileSync(CURRENT, 'utf8').trim()
    return existsSync(join(BUILDS, name, 'index.html')) ? name : undefined
  } catch {
    return undefined
  }
}

/** Of every file that goes into the build, and of the versions that the lock file gives the packages. */
function hashOfSources() {
  const files = readdirSync(CONSOLE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
  const hash = createHash('sha256')
  for (const file of [...files, join(root, 'package-lock.json')]) {
    hash.update(relative(root, file).split(sep).join('/')).update('\0')
    hash.update(createHash('sha256').update(readFileSync(file)).digest())
  }
  return hash.digest('hex').slice(0, 16)
}

/**
 * Into a folder of its own, which gets its name when it is whole: of two processes that build at once, the second finds the
 * first one's and drops its own.
 * @returns {string | undefined} why there is no build
 */
function build(name) {
  let folder
  try {
    mkdirSync(BUILDS, { recursive: true })
    folder = mkdtempSync(join(BUILDS, '.making-'))
    const manifest = createRequire(import.meta.url).resolve('vite/package.json')
    const vite = join(dirname(manifest), 'bin', 'vite.js')
    const args = [vite, 'build', CONSOLE, '--outDir', folder, '--logLevel', 'error']
    const done = spawnSync(pinnedNode(), args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] })
    if (done.status !== 0) return done.stderr.trim() || String(done.error ?? done.signal)
    publish(folder, name)
    return undefined
  } catch (error) {
    return error.message
  } finally {
    if (folder) rmSync(folder, { recursive: true, force: true })
  }
}

function publish(folder, name) {
  const place = join(BUILDS, name)
  // mkdtemp makes it ours alone; whoever serves or packs it has to read it.
  chmodSync(folder, 0o755)
  try {
    renameSync(folder, place)
  } catch (error) {
    if (!existsSync(join(place, 'index.html'))) throw error
  }
  const note = join(BUILDS, `.current-${process.pid}`)
  writeFileSync(note, `${name}\n`)
  renameSync(note, CURRENT)
  dropOld(name)
}

/** Builds out of force, and what a build that was killed has left. */
function dropOld(name) {
  const made = (entry) => statSync(join(BUILDS, entry)).mtimeMs
  const old = readdirSync(BUILDS)
    .filter((entry) => /^[0-9a-f]{16}$/.test(entry) && entry !== name)
    .sort((a, b) => made(b) - made(a))
  const left = readdirSync(BUILDS).filter((entry) => entry.startsWith('.') && made(entry) < Date.now() - AN_HOUR_MS)
  for (const entry of [...old.slice(KEPT - 1), ...left]) rmSync(join(BUILDS, entry), { recursive: true, force: true })
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href && !buildConsole()) process.exitCode = 1

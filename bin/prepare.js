// Installs what package-lock.json asks for, once. Used by `npm start` and `npm test` on a fresh machine.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Whether node_modules holds what package-lock.json asks for, by npm's own note of what it installed. Packages for other
 * platforms are optional and may be absent.
 */
function isInstalled() {
  const read = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages
  try {
    const installed = read(join('node_modules', '.package-lock.json'))
    return Object.entries(read('package-lock.json')).every(
      ([path, { version, optional }]) =>
        path === '' || installed[path]?.version === version || (optional && !installed[path]),
    )
  } catch {
    return false
  }
}

/**
 * @returns {boolean} whether anything was installed
 * @throws {Error} where npm could not install; the message says what to do
 */
export function prepare() {
  if (isInstalled()) return false
  process.stderr.write('正在安装依赖（仅首次，需要能访问 npm 源）……\n')
  // The npm that runs us, if any, else the one on the path; node_modules/.bin/node must not be the one that replaces itself.
  const npm = process.env.npm_execpath
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const env = { ...process.env, PATH: withoutOwnBin(process.env.PATH ?? '') }
  const done = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, env, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', args, { cwd: root, env, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  if (done.status !== 0) throw new Error('依赖没有装好。请检查网络或 npm 源设置后重新运行；已下载的部分不会重复下载。')
  return true
}

const withoutOwnBin = (path) =>
  path
    .split(':')
    .filter((p) => !p.startsWith(join(root, 'node_modules')))
    .join(':')

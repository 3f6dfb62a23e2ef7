// Finds the Node that the project pins. Plain JavaScript: it has to run on whatever Node (>= 20) the machine has.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const WANTED_MAJOR = 24

/**
 * The path of a Node >= 24: the platform package of npm (in the lockfile, no install script), else the running one.
 * @returns {string} an absolute path
 * @throws {Error} where neither is there; the message says what to do
 */
export function pinnedNode() {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  try {
    const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`)
    const binary = join(dirname(manifest), 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
    if (existsSync(binary)) return binary
  } catch {
    // No such package for this platform, or nothing is installed yet: the system's Node may do.
  }
  if (Number(process.versions.node.split('.')[0]) >= WANTED_MAJOR) return process.execPath
  throw new Error(
    `需要 Node ${WANTED_MAJOR}：本平台没有随包的 ${name}，系统的 Node 是 ${process.versions.node}。请运行 npm ci，或安装 Node ${WANTED_MAJOR} 以上版本。`,
  )
}

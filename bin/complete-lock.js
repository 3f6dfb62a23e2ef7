// `npm run lock`: fills the holes that a registry mirror leaves in package-lock.json. A mirror that lacks the packages of other
// platforms makes `npm install` drop them from the lock file, and `npm ci` then refuses it. Each missing optional package gets an
// entry with its version and platform; npm skips it everywhere else, and fetches it on its own platform. Run it after npm install.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const file = fileURLToPath(new URL('../package-lock.json', import.meta.url))
const lock = JSON.parse(readFileSync(file, 'utf8'))

const OS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32', 'windows', 'wasm32']
const CPU = ['arm64', 'x64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64']

/** The platform that a package's name tells: `binding-linux-arm64-musl`. */
function platformOf(name) {
  const words = name.split(/[-/]/)
  const os = OS.find((word) => words.includes(word))
  const cpu = CPU.find((word) => words.includes(word))
  const libc = words.some((word) => word.startsWith('musl'))
    ? 'musl'
    : words.some((word) => word.startsWith('gnu'))
      ? 'glibc'
      : undefined
  return {
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(os && os !== 'wasm32' ? { os: [os === 'windows' ? 'win32' : os] } : {}),
    ...(os === 'linux' && libc ? { libc: [libc] } : {}),
  }
}

const holes = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
  Object.entries(optionalDependencies).flatMap(([name, version]) => {
    const nested = `${path}/node_modules/${name}`
    const top = `node_modules/${name}`
    return lock.packages[nested] || lock.packages[top] ? [] : [[top, { version, ...platformOf(name), optional: true }]]
  }),
)
for (const [path, entry] of holes) {
  // Without a platform npm would try to install it everywhere: better to stop and look.
  if (!entry.os) throw new Error(`${path}: cannot tell the platform from the name`)
  lock.packages[path] = entry
}
const sorted = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')))
writeFileSync(file, `${JSON.stringify({ ...lock, packages: sorted }, null, 2)}\n`)
process.stdout.write(`${holes.length} entries added\n`)

// Teaches Node the two things it does not do by itself: .tsx files, and .ts files below node_modules (an installed gongkai).
// Everything else is Node's own type stripping. Reasons: docs/decisions/0006.
import { readFileSync } from 'node:fs'
import module from 'node:module'
import { fileURLToPath } from 'node:url'

module.enableCompileCache?.()

const isOurs = (url) =>
  url.startsWith('file:') && (url.endsWith('.tsx') || (url.endsWith('.ts') && url.includes('/node_modules/')))

let transform

module.registerHooks({
  load(url, context, nextLoad) {
    if (!isOurs(url)) return nextLoad(url, context)
    transform ??= module.createRequire(import.meta.url)('oxc-transform').transformSync
    const path = fileURLToPath(url)
    const { code, errors } = transform(path, readFileSync(path, 'utf8'), {
      lang: path.endsWith('x') ? 'tsx' : 'ts',
      sourcemap: false,
      jsx: { runtime: 'automatic', development: false },
      target: 'es2024',
    })
    if (errors.length > 0) throw new SyntaxError(`${path}: ${errors.map((e) => e.message).join('; ')}`)
    return { format: 'module', source: code, shortCircuit: true }
  },
})

// `npm test`: installs what is missing, then runs every test on the pinned Node. Arguments: the test files to run, else all.
// The last line counts: `N passed, N failed[, N skipped]`. With GONGKAI_NO_SKIP set, a suite skipped for a missing tool fails.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildConsole } from './build-console.js'
import { prepare } from './prepare.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const TOOLS = { chromium: 'chromium', pdftotext: 'poppler-utils' }
const MINUTES = 60_000

/** System tools of the tests, where we may install them; where not, their suites are skipped and counted. */
function installTools() {
  const has = (tool) => spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0
  const missing = Object.entries(TOOLS).flatMap(([tool, name]) => (has(tool) ? [] : [name]))
  if (missing.length === 0) return
  const mayInstall = process.getuid?.() === 0 && has('apt-get') && !process.env.GONGKAI_NO_INSTALL
  if (!mayInstall) {
    process.stderr.write(`缺少测试工具：${missing.join('、')}。相应的测试将跳过；可用系统的包管理器安装后重试。\n`)
    return
  }
  process.stderr.write(`正在安装测试工具：${missing.join('、')}……\n`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args) =>
    spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=120', ...args], { env, stdio: ['ignore', 'ignore', 2] })
  apt('update')
  apt('install', '-y', '--no-install-recommends', ...missing, 'fonts-noto-cjk')
}

function run() {
  const { pinnedNode } = nodePath
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-test-'))
  const counts = join(folder, 'counts.json')
  const wanted = process.argv.slice(2)
  const files = wanted.length > 0 ? wanted : testFiles()
  const done = spawnSync(
    pinnedNode(),
    [
      '--disable-warning=ExperimentalWarning',
      '--import',
      join(root, 'bin', 'register.js'),
      '--test',
      '--test-concurrency=2',
      `--test-timeout=${10 * MINUTES}`,
      `--test-reporter=${join(root, 'bin', 'test-reporter.js')}`,
      '--test-reporter-destination=stdout',
      ...files,
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, GONGKAI_TEST_COUNTS: counts } },
  )
  let result = { passed: 0, failed: 0, skipped: 0 }
  try {
    result = JSON.parse(readFileSync(counts, 'utf8'))
  } catch {
    result.failed = 1
  }
  rmSync(folder, { recursive: true, force: true })
  const skippedFails = process.env.GONGKAI_NO_SKIP && result.skipped > 0
  const failed = result.failed > 0 || result.passed === 0 || done.status !== 0
  if (skippedFails) process.stdout.write(`${result.skipped} skipped suites count as failures here (GONGKAI_NO_SKIP)\n`)
  const also = result.skipped > 0 ? `, ${result.skipped} skipped` : ''
  process.stdout.write(`${result.passed} passed, ${Math.max(result.failed, failed ? 1 : 0)} failed${also}\n`)
  return failed || skippedFails ? 1 : 0
}

/** Every test file of src and test; found here since globs are the shell's on some systems. */
function testFiles() {
  const out = spawnSync(
    nodePath.pinnedNode(),
    ['-e', `console.log(fs.globSync(['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts']).sort().join('\\n'))`],
    { cwd: root, encoding: 'utf8' },
  )
  return out.stdout.split('\n').filter((line) => line !== '')
}

prepare()
buildConsole()
installTools()
const nodePath = await import('./node-path.js')
process.exitCode = run()

import { type ChildProcess, spawn } from 'node:child_process'
import type { Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { AnnualReport } from '../../../../capabilities/annual-report/index.ts'
import type { Refusal, Result } from '../../../../capabilities/documents/index.ts'
import { refuse } from '../../../../capabilities/documents/index.ts'
import { killOnExit } from './kill-on-exit.ts'
import type { Answer, Job } from './protocol.ts'
import { type ProcessLimits, type Watchdog, watch } from './watchdog.ts'

/** One child process. It reads a file at a time; whoever gives it a second one meanwhile has made a mistake. */
export interface ReaderProcess {
  read(job: Job): Promise<Result<AnnualReport>>
  readonly state: { busy: boolean; ended: boolean; files: number; rss: number }
  /** Lets the child end by itself, kills it if it does not; resolves when it is gone. */
  end(): Promise<void>
}

const ROOT = new URL('../../../../../', import.meta.url)

/**
 * Starts a child. It inherits no file, no environment that could hold a secret, and may neither write files nor start
 * programs.
 * @param entry the child's script
 */
export function startReaderProcess(entry: URL, limits: ProcessLimits): ReaderProcess {
  const child = spawn(process.execPath, [...nodeOptions(), fileURLToPath(entry), String(limits.memoryBytes)], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
    env: bareEnvironment(),
    windowsHide: true,
  })
  return superviseChild(child, limits)
}

function nodeOptions(): readonly string[] {
  // An installed gongkai lies below node_modules, where a native module strips the types.
  const installed = import.meta.url.includes('/node_modules/')
  return [
    '--permission',
    '--allow-fs-read=*',
    '--allow-worker',
    ...(installed ? ['--allow-addons'] : []),
    '--disable-warning=ExperimentalWarning',
    '--disable-warning=SecurityWarning',
    // V8's own limit only backs up the watchdog: typed arrays and wasm do not count for it.
    '--max-old-space-size=1024',
    '--import',
    fileURLToPath(new URL('bin/register.js', ROOT)),
  ]
}

function bareEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'LANG', 'LC_ALL', 'NODE_COMPILE_CACHE']
  return Object.fromEntries(kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])))
}

/** How long a child may take until it can read. Far beyond what a busy machine needs: a bound, not an expectation. */
const START_MS = 60_000
const KEPT_STDERR = 4096

function superviseChild(child: ChildProcess, limits: ProcessLimits): ReaderProcess {
  const state = { busy: false, ended: false, files: 0, rss: 0 }
  let stderr = ''
  let onAnswer: (result: Result<AnnualReport>) => void = () => {}
  const exited = new Promise<NodeJS.Signals | null>((resolve) => {
    child.once('exit', (_, signal) => resolve(signal))
    child.once('error', () => resolve(null))
  })
  const started = new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => child.kill('SIGKILL'), START_MS)
    const failed = (): void => reject(new Error(`the process that reads files did not start: ${stderr.trim()}`))
    child.on('message', (answer: Answer) => {
      clearTimeout(late)
      if (answer.kind === 'ready') return resolve()
      state.files++
      state.rss = answer.rss
      onAnswer(answer.result)
    })
    child.once('error', reject)
    child.once('exit', failed)
  })
  started.catch(() => {})
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(-KEPT_STDERR)
  })
  void exited.then(() => {
    state.ended = true
  })
  killOnExit(child)

  const read = async (job: Job): Promise<Result<AnnualReport>> => {
    hold(child, true)
    state.busy = true
    let watchdog: Watchdog | undefined
    try {
      await started
      watchdog = watch(child, limits)
      const answered = new Promise<Result<AnnualReport>>((resolve) => {
        onAnswer = resolve
      })
      // A child that is gone already is told by its exit.
      child.send(job, () => {})
      const outcome = await Promise.race([answered, exited])
      if (outcome !== null && typeof outcome === 'object') return outcome
      return refuse(reasonOf(watchdog, outcome, stderr, limits))
    } finally {
      watchdog?.stop()
      state.busy = false
      hold(child, false)
    }
  }
  const end = async (): Promise<void> => {
    state.ended = true
    if (child.connected) child.disconnect()
    const stuck = setTimeout(() => child.kill('SIGKILL'), END_MS)
    await exited
    clearTimeout(stuck)
  }
  hold(child, false)
  return { read, state, end }
}

/** How long a child may take to end by itself, in milliseconds. */
const END_MS = 1000

/** An idle child does not keep this process alive; one that reads does. */
function hold(child: ChildProcess, busy: boolean): void {
  const stderr = child.stderr as Socket | null
  const change = busy ? 'ref' : 'unref'
  child[change]()
  child.channel?.[change]()
  stderr?.[change]()
}

function reasonOf(watchdog: Watchdog, signal: NodeJS.Signals | null, stderr: string, limits: ProcessLimits): Refusal {
  if (watchdog.killedFor === 'time') return tooSlow(limits.timeMs)
  // The child's own guard and the system, short of memory, kill the same way; V8 says so and aborts.
  const outOfMemory = signal === 'SIGKILL' || /heap out of memory|Allocation failed/i.test(stderr)
  return watchdog.killedFor === 'memory' || outOfMemory ? TOO_MUCH_MEMORY : CRASHED
}

const TOO_MUCH_MEMORY: Refusal = {
  kind: 'too-much-memory',
  message: '读取这份文件占用的内存过多，已停止。文件可能有意做得很大，或已损坏；请用 Word 或 WPS 打开后另存一份再试。',
}
const CRASHED: Refusal = {
  kind: 'crashed',
  message: '读取这份文件时程序意外中断，没有读出内容。请用 Word 或 WPS 打开后另存一份再试。',
}
const tooSlow = (timeMs: number): Refusal => ({
  kind: 'too-slow',
  message: `读取这份文件超过 ${Math.round(timeMs / 1000)} 秒，已停止。文件可能异常复杂或已损坏；请用 Word 或 WPS 打开后另存一份再试。`,
})

import { type ChildProcess, spawn } from 'node:child_process'
import type { Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Refusal, Result } from '../../../../capabilities/documents/index.ts'
import { refuse } from '../../../../capabilities/documents/index.ts'
import { compiledFolder } from './compiled-folder.ts'
import { killOnExit } from './kill-on-exit.ts'
import type { Answer, Job } from './protocol.ts'
import { type ProcessLimits, type Watchdog, watch } from './watchdog.ts'

/** One child process. It reads a file at a time; whoever gives it a second one meanwhile has made a mistake. */
export interface ReaderProcess {
  read(job: Job): Promise<Result<unknown>>
  readonly state: { busy: boolean; ended: boolean; files: number; rss: number }
  /** Lets the child end by itself, kills it if it does not; resolves when it is gone. */
  end(): Promise<void>
}

const ROOT = new URL('../../../../../', import.meta.url)

/**
 * Starts a child. It inherits no file and no environment that could hold a secret; it may not start programs, nor write
 * files but for its own cache of compiled code, which nobody else uses.
 * @param entry the child's script
 */
export function startReaderProcess(entry: URL, limits: ProcessLimits): ReaderProcess {
  const compiled = compiledFolder()
  const child = spawn(process.execPath, [...nodeOptions(compiled), fileURLToPath(entry), String(limits.memoryBytes)], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
    env: bareEnvironment(compiled),
    windowsHide: true,
  })
  return superviseChild(child, limits)
}

function nodeOptions(compiled: string | undefined): readonly string[] {
  // An installed gongkai lies below node_modules, where a native module strips the types.
  const installed = import.meta.url.includes('/node_modules/')
  return [
    '--permission',
    '--allow-fs-read=*',
    ...(compiled ? [`--allow-fs-write=${compiled}`] : []),
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

function bareEnvironment(compiled: string | undefined): NodeJS.ProcessEnv {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'LANG', 'LC_ALL']
  const environment = kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))
  return Object.fromEntries([...environment, ...(compiled ? [['NODE_COMPILE_CACHE', compiled]] : [])])
}

/** How long a child may take until it can read. Far beyond what a busy machine needs: a bound, not an expectation. */
const START_MS = 60_000
const KEPT_STDERR = 4096

interface Listening {
  /** Resolves when the child can read; rejects when it ends before that. */
  readonly started: Promise<void>
  /** Resolves when the child is gone, with the signal that ended it. */
  readonly exited: Promise<NodeJS.Signals | null>
  /** The last words of the child on its standard error. */
  readonly stderr: () => string
}

function listen(child: ChildProcess, onAnswer: (answer: Exclude<Answer, { kind: 'ready' }>) => void): Listening {
  let stderr = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(-KEPT_STDERR)
  })
  const exited = new Promise<NodeJS.Signals | null>((resolve) => {
    child.once('exit', (_, signal) => resolve(signal))
    child.once('error', () => resolve(null))
  })
  const started = new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => child.kill('SIGKILL'), START_MS)
    void exited.then(() => {
      clearTimeout(late)
      reject(new Error(`the process that reads files did not start: ${stderr.trim()}`))
    })
    child.on('message', (answer: Answer) => {
      if (answer.kind !== 'ready') return onAnswer(answer)
      clearTimeout(late)
      resolve()
    })
  })
  started.catch(() => {})
  return { started, exited, stderr: () => stderr }
}

type Outcome = Result<unknown> | { readonly ended: NodeJS.Signals | null }

const nobody = (): void => {}

function superviseChild(child: ChildProcess, limits: ProcessLimits): ReaderProcess {
  const state = { busy: false, ended: false, files: 0, rss: 0 }
  // Whoever waits for the file at hand. A race against `exited` would keep every result until the child is gone.
  let settle: (outcome: Outcome) => void = nobody
  let gone: { readonly ended: NodeJS.Signals | null } | undefined
  const { started, exited, stderr } = listen(child, ({ result, rss }) => {
    state.files++
    state.rss = rss
    settle(result)
  })
  void exited.then((signal) => {
    state.ended = true
    gone = { ended: signal }
    settle(gone)
  })
  killOnExit(child, () => state.busy)
  hold(child, false)

  const readBounded = async (job: Job): Promise<Result<unknown>> => {
    await started
    const watchdog = watch(child, limits)
    const outcome = await new Promise<Outcome>((resolve) => {
      settle = resolve
      if (gone) resolve(gone)
      else child.send(job, nobody)
    })
    settle = nobody
    watchdog.stop()
    return 'ended' in outcome ? refuse(reasonOf(watchdog, outcome.ended, stderr(), limits)) : outcome
  }
  return {
    state,
    read: async (job) => {
      state.busy = true
      hold(child, true)
      try {
        return await readBounded(job)
      } finally {
        state.busy = false
        hold(child, false)
      }
    },
    end: async () => {
      state.ended = true
      if (child.connected) child.disconnect()
      const stuck = setTimeout(() => child.kill('SIGKILL'), END_MS)
      await exited
      clearTimeout(stuck)
    },
  }
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

import { Worker } from 'node:worker_threads'
import type { LaidOutDocument } from '../../../capabilities/documents/index.ts'
import { typstData } from './typst-data.ts'
import type { TypstReply, TypstRequest, TypstWorkerData } from './typst-worker.ts'

export interface PdfWriterOptions {
  /** Folders with an office's own licensed fonts; they come before ours. */
  readonly fontDirectories?: readonly string[]
  /** The native compiler keeps some memory of every document, so its worker is replaced after so many. */
  readonly documentsPerWorker?: number
  /** …or when the process has grown by so much since the worker's first document, in bytes. */
  readonly growthPerWorker?: number
}

export interface PdfWriter {
  /** Rejects where the document can't be set or the worker dies; the next document gets a new worker. */
  write(document: LaidOutDocument): Promise<Uint8Array>
  close(): Promise<void>
}

interface Job {
  readonly request: TypstRequest
  readonly resolve: (bytes: Uint8Array) => void
  readonly reject: (reason: Error) => void
}

interface Running {
  readonly worker: Worker
  documents: number
  /** Resident memory after the first document, fonts loaded. */
  baseline: number | undefined
  job: Job | undefined
}

const MEGABYTE = 1024 * 1024

/** One worker thread, one document at a time in the order they came. It starts with the first document and keeps no process alive. */
export function createPdfWriter(options: PdfWriterOptions = {}): PdfWriter {
  const { fontDirectories = [], documentsPerWorker = 2000, growthPerWorker = 300 * MEGABYTE } = options
  const waiting: Job[] = []
  let running: Running | undefined
  let closed = false

  function start(): Running {
    const data: TypstWorkerData = { fontDirectories }
    const worker = new Worker(new URL('./typst-worker.ts', import.meta.url), { workerData: data })
    const started: Running = { worker, documents: 0, baseline: undefined, job: undefined }
    worker.on('message', (reply: TypstReply) => settle(started, reply))
    worker.on('error', (error: Error) => lose(started, error))
    worker.on('exit', () => lose(started, new Error('the typst worker ended before its document was set')))
    return started
  }

  function next(): void {
    if (running?.job || waiting.length === 0) return
    running ??= start()
    running.job = waiting.shift()
    running.worker.ref()
    running.worker.postMessage(running.job?.request)
  }

  function settle(from: Running, reply: TypstReply): void {
    const { job } = from
    from.job = undefined
    from.documents++
    from.worker.unref()
    if (reply.kind === 'done') {
      from.baseline ??= reply.rss
      if (from.documents >= documentsPerWorker || reply.rss - from.baseline > growthPerWorker) retire(from)
      job?.resolve(reply.bytes)
    } else job?.reject(new Error(`typst: ${reply.reason}`))
    next()
  }

  function retire(old: Running): void {
    if (running === old) running = undefined
    const end: TypstRequest = { kind: 'end' }
    old.worker.postMessage(end)
  }

  function lose(from: Running, reason: Error): void {
    if (running === from) running = undefined
    from.job?.reject(reason)
    from.job = undefined
    next()
  }

  return {
    write(document) {
      if (closed) return Promise.reject(new Error('the writer is closed'))
      return new Promise((resolve, reject) => {
        waiting.push({ request: { kind: 'set', document: typstData(document) }, resolve, reject })
        next()
      })
    },
    async close() {
      closed = true
      for (const job of waiting.splice(0)) job.reject(new Error('the writer is closed'))
      await running?.worker.terminate()
    },
  }
}

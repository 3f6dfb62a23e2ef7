import { parentPort, workerData } from 'node:worker_threads'
import { createTypstCompiler } from './typst-compiler.ts'

/** Sets one document after another off the main thread: the compiler is a blocking native call. */
export interface TypstWorkerData {
  readonly fontDirectories: readonly string[]
}
export type TypstRequest =
  | { readonly kind: 'set'; readonly document: Record<string, unknown> }
  | { readonly kind: 'end' }
export type TypstReply =
  | { readonly kind: 'done'; readonly bytes: Uint8Array; readonly rss: number }
  | { readonly kind: 'failed'; readonly reason: string }

const { fontDirectories } = workerData as TypstWorkerData
const compiler = createTypstCompiler(fontDirectories)
const reply = (message: TypstReply): void => parentPort?.postMessage(message)

parentPort?.on('message', (request: TypstRequest) => {
  if (request.kind === 'end') {
    compiler.forget()
    parentPort?.close()
    return
  }
  try {
    reply({ kind: 'done', bytes: compiler.pdf(request.document), rss: process.memoryUsage.rss() })
  } catch (error) {
    reply({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) })
  }
})

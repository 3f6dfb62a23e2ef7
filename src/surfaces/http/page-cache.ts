import { etagOf } from './etag.ts'

/** An answer ready to be sent again. */
export interface Rendered {
  readonly status: number
  readonly type: string
  readonly body: string | Buffer
  readonly headers?: Readonly<Record<string, string>>
}

export interface Kept extends Rendered {
  readonly etag: string
}

export interface PageCacheLimits {
  readonly maxAgeMs: number
  readonly maxEntries: number
  readonly maxBytes: number
  /** Milliseconds, ever rising. */
  readonly now: () => number
}

export interface PageCache {
  /** The kept answer while it is fresh, else a new one; those who ask meanwhile wait for the same. Only a 200 is kept. */
  get(key: string, render: () => Promise<Rendered>): Promise<Kept>
}

/** A small memory of rendered answers, bounded in number, bytes and age: a crowd costs one rendering, a crawler no memory. */
export function pageCache(limits: PageCacheLimits): PageCache {
  const kept = new Map<string, { readonly answer: Kept; readonly until: number; readonly bytes: number }>()
  const underWay = new Map<string, Promise<Kept>>()
  let bytes = 0

  const drop = (key: string): void => {
    bytes -= kept.get(key)?.bytes ?? 0
    kept.delete(key)
  }
  const keep = (key: string, answer: Kept): void => {
    const size = key.length * 2 + Buffer.byteLength(answer.body)
    drop(key)
    if (size > limits.maxBytes / 4) return
    kept.set(key, { answer, until: limits.now() + limits.maxAgeMs, bytes: size })
    bytes += size
    // A Map iterates in order of insertion, so the first key is the oldest.
    for (const oldest of kept.keys()) {
      if (kept.size <= limits.maxEntries && bytes <= limits.maxBytes) break
      drop(oldest)
    }
  }
  const produce = async (key: string, render: () => Promise<Rendered>): Promise<Kept> => {
    const rendered = await render()
    const answer = { ...rendered, etag: etagOf(rendered.body) }
    if (answer.status === 200) keep(key, answer)
    return answer
  }

  return {
    get(key, render) {
      const found = kept.get(key)
      if (found && found.until > limits.now()) return Promise.resolve(found.answer)
      const waiting = underWay.get(key)
      if (waiting) return waiting
      const started = produce(key, render).finally(() => underWay.delete(key))
      underWay.set(key, started)
      return started
    },
  }
}

import { httpError } from './http-error.ts'

/** Lets so many through at once; the others are told to come back, before their file is taken into memory. */
export interface CheckGate {
  /** @throws HttpError 503 when it is full */
  pass<T>(work: () => Promise<T>): Promise<T>
}

const COME_BACK_SECONDS = 10

export function checkGate(concurrent: number): CheckGate {
  let inside = 0
  return {
    async pass(work) {
      if (inside >= concurrent) {
        throw httpError(503, { detail: '正在检查的文件较多，请过十秒再提交。', retryAfter: COME_BACK_SECONDS })
      }
      inside += 1
      try {
        return await work()
      } finally {
        inside -= 1
      }
    },
  }
}

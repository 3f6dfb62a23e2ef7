import { httpError } from './http-error.ts'

/** Lets so many files in at once, over all and from one address; the others are told to come back, before theirs is taken in. */
export interface CheckGate {
  /** @throws HttpError 503 when it is full */
  pass<T>(address: string, work: () => Promise<T>): Promise<T>
}

const COME_BACK_SECONDS = 10
/** A whole office may share an address; a sender that dawdles must not take every place. */
const FROM_ONE_ADDRESS = 4

export function checkGate(concurrent: number): CheckGate {
  const inside = new Map<string, number>()
  let all = 0
  const count = (address: string, change: 1 | -1): void => {
    all += change
    const now = (inside.get(address) ?? 0) + change
    if (now === 0) inside.delete(address)
    else inside.set(address, now)
  }
  return {
    async pass(address, work) {
      if (all >= concurrent || (inside.get(address) ?? 0) >= FROM_ONE_ADDRESS) {
        throw httpError(503, { detail: '正在检查的文件较多，请过十秒再提交。', retryAfter: COME_BACK_SECONDS })
      }
      count(address, 1)
      try {
        return await work()
      } finally {
        count(address, -1)
      }
    },
  }
}

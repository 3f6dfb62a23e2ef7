import { CHANNELS } from '../../law/clock/index.ts'
import { type Day, dayWords } from '../../law/day/index.ts'
import { effectiveActs } from './effective-acts.ts'
import { inTheFuture, type RequestRefusal } from './refusals.ts'
import { actTitle, isClockAct, type RequestAct } from './request.ts'
import { type Happened, receiptOf } from './standing.ts'

/** These may come before the day of receipt is settled: the applicant is free to go. */
export const BEFORE_RECEIPT: ReadonlySet<string> = new Set(['withdrawn', 'terminated'])

/** Why the acts can't be read as a correction wants them read; whether the clock can be folded from them is asked of the clock. */
export function refuseReadAnew(
  request: Happened,
  recorded: readonly RequestAct[],
  act: RequestAct,
  today: Day,
): RequestRefusal | undefined {
  const { instead } = act
  if (act.kind !== 'corrected') return undefined
  if (instead && instead.on > today) return inTheFuture(instead.on, today)
  if (instead && instead.on < request.arrivedOn) {
    const message = `更正后的日期${dayWords(instead.on)}早于申请到达之日（${dayWords(request.arrivedOn)}）。请核对日期。`
    return { kind: 'wrong-fields', fields: [{ name: 'instead.on', message }], message }
  }
  const read = effectiveActs([...recorded, act])
  if (receiptOf(request, read).state === 'received') return undefined
  const after = read.find(({ kind }) => isClockAct(kind) && !BEFORE_RECEIPT.has(kind))
  if (!after) return undefined
  const { article } = CHANNELS[request.channel]
  const message = `收到之日确定以后，已经记录了“${actTitle(after.kind)}”，收到之日的这一条记录不能作废。日期有误的，请更正日期。`
  return { kind: 'not-now', article, message }
}

import { dayWords } from '../day/index.ts'
import type { Act } from './act.ts'
import { ACT_RULES } from './act-rules.ts'
import type { ClockRefusal } from './refusal.ts'

const MOST_DAYS = 1000

/** Why an act can't be what it says by itself, whatever else happened. */
export function checkAct(act: Act, receivedOn: Act['on']): ClockRefusal | undefined {
  const { kind, on, days, receivedOn: letterOn, until } = act
  const { title, article } = ACT_RULES[kind]
  if (on < receivedOn) {
    const message = `${dayWords(on)}“${title}”早于收到申请之日（${dayWords(receivedOn)}）。`
    return { kind: 'before-receipt', act: kind, on, receivedOn, article, message }
  }
  const detail = [letterOn, until].find((d) => d !== undefined && d < on)
  if (detail) {
    const message = `“${title}”的第二个日期${dayWords(detail)}早于${dayWords(on)}。`
    return { kind: 'detail-before-act', act: kind, on, detail, article, message }
  }
  if (kind === 'deferred' && until === undefined) {
    const message = `“${title}”须写明延迟到哪一日。`
    return { kind: 'detail-missing', act: kind, article, message }
  }
  if (days !== undefined && !(Number.isInteger(days) && days >= 1 && days <= MOST_DAYS)) {
    const message = `“${title}”的工作日数应为 1 至 ${MOST_DAYS} 的整数。`
    return { kind: 'days-out-of-range', act: kind, days, article, message }
  }
  return undefined
}

import { type Day, parseDay } from '../day/index.ts'
import { accept, type Result, refuse } from '../result.ts'
import { ACT_KINDS, type Act, type ActKind } from './act.ts'
import { ACT_RULES } from './act-rules.ts'

/** What is wrong with an act as written, in a sentence. */
export interface ActProblem {
  readonly message: string
}

/** An act as the command line and the address of the API write it: `KIND=DAY` or `KIND=DAY,DETAIL`. */
export function parseAct(text: string): Result<Act, ActProblem> {
  const [, kind = '', day = '', detail] = /^([^=]*)=([^,]*)(?:,(.*))?$/s.exec(text.trim()) ?? []
  const known = ACT_KINDS.find((each) => each === kind.trim())
  if (!known) {
    return refuse({ message: `“${short(text)}”应写作“行为=日期”，行为可以是：${ACT_KINDS.join('、')}。` })
  }
  const on = parseDay(day.trim())
  if (!on) return refuse({ message: `${known} 的日期“${short(day)}”应为 2025-01-20 这样的日期。` })
  return detail === undefined ? accept({ kind: known, on }) : withDetail(known, on, detail.trim())
}

function withDetail(kind: ActKind, on: Day, text: string): Result<Act, ActProblem> {
  const { detail } = ACT_RULES[kind]
  if (!detail) return refuse({ message: `${kind} 只有一个日期，没有“${short(text)}”这一项。` })
  if (detail === 'days') {
    if (!/^\d{1,4}$/.test(text)) return refuse({ message: `${kind} 的“${short(text)}”应为延长的工作日数，例如 10。` })
    return accept({ kind, on, days: Number(text) })
  }
  const second = parseDay(text)
  if (!second) return refuse({ message: `${kind} 的第二个日期“${short(text)}”应为 2025-01-20 这样的日期。` })
  return accept({ kind, on, [detail]: second })
}

/** Enough of what was written to find it again. */
const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

import { type Day, dayWords, yearOf } from '../../law/day/index.ts'
import { effectiveActs } from './effective-acts.ts'
import type { CaseFile } from './request.ts'
import { endOf, isEnded } from './standing.ts'

/** An earlier request of the same applicant, beside what is asked for now. */
export interface EarlierRequest {
  readonly file: CaseFile
  /** Of the subjects, in per cent. */
  readonly similarity: number
  /** The day on which it was answered; null where it wasn't yet, or ended without an answer. */
  readonly answeredOn: Day | null
  /** 第三十六条第（六）项: the same applicant, the same information, already answered. A person judges whether it is the same. */
  readonly likely: boolean
  readonly reasons: readonly string[]
}

/** How alike two texts are by their pairs of characters, in per cent; what isn't a word or figure doesn't count. */
export function similarityOf(a: string, b: string): number {
  const [one, other] = [pairsOf(a), pairsOf(b)]
  const [many, few] = [sizeOf(one), sizeOf(other)]
  if (many + few === 0) return 0
  let shared = 0
  for (const [pair, times] of one) shared += Math.min(times, other.get(pair) ?? 0)
  return Math.round((200 * shared) / (many + few))
}

function pairsOf(text: string): ReadonlyMap<string, number> {
  const signs = [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  ]
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < signs.length; at += 1) {
    const pair = `${signs[at]}${signs[at + 1]}`
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

const sizeOf = (pairs: ReadonlyMap<string, number>): number => [...pairs.values()].reduce((sum, each) => sum + each, 0)

/** The day on which a file was answered, as it is to be read today. */
export function answeredOn({ acts }: CaseFile): Day | null {
  const read = effectiveActs(acts)
  const end = isEnded(read) ? endOf(read) : undefined
  return end?.kind === 'replied' ? end.on : null
}

/** Earlier requests of an applicant, the likeliest repeat first, each with the reasons for and against. */
export function earlierRequests(
  subject: string,
  files: readonly CaseFile[],
  { similar }: { readonly similar: number },
): readonly EarlierRequest[] {
  return files
    .map((file) => earlierOne(file, similarityOf(subject, file.request.subject), similar))
    .toSorted((a, b) => Number(b.likely) - Number(a.likely) || b.similarity - a.similarity)
}

function earlierOne(file: CaseFile, similarity: number, similar: number): EarlierRequest {
  const on = answeredOn(file)
  const alike = similarity >= similar
  const reasons = [
    '同一申请人',
    alike ? `申请内容相似度 ${similarity}%，是否相同的信息请核对` : `申请内容相似度 ${similarity}%，不像是相同的信息`,
    on ? `前次已于${dayWords(on)}答复` : '前次还没有答复，不能作为重复申请不予处理',
  ]
  return { file, similarity, answeredOn: on, likely: alike && on !== null, reasons }
}

/** How often somebody has asked: 第三十五条 speaks of number and frequency and sets neither. */
export interface Frequency {
  /** In the month and in the year of the day asked about. */
  readonly month: number
  readonly year: number
  /** Every month in which there were any, the earliest first. */
  readonly months: readonly { readonly month: string; readonly count: number }[]
  readonly over: boolean
}

export function frequencyOf(
  arrivals: readonly Day[],
  on: Day,
  { manyInMonth, manyInYear }: { readonly manyInMonth: number; readonly manyInYear: number },
): Frequency {
  const inMonths = Map.groupBy(arrivals.toSorted(), monthOf)
  const months = [...inMonths].map(([month, days]) => ({ month, count: days.length }))
  const month = inMonths.get(monthOf(on))?.length ?? 0
  const year = arrivals.filter((day) => yearOf(day) === yearOf(on)).length
  return { month, year, months, over: month >= manyInMonth || year >= manyInYear }
}

const monthOf = (day: Day): string => day.slice(0, 7)

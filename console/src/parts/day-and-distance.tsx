import { dayWords, distanceWords } from './day-words.ts'

interface Props {
  readonly day: string
  readonly daysLeft?: number | null
  /** 条例第三十三条 */
  readonly article?: string | null
}

/** A legal day, always with the distance and the reason: 2025年2月21日（还有 3 个工作日）· 条例第三十三条. */
export function DayAndDistance({ day, daysLeft, article }: Props) {
  return (
    <span>
      <time dateTime={day}>{dayWords(day)}</time>
      {typeof daysLeft === 'number' && `（${distanceWords(daysLeft)}）`}
      {article && <span className="quiet"> · {article}</span>}
    </span>
  )
}

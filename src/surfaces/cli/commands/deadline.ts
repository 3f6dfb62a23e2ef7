import {
  ACT_KINDS,
  ACT_RULES,
  type Act,
  type ActDetail,
  CHANNEL_KINDS,
  type Clock,
  type LedgerEntry,
  parseAct,
  requestClock,
} from '../../../law/clock/index.ts'
import { type Day, dayWords, parseDay, shortDayWords, weekdayWords, yearOf } from '../../../law/day/index.ts'
import { deadlineJson, dueWords, FINDING_MARKS, PROVISIONAL_WORDS, stateMark } from '../../deadline-words.ts'
import { dayInShanghai } from '../../today.ts'
import { type Console, EXIT, UsageError } from '../program.ts'
import { pad, wrap } from '../terminal-table.ts'

export interface DeadlineOptions {
  readonly received: string
  readonly channel?: string
  readonly act?: readonly string[]
  readonly on?: string
  readonly json?: boolean
}

/** `deadline --received DAY …`: the legal clock of a request, with its work shown. */
export async function deadlineCommand(console: Console, options: DeadlineOptions): Promise<number> {
  const channel = CHANNEL_KINDS.find((known) => known === (options.channel ?? 'in_person'))
  if (!channel) throw new UsageError(`--channel 只能是 ${CHANNEL_KINDS.join('、')}。`)
  const receivedOn = dayOf('--received', options.received)
  const on = options.on === undefined ? dayInShanghai(new Date(console.now())) : dayOf('--on', options.on)
  const clock = requestClock({ receivedOn, channel, acts: actsOf(options.act ?? []) }, { on })
  if (!clock.ok) throw new UsageError(`${clock.error.message}（${clock.error.article}）`)
  const told = options.json
    ? JSON.stringify(deadlineJson(clock.value))
    : words(clock.value, on, console.columns ?? Number.POSITIVE_INFINITY)
  console.out.write(`${told}\n`)
  return clock.value.findings.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.done
}

/** Every act that is wrong, told at once. */
function actsOf(texts: readonly string[]): readonly Act[] {
  const parsed = texts.map(parseAct)
  const wrong = parsed.flatMap((each) => (each.ok ? [] : [`--act ${each.error.message}`]))
  if (wrong.length > 0) throw new UsageError(wrong.join('\n'))
  return parsed.flatMap((each) => (each.ok ? [each.value] : []))
}

function dayOf(option: string, text: string): Day {
  const day = parseDay(text)
  if (!day) throw new UsageError(`${option} “${text}”应为 2019 年以后的日期，写作 2025-01-20。`)
  return day
}

const DETAILS: Readonly<Record<ActDetail, string>> = {
  days: '延长的工作日数，不写为 20',
  receivedOn: '对方收到之日，不写为同日',
  until: '函、决定或者裁判写明的最后一日',
}

/** Every act with what it means, for the help of the command. */
export function actHelp(): string {
  const widest = Math.max(...ACT_KINDS.map((kind) => kind.length))
  const lines = ACT_KINDS.map((kind) => {
    const { title, detail } = ACT_RULES[kind]
    return `  ${kind.padEnd(widest)}  ${title}${detail ? `（第二项：${DETAILS[detail]}）` : ''}`
  })
  return ['', '行为，写作“行为=日期”或者“行为=日期,第二项”：', ...lines].join('\n')
}

const DAYS_WIDTH = 26
const COUNT_WIDTH = 6
const LAST_WIDTH = 30

function words(clock: Clock, on: Day, width: number): string {
  const { shape, word } = stateMark(clock)
  const { findings, next, ledger, provisional } = clock
  const entries = ledger.flatMap((entry, i) => [...yearLine(entry, ledger[i - 1]), ...ledgerLines(entry, width)])
  return [
    `答复期限：${dueWords(clock)}`,
    `状态：${shape} ${word}（${dayWords(on)}）`,
    ...(provisional ? [`暂定：${PROVISIONAL_WORDS}`] : []),
    '',
    `${pad('日期', DAYS_WIDTH)}${pad('计入', COUNT_WIDTH, 'right')}  理由和依据`,
    ...entries,
    ...(findings.length > 0 ? ['', '发现的问题'] : []),
    ...findings.map((finding) => {
      const mark = FINDING_MARKS[finding.severity]
      return `${mark.shape} ${mark.word} ${finding.message}（${finding.article}）`
    }),
    ...(next.length > 0 ? ['', '接下来依法可以'] : []),
    ...next.map(({ title, firstDay, lastDay, article, provisional: tentative }) => {
      const from = firstDay ? `${dayWords(firstDay)}起` : ''
      const until = lastDay ? `最迟${dayWords(lastDay)}${tentative ? '（暂定）' : ''}` : ''
      return `  ${pad([from, until].filter(Boolean).join('，') || '不限', LAST_WIDTH)}${title}（${article}）`
    }),
  ].join('\n')
}

/** The days of a line have no year; it stands above the first of its days. */
function yearLine({ from }: LedgerEntry, before: LedgerEntry | undefined): readonly string[] {
  return before && yearOf(before.from) === yearOf(from) ? [] : [`${yearOf(from)}年`]
}

function ledgerLines(entry: LedgerEntry, width: number): readonly string[] {
  const { from, to, workingDays, why, article, source, note, provisional } = entry
  const days = from === to ? dayShort(from) : `${dayShort(from)}至${dayShort(to)}`
  const about = [source && `〔据${source}〕`, provisional && '〔暂定〕', note && `〔${note}〕`].filter(Boolean).join('')
  const [first = '', ...more] = wrap(`${why}（${article}）${about}`, Math.max(20, width - DAYS_WIDTH - COUNT_WIDTH - 2))
  const indent = ' '.repeat(DAYS_WIDTH + COUNT_WIDTH + 2)
  const count = workingDays > 0 ? `${workingDays}` : '—'
  return [
    `${pad(days, DAYS_WIDTH)}${pad(count, COUNT_WIDTH, 'right')}  ${first}`,
    ...more.map((line) => `${indent}${line}`),
  ]
}

const dayShort = (d: Day): string => `${shortDayWords(d)}（${weekdayWords(d).slice(1)}）`

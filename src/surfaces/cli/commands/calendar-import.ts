import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import {
  type Asking,
  type CalendarPreview,
  type GivenChange,
  importChangeOnServer,
  previewChange,
} from '../../../capabilities/calendar-changes/index.ts'
import { type Day, dayWords, weekdayWords } from '../../../law/day/index.ts'
import { dayInShanghai } from '../../today.ts'
import { type DatabaseOptions, databaseChoice } from '../database-choice.ts'
import { messages } from '../messages.ts'
import { type Console, EXIT, type Program, UsageError } from '../program.ts'

export interface CalendarImportOptions extends DatabaseOptions {
  readonly yes?: boolean
  readonly source?: string
  readonly json?: boolean
}

/** `calendar import FILE`: shows what a notice changes and which requests it moves; with `--yes` imports exactly that. */
export async function calendarImportCommand(
  program: Program,
  console: Console,
  file: string,
  options: CalendarImportOptions,
) {
  const { say, trouble } = messages(console, false)
  const given = changeOf(await textOf(console, file), options.source ?? basename(file))
  const services = await program.open(databaseChoice(console, options), say)
  try {
    const at = console.now()
    const asking: Asking = { given, today: dayInShanghai(new Date(at)), personId: null, at }
    const seen = await previewChange(services.atomically, asking)
    if (!seen.ok) {
      const told =
        seen.error.kind === 'problems' ? seen.error.problems.map(({ message }) => message) : [seen.error.message]
      for (const line of told) trouble(line)
      return EXIT.trouble
    }
    console.out.write(options.json ? `${JSON.stringify(seen.value)}\n` : previewText(seen.value))
    if (!options.yes) {
      say('这是预览，没有改动任何东西。确认无误后加 --yes 导入。')
      return EXIT.done
    }
    const done = await importChangeOnServer(services.atomically, asking, seen.value.fingerprint)
    if (!done.ok) throw new UsageError(done.error.message)
    say('已导入，涉及的期限已全部重算，已记入审计链。')
    return EXIT.done
  } finally {
    await services.close()
  }
}

async function textOf(console: Console, file: string): Promise<string> {
  if (file === '-') return new TextDecoder().decode(await console.stdin())
  return readFile(resolve(console.cwd, file), 'utf8').catch(() => {
    throw new UsageError(`不能读取 ${file}。请给出放假通知的文本文件（UTF-8），或者写有各字段的 JSON。`)
  })
}

/** JSON is the notice in fields; anything else is its text, as published. */
function changeOf(text: string, source: string): GivenChange {
  if (!text.trimStart().startsWith('{')) return { kind: 'notice-text', text, source }
  try {
    return { kind: 'notice', notice: JSON.parse(text) }
  } catch {
    throw new UsageError('文件以“{”开头，但不是完整的 JSON。请核对，或者改用通知的文本。')
  }
}

const shown = (day: Day | null): string => (day === null ? '没有期限' : dayWords(day))

function previewText({ change, days, moved, settled, looked }: CalendarPreview): string {
  const title = change.kind === 'notice' ? `${change.notice.number}，${change.notice.year} 年` : change.change.reason
  const lines = [
    title,
    '',
    `变动的日子（${days.length} 日）`,
    ...days.map(({ day, after }) => {
      const name = after.name ? `（${after.name}）` : ''
      return `  ${dayWords(day)} ${weekdayWords(day)}　改为${after.working ? '上班' : '休息'}${name}`
    }),
    '',
    `期限移动的申请（${moved.length} 件，共查看 ${looked} 件；另有 ${settled} 件日期不变、不再是暂定）`,
    ...moved.flatMap(({ number, before, after, provisional, appears, vanishes }) => [
      `  ${number}　${shown(before)} → ${shown(after)}${provisional ? '（暂定）' : ''}`,
      ...appears.map(({ message }) => `    会新出现：${message}`),
      ...vanishes.map(({ message }) => `    不再成立：${message}`),
    ]),
  ]
  return `${lines.join('\n')}\n`
}

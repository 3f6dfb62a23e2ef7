import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { rollUp } from '../../../capabilities/annual-report/index.ts'
import { type Console, EXIT, type Program, UsageError } from '../program.ts'
import { readAll } from '../read-all.ts'
import { showReport } from '../show-report.ts'

export interface RollUpOptions {
  readonly json?: boolean
  readonly expect?: string
  readonly quiet?: boolean
  readonly body?: string
}

const NO_TERMINAL = 110

/** `rollup FILE…`: the sums of many reports, who was added and who is missing. */
export async function rollUpCommand(
  program: Program,
  console: Console,
  names: readonly string[],
  options: RollUpOptions,
) {
  const expect = options.expect === undefined ? undefined : await readList(console, options.expect)
  const parts = await readAll(program, console, names, options.quiet)
  if (!parts) return EXIT.trouble
  if (parts.length === 0) throw new UsageError('没有可以汇总的报告。请给出报告文件，或者存放报告的文件夹。')
  const total = rollUp(parts, { ...(expect ? { expect } : {}), ...(options.body ? { body: options.body } : {}) })
  if (!total.ok) throw new UsageError(total.error.message)
  const sum = total.value
  if (options.json) console.out.write(`${JSON.stringify(sum)}\n`)
  else {
    const shown = showReport(sum, `${parts.length} 份报告`, {
      columns: console.columns ?? NO_TERMINAL,
      colour: console.colour,
    })
    const missing = sum.missing.length > 0 ? `缺 ${sum.missing.length} 个机关：${sum.missing.join('、')}` : ''
    const unexpected =
      sum.unexpected.length > 0 ? `不在名单内的 ${sum.unexpected.length} 个：${sum.unexpected.join('、')}` : ''
    const told = [
      `汇总 ${sum.parts.length} 份：${sum.parts.map((p) => p.body ?? p.file).join('、')}`,
      missing,
      unexpected,
    ]
    console.out.write(`${shown}\n\n${told.filter((line) => line !== '').join('\n')}\n`)
  }
  return sum.findings.some((f) => f.severity === 'error') ? EXIT.findings : EXIT.done
}

async function readList(console: Console, name: string): Promise<readonly string[]> {
  const text = await readFile(resolve(console.cwd, name), 'utf8').catch(() => {
    throw new UsageError(`不能读取名单 ${name}。名单是文本文件，每行一个机关名称。`)
  })
  return text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

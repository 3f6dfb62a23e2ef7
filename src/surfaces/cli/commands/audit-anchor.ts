import { headsOf, layoutAnchor } from '../../../capabilities/audit/index.ts'
import { anchorToday } from '../../audit/anchor-today.ts'
import { bodyNames } from '../../audit/body-names.ts'
import { type DatabaseOptions, databaseChoice } from '../database-choice.ts'
import { messages } from '../messages.ts'
import { writeOut } from '../out-files.ts'
import { type Console, EXIT, type Program, UsageError } from '../program.ts'

export interface AuditAnchorOptions extends DatabaseOptions {
  readonly print?: string
  readonly force?: boolean
}

/** `audit anchor`: today's anchor, made unless it is there; with `--print` its heads as a page. */
export async function auditAnchorCommand(program: Program, console: Console, options: AuditAnchorOptions) {
  const { say } = messages(console, false)
  const format = options.print === undefined ? undefined : formatOf(options.print)
  const services = await program.open(databaseChoice(console, options), say)
  try {
    const today = await anchorToday(services, new Date(console.now()))
    if (!today) {
      say('还没有审计记录，没有生成审计锚。')
      return EXIT.done
    }
    const { anchor, made } = today
    const heads = `${headsOf(anchor).length} 条链的链尾`
    say(made ? `已生成 ${anchor.day} 的审计锚，记下${heads}。` : `${anchor.day} 的审计锚此前已经生成，没有重复生成。`)
    if (anchor.keptIn.includes('file'))
      say(`外存链尾：${services.outsideHeads.where}。请定期抄到数据库管理员不能改动的地方。`)
    console.out.write(`${anchor.day} ${anchor.algorithm} ${anchor.hash}\n`)
    if (options.print !== undefined && format) {
      const page = await services.writer.write(layoutAnchor(anchor, await bodyNames(services)), format)
      say(`可打印的链尾：${await writeOut(console, options.print, page, options.force === true)}`)
    }
  } finally {
    await services.close()
  }
  return EXIT.done
}

function formatOf(name: string): 'html' | 'pdf' {
  const format = (['html', 'pdf'] as const).find((one) => name.toLowerCase().endsWith(`.${one}`))
  if (!format) throw new UsageError('--print 的文件名应以 .html 或 .pdf 结尾。')
  return format
}

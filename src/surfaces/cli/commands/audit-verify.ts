import { createReadStream } from 'node:fs'
import { access } from 'node:fs/promises'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { type OutsideEvidence, outsideEvidence, verifyAudit } from '../../../capabilities/audit/index.ts'
import { bodyNames } from '../../audit/body-names.ts'
import { verdictWords } from '../../audit/verdict-words.ts'
import type { Services } from '../../services.ts'
import { type DatabaseOptions, databaseChoice } from '../database-choice.ts'
import { messages } from '../messages.ts'
import { type Console, EXIT, type Program, UsageError } from '../program.ts'

export interface AuditVerifyOptions extends DatabaseOptions {
  readonly heads?: string
  readonly json?: boolean
  readonly quiet?: boolean
}

/** `audit verify`: exit code 0 where the chains are whole, 1 where they are broken. */
export async function auditVerifyCommand(program: Program, console: Console, options: AuditVerifyOptions) {
  const talk = messages(console, options.quiet === true || options.json === true)
  // Looked for before the database is opened: a wrong name is told at once.
  if (options.heads !== undefined) await mustExist(console, options.heads)
  const services = await program.open(databaseChoice(console, options), talk.say)
  try {
    const { where, outside } = await evidence(console, services, options.heads)
    const total = (await services.audit.chains()).reduce((sum, { last }) => sum + (last ?? 0), 0)
    const goOn = (entries: number) => {
      talk.progress(Math.min(entries, total), total, '条记录已核验')
      return true
    }
    const verdict = await verifyAudit({ trail: services.audit, outside, goOn })
    talk.clear()
    const words = verdictWords(verdict, await bodyNames(services), where)
    if (options.json)
      console.out.write(
        `${JSON.stringify({ whole: verdict.breakCount === 0, ...verdict, ...words, breaks: verdict.breaks })}\n`,
      )
    else {
      const lines = [words.conclusion, ...words.breaks.map((line) => `✗ ${line}`), ...words.proof]
      console.out.write(`${lines.join('\n')}\n`)
    }
    return verdict.breakCount === 0 ? EXIT.done : EXIT.findings
  } finally {
    await services.close()
  }
}

async function mustExist(console: Console, name: string): Promise<void> {
  await access(resolve(console.cwd, name)).catch(() => {
    throw new UsageError(`没有找到外存链尾文件 ${name}。请用 --heads 指明平时留存的那一份，每行一日。`)
  })
}

interface Evidence {
  /** Null: there are no heads outside. */
  readonly where: string | null
  readonly outside: OutsideEvidence
}

/** The file that was named; else the one to which the program itself adds. */
async function evidence(console: Console, { outsideHeads }: Services, name: string | undefined): Promise<Evidence> {
  if (name === undefined) {
    const lines = outsideHeads.lines()
    return { where: lines ? outsideHeads.where : null, outside: await outsideEvidence(lines ?? []) }
  }
  const input = createReadStream(resolve(console.cwd, name))
  const outside = await outsideEvidence(createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }))
  if (outside.anchors.size === 0) {
    throw new UsageError(
      `${name} 里没有可以识别的链尾，不能对照。应为 audit-heads.jsonl 那样的文件，每行一日，原样保存。`,
    )
  }
  return { where: name, outside }
}

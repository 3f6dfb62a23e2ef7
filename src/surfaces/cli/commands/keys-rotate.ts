import { FIELD_ALGORITHMS, type FieldAlgorithm, rotateKeys } from '../../../capabilities/applicants/index.ts'
import { type DatabaseOptions, databaseChoice } from '../database-choice.ts'
import { messages } from '../messages.ts'
import { type Console, EXIT, type Program, UsageError } from '../program.ts'

export interface KeysRotateOptions extends DatabaseOptions {
  readonly algorithm?: string
  readonly quiet?: boolean
}

/** Short names, as an office speaks of them. */
const NAMES: Readonly<Record<string, FieldAlgorithm>> = { aes: 'aes-256-gcm', sm4: 'sm4-ctr-hmac-sm3' }

/** `keys rotate`: another master key, other data keys, every field encrypted anew. A server may go on serving meanwhile. */
export async function keysRotateCommand(program: Program, console: Console, options: KeysRotateOptions) {
  const talk = messages(console, options.quiet === true)
  const wanted = options.algorithm === undefined ? undefined : algorithmOf(options.algorithm)
  const services = await program.open(databaseChoice(console, options), talk.say)
  try {
    const { register, atomically } = services
    const current = await register.keys.currentId()
    if (!current.ok) throw new UsageError(current.error.message)
    const context = { ...register, atomically, now: console.now }
    const done = await rotateKeys(context, wanted ?? current.value.algorithm, (n) =>
      talk.say(`已重新加密 ${n} 名申请人的信息……`),
    )
    if (!done.ok) throw new UsageError(done.error.message)
    const { resumed, bodies, applicants, unreadable } = done.value
    if (resumed) talk.say('上次更换没有完成，这次接着办完，没有另换一次。需要再换的，请再运行一次。')
    const told = `密钥已更换：${bodies} 个机关，${applicants} 名申请人的信息已重新加密，已记入审计链。`
    console.out.write(`${told}\n`)
    talk.say('请立即备份新的密钥文件，与数据库的备份分开存放。旧的主密钥留在文件里，恢复以前的备份时要用。')
    if (unreadable === 0) return EXIT.done
    talk.trouble(`${unreadable} 名申请人的信息与密钥不符，可能被改动过，没有重新加密。请核对备份。`)
    return EXIT.findings
  } finally {
    await services.close()
  }
}

function algorithmOf(text: string): FieldAlgorithm {
  const known = NAMES[text.toLowerCase()] ?? FIELD_ALGORITHMS.find((each) => each === text)
  if (!known) throw new UsageError(`没有加密算法“${text}”，可以用 ${Object.keys(NAMES).join('、')}。`)
  return known
}

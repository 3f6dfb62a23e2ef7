import { type DatabaseOptions, databaseChoice } from '../database-choice.ts'
import { messages } from '../messages.ts'
import { type Console, EXIT, type Program } from '../program.ts'
import { fillWhenEmpty } from './serve.ts'

/** `migrate`: brings the database to this version of the program. Serving and importing do the same by themselves. */
export async function migrateCommand(program: Program, console: Console, options: DatabaseOptions) {
  const { say } = messages(console, false)
  const services = await program.open(databaseChoice(console, options), say)
  await services.close()
  say('数据库已是当前版本。')
  return EXIT.done
}

/** `demo`: fills an empty database with the invented county. */
export async function demoCommand(program: Program, console: Console, options: DatabaseOptions) {
  const { say } = messages(console, false)
  const services = await program.open(databaseChoice(console, options), say)
  try {
    const filled = await fillWhenEmpty(services, console, say)
    say(filled ? '示例县已填入。' : '数据库里已经有内容，没有改动。示例县只填入空的数据库。')
  } finally {
    await services.close()
  }
  return EXIT.done
}

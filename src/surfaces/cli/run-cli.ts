import { CommanderError } from 'commander'
import { type Console, EXIT, type Program, UsageError } from './program.ts'
import { accountCommands } from './tree/account-commands.ts'
import { auditCommands } from './tree/audit-commands.ts'
import { lawCommands } from './tree/law-commands.ts'
import { operatingCommands } from './tree/operating-commands.ts'
import { registerCommands } from './tree/register-commands.ts'
import { reportCommands } from './tree/report-commands.ts'
import { emptyTree } from './tree/tree.ts'

/** In the order of the help. */
const COMMANDS = [reportCommands, lawCommands, operatingCommands, accountCommands, auditCommands, registerCommands]

/**
 * Runs one command line.
 * @param args the arguments behind the program's name
 * @returns the exit code: 0 done, 1 done with error findings, 2 wrong use or something unreadable
 */
export async function runCli(args: readonly string[], program: Program, console: Console): Promise<number> {
  let code: number = EXIT.done
  const { cli, tree } = emptyTree(program, console, (result) => {
    code = result
  })
  for (const add of COMMANDS) add(tree)
  try {
    await cli.parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return EXIT.done
      if (error.code === 'commander.help') return args.length === 0 ? EXIT.done : EXIT.trouble
      console.err.write(`${inChinese(error)}\n`)
      return EXIT.trouble
    }
    if (error instanceof UsageError) {
      console.err.write(`${error.message}\n`)
      return EXIT.trouble
    }
    throw error
  }
}

function inChinese(error: CommanderError): string {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const told: Readonly<Record<string, string>> = {
    'commander.unknownOption': `没有选项 ${quoted}。`,
    'commander.unknownCommand': `没有命令 ${quoted}。`,
    'commander.missingArgument': `缺少参数 ${quoted}。`,
    'commander.optionMissingArgument': `选项 ${quoted} 后面缺少值。`,
    'commander.missingMandatoryOptionValue': `缺少选项 ${quoted}。`,
    'commander.excessArguments': '参数太多。',
    'commander.invalidArgument': `参数 ${quoted} 不正确。`,
  }
  return `${told[error.code] ?? error.message} 用 gongkai --help 查看用法，gongkai 命令 --help 查看一个命令的说明。`
}

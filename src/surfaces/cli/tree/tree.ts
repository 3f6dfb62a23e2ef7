import { Command } from 'commander'
import type { Console, Program } from '../program.ts'

/** What every command is made with. */
export interface Tree {
  readonly program: Program
  readonly console: Console
  /** The exit code of the command that ran. */
  done(code: number): void
  /** A command at the top, or below another. */
  command(name: string, told: string, parent?: Command): Command
  /** The same, for one that opens the database. */
  onDatabase(name: string, told: string, parent?: Command): Command
}

/** An empty `gongkai`, and what its commands are made with. */
export function emptyTree(program: Program, console: Console, done: (code: number) => void) {
  const cli = new Command('gongkai')
    .description('公开：政府信息公开的申请办理、工作台、审计，年度报告的读取、检查、生成、汇总和公布')
    .version(program.version, '-V, --version', '显示版本')
  configure(cli, console)
  const command: Tree['command'] = (name, told, parent = cli) => {
    const made = parent.command(name).description(told)
    configure(made, console)
    return made
  }
  const tree: Tree = {
    program,
    console,
    done,
    command,
    onDatabase: (name, told, parent) =>
      command(name, told, parent)
        .option('--data <dir>', '内置数据库和文件所在的文件夹（默认 ./data，或环境变量 DATA_DIR）')
        .option('--database <url>', '改用已有的 PostgreSQL 服务器，如 postgres://…（或环境变量 DATABASE_URL）'),
  }
  return { cli, tree }
}

const HELP_TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Arguments:': '参数：',
}

function configure(command: Command, console: Console): void {
  command
    .exitOverride()
    .helpOption('-h, --help', '显示帮助')
    .helpCommand(false)
    .showHelpAfterError(false)
    .configureHelp({ styleTitle: (title) => HELP_TITLES[title] ?? title })
    .configureOutput({
      writeOut: (text) => console.out.write(text),
      // A bare `gongkai` shows the help; errors are told in Chinese by whoever catches them.
      writeErr: (text) => {
        if (!text.startsWith('error:')) console.err.write(text)
      },
      outputError: () => undefined,
      ...(console.columns ? { getOutHelpWidth: () => console.columns ?? 80 } : {}),
    })
}

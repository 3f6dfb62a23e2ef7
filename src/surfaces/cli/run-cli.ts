import { Command, CommanderError } from 'commander'
import { accountListCommand, accountResetCommand } from './commands/account.ts'
import { auditAnchorCommand } from './commands/audit-anchor.ts'
import { auditExportCommand } from './commands/audit-export.ts'
import { auditVerifyCommand } from './commands/audit-verify.ts'
import { calendarImportCommand } from './commands/calendar-import.ts'
import { compareCommand } from './commands/compare.ts'
import { actHelp, deadlineCommand } from './commands/deadline.ts'
import { doctorCommand } from './commands/doctor.ts'
import { feeCommand } from './commands/fee.ts'
import { importCommand } from './commands/import.ts'
import { keysRotateCommand } from './commands/keys-rotate.ts'
import { demoCommand, migrateCommand } from './commands/operate.ts'
import { readCommand } from './commands/read.ts'
import { renderCommand } from './commands/render.ts'
import { rollUpCommand } from './commands/rollup.ts'
import { serveCommand } from './commands/serve.ts'
import { type Console, EXIT, type Program, UsageError } from './program.ts'

const HELP_TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Arguments:': '参数：',
}

/**
 * Runs one command line.
 * @param args the arguments behind the program's name
 * @returns the exit code: 0 done, 1 done with error findings, 2 wrong use or something unreadable
 */
export async function runCli(args: readonly string[], program: Program, console: Console): Promise<number> {
  let code: number = EXIT.done
  const cli = commands(program, console, (result) => {
    code = result
  })
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

function commands(program: Program, console: Console, done: (code: number) => void): Command {
  const cli = new Command('gongkai')
    .description('公开：政府信息公开工作年度报告的读取、检查、生成、汇总和公布')
    .version(program.version, '-V, --version', '显示版本')
  configure(cli, console)
  const command = (name: string, told: string) => {
    const made = cli.command(name).description(told)
    configure(made, console)
    return made
  }
  const database = (made: Command) =>
    made
      .option('--data <dir>', '内置数据库和文件所在的文件夹（默认 ./data，或环境变量 DATA_DIR）')
      .option('--database <url>', '改用已有的 PostgreSQL 服务器，如 postgres://…（或环境变量 DATABASE_URL）')

  command(
    'read <file...>',
    '读取已公布的年度报告（任何支持的格式；- 为标准输入；文件夹逐个读取），显示三张表和检查结果',
  )
    .option('--json', '每份报告输出一行 JSON')
    .option('--findings <xlsx>', '把全部问题写入一个 Excel 工作簿')
    .option('--return-letters <dir>', '为有错误或警告的报告各生成一份退回意见（docx）')
    .option('--office <name>', '退回意见的落款机关')
    .option('--date <day>', '退回意见的落款日期，如 2026-01-20')
    .option('--force', '覆盖已有的文件')
    .option('--quiet', '不显示进度和提示')
    .action(async (files, options) => done(await readCommand(program, console, files, options)))
  command('render <report...>', '把报告（JSON 或任何可读的报告）写成法定格式的文件')
    .requiredOption('--to <formats>', '格式：docx、pdf、html、json，可用逗号并列')
    .option('--out <dir>', '写入的文件夹（默认当前文件夹）')
    .option('--force', '覆盖已有的文件')
    .option('--quiet', '不显示进度和提示')
    .action(async (files, options) => done(await renderCommand(program, console, files, options)))
  command('compare <old> <new>', '比较同一机关前后两个年度的报告')
    .option('--json', '输出一行 JSON')
    .action(async (older, newer, options) => done(await compareCommand(program, console, [older, newer], options)))
  command('rollup <file...>', '把多份报告逐格相加，重新检查，列出缺少的机关')
    .option('--expect <list>', '应报机关名单，文本文件，每行一个名称')
    .option('--body <name>', '汇总报告的机关名称')
    .option('--json', '输出一行 JSON')
    .option('--quiet', '不显示进度和提示')
    .action(async (files, options) => done(await rollUpCommand(program, console, files, options)))
  command('deadline', '计算一件申请的答复期限：逐日列出是否计入、理由和条款，接下来依法可以做什么')
    .requiredOption('--received <day>', '收到申请之日（第三十一条确定的），如 2025-01-20')
    .option('--channel <channel>', '渠道：in_person（默认）、post_signed、post_plain、fax、email、online、oral')
    .option('--act <act>', '已经发生的行为，可以重复，见下', (act: string, acts: readonly string[] = []) => [
      ...acts,
      act,
    ])
    .option('--on <day>', '从哪一日看（默认今天）')
    .option('--json', '输出一行 JSON')
    .addHelpText('after', actHelp)
    .action(async (options) => done(await deadlineCommand(console, options)))
  command('fee <n>', '计算信息处理费：按件为一个自然月内的累计件数，按量为一件申请的页数')
    .requiredOption('--basis <basis>', 'items 按件，pages 按量')
    .option('--json', '输出一行 JSON')
    .action(async (count, options) => done(await feeCommand(console, count, options)))
  database(command('serve', '启动门户和接口'))
    .option('--port <number>', '端口（默认 8080，或环境变量 PORT）')
    .option('--host <address>', '监听的地址（默认全部，或环境变量 HOST）')
    .option('--demo', '数据库为空时填入虚构的示例县')
    .option('--public-url <url>', '公众使用的网址（或环境变量 PUBLIC_URL）')
    .option('--site-name <name>', '平台名称（或环境变量 SITE_NAME；默认“政府信息公开”）')
    .option('--trusted-hops <n>', '前面有几层可信的反向代理（或环境变量 TRUSTED_HOPS）')
    .option('--quiet', '不显示提示')
    .action(async (options) => done(await serveCommand(program, console, options)))
  database(command('import <file...>', '把年度报告连同原件存入数据库；重复导入无妨，中断后可以接着来'))
    .option('--year <year>', '文件里没有写明年度时使用')
    .option('--body <name>', '文件里没有写明机关时使用')
    .option('--json', '以 JSON 输出结果')
    .option('--quiet', '不显示进度和提示')
    .action(async (files, options) => done(await importCommand(program, console, files, options)))
  database(command('migrate', '把数据库升级到当前版本')).action(async (options) =>
    done(await migrateCommand(program, console, options)),
  )
  database(command('demo', '给空的数据库填入虚构的示例县')).action(async (options) =>
    done(await demoCommand(program, console, options)),
  )
  accountCommands(command('account', '人员账号：列出、重置'), console, database, program, done)
  auditCommands(command('audit', '审计记录：核验、生成审计锚、导出'), console, database, program, done)
  const calendar = command('calendar', '工作日历：导入放假通知')
  const calendarImport = calendar
    .command('import <file>')
    .description('预览放假通知引起的变动和移动的申请；加 --yes 导入（- 为标准输入）')
  configure(calendarImport, console)
  database(calendarImport)
    .option('--source <text>', '通知的出处：网址或者公报期号（默认文件名）')
    .option('--yes', '导入所见的预览')
    .option('--json', '以 JSON 输出预览')
    .action(async (file, options) => done(await calendarImportCommand(program, console, file, options)))
  const keys = command('keys', '申请人信息的密钥：更换')
  const rotate = keys
    .command('rotate')
    .description('更换主密钥和数据密钥，把申请人信息重新加密；可以在服务运行时进行，中断后再运行即接着办')
  configure(rotate, console)
  database(rotate)
    .option('--algorithm <name>', 'aes（AES-256-GCM）或 sm4（SM4-CTR 加 HMAC-SM3）；默认不变')
    .option('--quiet', '不显示进度和提示')
    .action(async (options) => done(await keysRotateCommand(program, console, options)))
  database(command('doctor', '检查本机是否具备运行所需的一切'))
    .option('--json', '以 JSON 输出结果')
    .action(async (options) => done(await doctorCommand(program, console, options)))
  return cli
}

function accountCommands(
  account: Command,
  console: Console,
  database: (made: Command) => Command,
  program: Program,
  done: (code: number) => void,
): void {
  const command = (name: string, told: string) => {
    const made = account.command(name).description(told)
    configure(made, console)
    return database(made)
  }
  command('reset <name>', '给一个账号发放一次性登录链接，解除锁定、结束会话；记入审计链')
    .option('--second-factor', '一并停用动态口令（手机和恢复码都丢失时）')
    .option('--public-url <url>', '链接使用的网址（或环境变量 PUBLIC_URL；默认本机）')
    .option('--json', '输出一行 JSON')
    .action(async (name, options) => done(await accountResetCommand(program, console, name, options)))
  command('list', '列出账号和今日的岗位')
    .option('--json', '每个账号输出一行 JSON')
    .action(async (options) => done(await accountListCommand(program, console, options)))
}

function auditCommands(
  audit: Command,
  console: Console,
  database: (made: Command) => Command,
  program: Program,
  done: (code: number) => void,
): void {
  const command = (name: string, told: string) => {
    const made = audit.command(name).description(told)
    configure(made, console)
    return database(made)
  }
  command('verify', '核验审计链：找出被改动、删除、插入或次序错乱的记录；退出码 0 完整，1 有问题，2 不能核验')
    .option('--heads <file>', '平时留存在别处的链尾（默认用数据旁边的 audit-heads.jsonl）')
    .option('--json', '输出一行 JSON')
    .option('--quiet', '不显示进度')
    .action(async (options) => done(await auditVerifyCommand(program, console, options)))
  command('anchor', '生成今天的审计锚（已有则不重复），并把链尾留存到数据库以外')
    .option('--print <file>', '另写成可以打印的 .html 或 .pdf')
    .option('--force', '覆盖已有的文件')
    .action(async (options) => done(await auditAnchorCommand(program, console, options)))
  command('export', '导出审计记录和离线核验程序')
    .requiredOption('--out <dir>', '写入的文件夹')
    .option('--body <code>', '只导出一个机关的')
    .option('--from <day>', '从哪一日起')
    .option('--to <day>', '到哪一日止')
    .option('--force', '覆盖已有的文件')
    .action(async (options) => done(await auditExportCommand(program, console, options)))
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

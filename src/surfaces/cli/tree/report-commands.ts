import { compareCommand } from '../commands/compare.ts'
import { readCommand } from '../commands/read.ts'
import { renderCommand } from '../commands/render.ts'
import { rollUpCommand } from '../commands/rollup.ts'
import type { Tree } from './tree.ts'

/** Published reports: read, compare, add up, write. */
export function reportCommands({ program, console, done, command }: Tree): void {
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
}

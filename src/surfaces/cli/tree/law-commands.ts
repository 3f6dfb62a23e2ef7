import { actHelp, deadlineCommand } from '../commands/deadline.ts'
import { feeCommand } from '../commands/fee.ts'
import type { Tree } from './tree.ts'

/** What the law says of a day or an amount. */
export function lawCommands({ console, done, command }: Tree): void {
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
}

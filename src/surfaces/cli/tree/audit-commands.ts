import { auditAnchorCommand } from '../commands/audit-anchor.ts'
import { auditExportCommand } from '../commands/audit-export.ts'
import { auditVerifyCommand } from '../commands/audit-verify.ts'
import type { Tree } from './tree.ts'

/** The chains, on the server. */
export function auditCommands({ program, console, done, command, onDatabase }: Tree): void {
  const audit = command('audit', '审计记录：核验、生成审计锚、导出')
  onDatabase('verify', '核验审计链：找出被改动、删除、插入或次序错乱的记录；退出码 0 完整，1 有问题，2 不能核验', audit)
    .option('--heads <file>', '平时留存在别处的链尾（默认用数据旁边的 audit-heads.jsonl）')
    .option('--json', '输出一行 JSON')
    .option('--quiet', '不显示进度')
    .action(async (options) => done(await auditVerifyCommand(program, console, options)))
  onDatabase('anchor', '生成今天的审计锚（已有则不重复），并把链尾留存到数据库以外', audit)
    .option('--print <file>', '另写成可以打印的 .html 或 .pdf')
    .option('--force', '覆盖已有的文件')
    .action(async (options) => done(await auditAnchorCommand(program, console, options)))
  onDatabase('export', '导出审计记录和离线核验程序', audit)
    .requiredOption('--out <dir>', '写入的文件夹')
    .option('--body <code>', '只导出一个机关的')
    .option('--from <day>', '从哪一日起')
    .option('--to <day>', '到哪一日止')
    .option('--force', '覆盖已有的文件')
    .action(async (options) => done(await auditExportCommand(program, console, options)))
}

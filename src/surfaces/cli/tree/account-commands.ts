import { accountListCommand, accountResetCommand } from '../commands/account.ts'
import type { Tree } from './tree.ts'

/** People who can't sign in. */
export function accountCommands({ program, console, done, command, onDatabase }: Tree): void {
  const account = command('account', '人员账号：列出、重置')
  onDatabase('reset <name>', '给一个账号发放一次性登录链接，解除锁定、结束会话；记入审计链', account)
    .option('--second-factor', '一并停用动态口令（手机和恢复码都丢失时）')
    .option('--public-url <url>', '链接使用的网址（或环境变量 PUBLIC_URL；默认本机）')
    .option('--json', '输出一行 JSON')
    .action(async (name, options) => done(await accountResetCommand(program, console, name, options)))
  onDatabase('list', '列出账号和今日的岗位', account)
    .option('--json', '每个账号输出一行 JSON')
    .action(async (options) => done(await accountListCommand(program, console, options)))
}

import { calendarImportCommand } from '../commands/calendar-import.ts'
import { keysRotateCommand } from '../commands/keys-rotate.ts'
import type { Tree } from './tree.ts'

/** The working calendar, and the keys of applicants' data. */
export function registerCommands({ program, console, done, command, onDatabase }: Tree): void {
  const calendar = command('calendar', '工作日历：导入放假通知')
  onDatabase('import <file>', '预览放假通知引起的变动和移动的申请；加 --yes 导入（- 为标准输入）', calendar)
    .option('--source <text>', '通知的出处：网址或者公报期号（默认文件名）')
    .option('--yes', '导入所见的预览')
    .option('--json', '以 JSON 输出预览')
    .action(async (file, options) => done(await calendarImportCommand(program, console, file, options)))
  const keys = command('keys', '申请人信息的密钥：更换')
  onDatabase('rotate', '更换主密钥和数据密钥，把申请人信息重新加密；可以在服务运行时进行，中断后再运行即接着办', keys)
    .option('--algorithm <name>', 'aes（AES-256-GCM）或 sm4（SM4-CTR 加 HMAC-SM3）；默认不变')
    .option('--quiet', '不显示进度和提示')
    .action(async (options) => done(await keysRotateCommand(program, console, options)))
}

import { calendarImportCommand } from '../commands/calendar-import.ts'
import { keysRotateCommand } from '../commands/keys-rotate.ts'
import { registerExportCommand } from '../commands/register-export.ts'
import { registerImportCommand } from '../commands/register-import.ts'
import type { Tree } from './tree.ts'

const each = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]

/** The register as a file, the working calendar, and the keys of applicants' data. */
export function registerCommands({ program, console, done, command, onDatabase }: Tree): void {
  const register = command('register', '申请台账：导入往年的，导出全部')
  onDatabase('import <file>', '预览并导入往年的申请台账（.xlsx、.csv）', register)
    .requiredOption('--body <code>', '机关代码')
    .option('--map <列名=栏目>', '指明一列是哪一栏，如 收件日=收到日期；“=不读取”为不读（可重复）', each)
    .option('--word <栏目:词语=含义>', '指明词语的含义，如 处理结果:不予公开=属于过程性信息（可重复）', each)
    .option('--every <栏目=含义>', '各行相同的申请方式、申请人种类，如 申请方式=当面提交（可重复）', each)
    .option('--only-good', '有不能导入的行时，只导入其余的行')
    .option('--refused <file>', '把不能导入的行连同原因写成 .xlsx')
    .option('--dry-run', '只预览，不写入')
    .option('--json', '以 JSON 输出')
    .action(async (file, options) => done(await registerImportCommand(program, console, file, options)))
  onDatabase('export', '导出一个机关的全部申请，申请人脱敏；按文件名为 .xlsx、.csv 或 .json', register)
    .requiredOption('--body <code>', '机关代码')
    .requiredOption('--out <file>', '写到哪个文件')
    .option('--year <year>', '只要这一年收到的')
    .option('--force', '覆盖已有的文件')
    .action(async (options) => done(await registerExportCommand(program, console, options)))
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

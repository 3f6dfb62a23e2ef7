import { doctorCommand } from '../commands/doctor.ts'
import { importCommand } from '../commands/import.ts'
import { demoCommand, migrateCommand } from '../commands/operate.ts'
import { serveCommand } from '../commands/serve.ts'
import type { Tree } from './tree.ts'

/** Serving, filling and looking after an installation. */
export function operatingCommands({ program, console, done, onDatabase }: Tree): void {
  onDatabase('serve', '启动门户和接口')
    .option('--port <number>', '端口（默认 8080，或环境变量 PORT）')
    .option('--host <address>', '监听的地址（默认全部，或环境变量 HOST）')
    .option('--demo', '数据库为空时填入虚构的示例县')
    .option('--public-url <url>', '公众使用的网址（或环境变量 PUBLIC_URL）')
    .option('--site-name <name>', '平台名称（或环境变量 SITE_NAME；默认“政府信息公开”）')
    .option('--trusted-hops <n>', '前面有几层可信的反向代理（或环境变量 TRUSTED_HOPS）')
    .option('--quiet', '不显示提示')
    .action(async (options) => done(await serveCommand(program, console, options)))
  onDatabase('import <file...>', '把年度报告连同原件存入数据库；重复导入无妨，中断后可以接着来')
    .option('--year <year>', '文件里没有写明年度时使用')
    .option('--body <name>', '文件里没有写明机关时使用')
    .option('--json', '以 JSON 输出结果')
    .option('--quiet', '不显示进度和提示')
    .action(async (files, options) => done(await importCommand(program, console, files, options)))
  onDatabase('migrate', '把数据库升级到当前版本').action(async (options) =>
    done(await migrateCommand(program, console, options)),
  )
  onDatabase('demo', '给空的数据库填入虚构的示例县').action(async (options) =>
    done(await demoCommand(program, console, options)),
  )
  onDatabase('doctor', '检查本机是否具备运行所需的一切')
    .option('--json', '以 JSON 输出结果')
    .action(async (options) => done(await doctorCommand(program, console, options)))
}

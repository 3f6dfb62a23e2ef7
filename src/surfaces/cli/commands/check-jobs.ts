import { type DatabaseChoice, type Program, UsageError } from '../program.ts'

/** For `doctor`: the job queue opens, no job has failed for good, and every message went out. */
export async function checkJobs(program: Program, choice: DatabaseChoice) {
  const what = '后台任务'
  const services = await program
    .open(choice, () => {})
    .catch((error: unknown) => {
      if (error instanceof UsageError) return undefined
      throw error
    })
  if (!services) return { what, ok: false, told: '数据库没有打开，不能检查' }
  try {
    const failed = (await services.jobs.counts()).reduce((sum, count) => sum + count.failed, 0)
    const undelivered = await services.outbox.count('undelivered')
    const ok = failed === 0 && undelivered === 0
    const counted = `没有成功的任务 ${failed} 个，没有送出的邮件和短信 ${undelivered} 条`
    return { what, ok, told: ok ? '可用' : `${counted}。请登录工作台，在“后台任务”“邮件和短信”里查看原因` }
  } finally {
    await services.close()
  }
}

import { type DatabaseChoice, type Program, UsageError } from '../program.ts'

/** For `doctor`: whether files of applicants are looked at for viruses. Without a scanner everything works; it is said. */
export async function checkScanner(program: Program, choice: DatabaseChoice) {
  const what = '杀毒服务'
  const services = await program
    .open(choice, () => {})
    .catch((error: unknown) => {
      if (error instanceof UsageError) return undefined
      throw error
    })
  if (!services) return { what, ok: false, told: '数据库没有打开，不能检查' }
  try {
    const { scanner } = services.applying
    const { ok, words } = await scanner.status()
    return { what, ok: ok || !scanner.configured, told: words }
  } finally {
    await services.close()
  }
}

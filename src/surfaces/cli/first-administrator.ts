import { firstLink } from '../../capabilities/people/index.ts'
import { linkPath } from '../link-path.ts'
import { peopleContextAt } from '../people-context.ts'
import type { Services } from '../services.ts'

/**
 * Where nobody administers the installation yet: the lines with the link that makes the first administrator, new at each start. They are for
 * the terminal alone; whoever reads a log must not become one.
 */
export async function firstAdministratorLines(
  services: Pick<Services, 'settings' | 'atomically' | 'peopleTools'>,
  now: Date,
  address: string,
): Promise<readonly string[]> {
  const link = await firstLink(await peopleContextAt(services, now), now.toISOString())
  if (!link) return []
  return [
    '还没有管理员。请在 24 小时内用浏览器打开下面的一次性链接，建立首个系统管理员：',
    `  ${new URL(linkPath(link.token), address).href}`,
    '在别的电脑上打开的，请把 localhost 换成本机的地址。过期的，重新启动即有新的链接。',
  ]
}

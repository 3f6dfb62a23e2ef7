import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type Actor, may } from '../../../capabilities/accounts/index.ts'
import { countsOn } from '../../../capabilities/people/index.ts'
import {
  anchorTodo,
  challengeTodo,
  disclosureTodo,
  disposalTodo,
  letterTodo,
  noticeTodo,
  postTodo,
  reportTodo,
  requestTodo,
  supervisedTodo,
  TODO_KINDS,
  TODO_STATES,
  type TodoKind,
  type TodoSource,
  todoOf,
} from '../../../capabilities/todo/index.ts'
import { PLATFORM } from '../../../capabilities/transactions/index.ts'
import type { Day } from '../../../law/day/index.ts'
import type { HttpContext } from '../../http/context.ts'
import { staffOf } from '../../http/staff.ts'
import type { Services } from '../../services.ts'
import { dayInShanghai } from '../../today.ts'
import { bodyNames } from '../accounts/body-names.ts'
import { problem } from '../schemas.ts'

const WORDS = { overdue: '超期', dueSoon: '将到期', open: '办理中', done: '办结' } as const

const item = z
  .object({
    id: z.string(),
    kind: z.enum(Object.keys(TODO_KINDS) as [TodoKind]),
    kindLabel: z.string(),
    title: z.string(),
    bodyName: z.string(),
    lastDay: z.string().nullable().describe('最后一日，YYYY-MM-DD；没有法定期限的为 null'),
    daysLeft: z.int().nullable().describe('还有几个工作日，超期为负'),
    state: z.enum(TODO_STATES),
    word: z.string(),
    article: z.string().nullable(),
    href: z.string().describe('工作台里的地址'),
  })
  .meta({ id: 'TodoItem' })

const todoAnswer = z.object({
  items: z.array(item),
  notices: z.array(z.string()).describe('给系统管理员的提示：平台上缺什么'),
})

/** `GET /api/v1/todo`: what waits for whoever is signed in, by its last day. */
export function todoOperation(api: FastifyInstance, { services, settings }: HttpContext): void {
  api.get(
    '/todo',
    {
      config: { access: 'session' },
      schema: {
        operationId: 'listTodo',
        summary: '我的待办',
        description: '按最后一日排列；没有法定期限的在后。',
        tags: ['待办'],
        response: { 200: todoAnswer, 401: problem('没有登录') },
      },
    },
    async (request) => {
      const { actor } = staffOf(request)
      const today = dayInShanghai(settings.now())
      const [items, nameOf] = await Promise.all([todoOf(sourcesOf(services), { actor, today }), bodyNames(services)])
      return {
        notices: noticesFor(services, actor),
        items: items.map(({ bodyId, ...facts }) => ({
          ...facts,
          kindLabel: TODO_KINDS[facts.kind],
          word: WORDS[facts.state],
          bodyName: nameOf(bodyId).bodyName,
        })),
      }
    },
  )
}

/** What the platform lacks, for whoever keeps it: no day runs for it, but nobody should forget it. */
const noticesFor = ({ applying }: Pick<Services, 'applying'>, actor: Actor): readonly string[] =>
  applying.scanner.configured || !may(actor, 'job.view', { bodyId: PLATFORM }).ok ? [] : [NO_SCANNER]

const NO_SCANNER =
  '没有配置杀毒服务：申请人上传的、工作人员入卷的文件都未经检查。安装 ClamAV，设置环境变量 CLAMD，重新启动服务。'

/** What knows of things to do. A further source is a line here. */
function sourcesOf(services: Services): readonly TodoSource[] {
  const register = { ...services, ...services.register }
  return [
    requestTodo(register),
    supervisedTodo(register),
    letterTodo(register),
    challengeTodo(services),
    disclosureTodo(services),
    disposalTodo(register),
    reportTodo(services),
    noticeTodo(services),
    postTodo({ withoutPost: (today) => peopleWithoutPost(services, today) }),
    anchorTodo({ latestDay: async () => (await services.audit.latestAnchors(1, 1)).items[0]?.day }),
  ]
}

const PAGE = 500

/** People whose account is in use and who hold no post. */
async function peopleWithoutPost({ staff }: Pick<Services, 'staff'>, today: Day): Promise<number> {
  let count = 0
  for (let page = 1; ; page += 1) {
    const { items } = await staff.people.list({ state: 'active', sort: 'created', page, size: PAGE })
    const posts = await staff.posts.ofPeople(items.map(({ id }) => id))
    const holders = new Set(posts.filter((post) => countsOn(post, today)).map(({ personId }) => personId))
    count += items.filter(({ id }) => !holders.has(id)).length
    if (items.length < PAGE) return count
  }
}

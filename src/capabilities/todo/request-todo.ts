import { type Day, dayWords } from '../../law/day/index.ts'
import { may } from '../accounts/index.ts'
import {
  allFiles,
  type CaseFile,
  clockOf,
  confirmBy,
  type DayRules,
  effectiveActs,
  openUrgings,
  type RequestStore,
  type RulesOf,
  rulesReader,
  type Standing,
} from '../requests/index.ts'
import type { SettingStore } from '../settings/index.ts'
import { type TodoItem, type TodoSource, todoState } from './todo-item.ts'

export interface RequestTodoContext {
  readonly requests: Pick<RequestStore, 'files' | 'bodies' | 'list' | 'find'>
  readonly settings: SettingStore
  readonly organisations: { list(): Promise<readonly { readonly id: string; readonly code: string }[]> }
}

/** Open requests of the bodies where somebody registers or handles them: what has to come next, with its last day. */
export function requestTodo(ctx: RequestTodoContext): TodoSource {
  return {
    itemsFor: async ({ actor, today }) => {
      const bodies = (await ctx.requests.bodies()).filter((bodyId) => may(actor, 'request.record', { bodyId }).ok)
      if (bodies.length === 0) return []
      const codes = await codesOf(ctx)
      const rulesOf = rulesReader(ctx, today)
      const items: TodoItem[] = []
      for (const bodyId of bodies) {
        const rules = await rulesOf(bodyId)
        for await (const file of allFiles(ctx.requests, [bodyId], 'open')) {
          const href = `/requests/${codes.get(bodyId)}/${file.request.id}`
          const own = [...urgedItems(file), ...itemsOf(file, today, rules)]
          items.push(...own.map((item) => ({ ...item, href })))
        }
      }
      return items
    },
  }
}

const codesOf = async ({ organisations }: RequestTodoContext): Promise<ReadonlyMap<string, string>> =>
  new Map((await organisations.list()).map(({ id, code }) => [id, code]))

const SHOWN = 40
const short = (subject: string): string => (subject.length > SHOWN ? `${subject.slice(0, SHOWN)}…` : subject)

type Item = Omit<TodoItem, 'href'>

/** 第四十七条第一款: what the supervising office asked for, until an act of the body answers it. */
function urgedItems({ request: { bodyId, id, subject }, acts }: CaseFile): readonly Item[] {
  const [first] = openUrgings(effectiveActs(acts))
  if (!first) return []
  const title = `回应主管部门的督办：${short(subject)}`
  const item = { id: `urged/${id}`, kind: 'urged', title, bodyId, lastDay: null, daysLeft: null } as const
  return [{ ...item, state: 'dueSoon', article: '条例第四十七条' }]
}

function itemsOf(file: CaseFile, today: Day, rules: Required<DayRules>): readonly Item[] {
  const standing = clockOf(file, today, rules)
  if (!standing.ok) return []
  const { clock } = standing.value
  if (!clock) return receiptItem(file, standing.value, today, rules)
  if (clock.state === 'awaiting_correction' || clock.state === 'awaiting_payment')
    return lapseItem(file, standing.value)
  const { bodyId, id, subject } = file.request
  const reply = {
    id: `reply/${id}`,
    kind: 'reply',
    title: `答复申请：${short(subject)}`,
    bodyId,
    lastDay: clock.due,
    daysLeft: clock.daysLeft,
    state: todoState(clock.state === 'overdue' ? -1 : clock.daysLeft),
    article: '条例第三十三条第二款',
  } as const
  return [reply]
}

/** 第三十一条: until the day of receipt is settled, settling it comes first. */
function receiptItem(
  { request }: CaseFile,
  { receipt }: Standing,
  today: Day,
  rules: Required<DayRules>,
): readonly Item[] {
  const { bodyId, id, subject, channel, arrivedOn } = request
  if (receipt.state === 'awaiting_confirmation') {
    const lastDay = confirmBy(channel, arrivedOn, rules)
    const daysLeft = rules.calendar.workingDaysBetween(today, lastDay)
    // 第（二）项 names the day itself; for the other channels no text does, and nothing is broken by being later.
    const legal = channel === 'post_plain'
    const late = today > lastDay
    const state = late && legal ? 'overdue' : todoState(late ? 0 : daysLeft)
    const article = legal
      ? `条例${receipt.article}`
      : `条例${receipt.article}；几日内确认没有规定，按 ${rules.confirmWithin} 个工作日提醒 [C]`
    const title = `与申请人确认收到申请：${short(subject)}`
    return [
      {
        id: `confirm/${id}`,
        kind: 'confirm',
        title,
        bodyId,
        lastDay,
        daysLeft,
        state,
        article,
      },
    ]
  }
  const title = receipt.state === 'awaiting_contact' ? '恢复与申请人的联络' : '登记邮件签收之日'
  const item = { id: `receipt/${id}`, kind: 'receipt', title: `${title}：${short(subject)}`, bodyId } as const
  return [{ ...item, lastDay: null, daysLeft: null, state: 'open', article: receipt.article }]
}

/** 第三十条、收费办法第六条: the applicant's time is over, and the body may end the request. */
function lapseItem({ request }: CaseFile, { clock }: Standing): readonly Item[] {
  const lapse = clock?.next.find(({ act }) => act === 'lapsed_uncorrected' || act === 'lapsed_unpaid')
  const { bodyId, id, subject } = request
  if (!lapse) return []
  const from = lapse.firstDay ? `（${dayWords(lapse.firstDay)}起）` : ''
  const title = `${lapse.title}${from}：${short(subject)}`
  const item = { id: `lapse/${id}`, kind: 'lapse', title, bodyId } as const
  return [{ ...item, lastDay: null, daysLeft: null, state: 'open', article: citation(lapse.article) }]
}

const citation = (article: string): string => (article.startsWith('《') ? article : `条例${article}`)

const MOST_OVERDUE = 200

/** 第四十七条: overdue requests of the bodies that somebody supervises; they see them and can't change them. */
export function supervisedTodo(ctx: RequestTodoContext): TodoSource {
  return {
    itemsFor: async ({ actor, today }) => {
      if (!actor.posts.some(({ kind }) => kind === 'supervisor')) return []
      const bodyIds = (await ctx.requests.bodies()).filter(
        (bodyId) => may(actor, 'request.view', { bodyId }).ok && !may(actor, 'request.record', { bodyId }).ok,
      )
      const filter = {
        bodyIds,
        state: 'overdue',
        today,
        soonUntil: today,
        sort: 'due',
        page: 1,
        size: MOST_OVERDUE,
      } as const
      const { items } = await ctx.requests.list(filter)
      const codes = await codesOf(ctx)
      const rulesOf = rulesReader(ctx, today)
      const unconfirmed = await unconfirmedItems(ctx, { bodyIds, today }, rulesOf, codes)
      const late = await Promise.all(
        items.map(async ({ bodyId, id, number, due }): Promise<TodoItem> => {
          const { calendar } = await rulesOf(bodyId)
          return {
            id: `supervise/${id}`,
            kind: 'supervise',
            title: `督促答复逾期的申请 ${number}`,
            bodyId,
            lastDay: due,
            daysLeft: due && calendar.workingDaysBetween(today, due),
            state: 'overdue',
            article: '条例第四十七条',
            href: `/requests/${codes.get(bodyId)}/${id}`,
          }
        }),
      )
      return [...unconfirmed, ...late]
    },
  }
}

/** 第三十一条第（三）项: nobody has confirmed within the days that the body has set, and no period runs for the applicant. */
async function unconfirmedItems(
  { requests }: Pick<RequestTodoContext, 'requests'>,
  { bodyIds, today }: { readonly bodyIds: readonly string[]; readonly today: Day },
  rulesOf: RulesOf,
  codes: ReadonlyMap<string, string>,
): Promise<readonly TodoItem[]> {
  const filter = {
    bodyIds,
    state: 'receipt',
    today,
    soonUntil: today,
    sort: 'arrived',
    page: 1,
    size: MOST_OVERDUE,
  } as const
  const items: TodoItem[] = []
  for (const { bodyId, id, number, channel, arrivedOn } of (await requests.list(filter)).items) {
    const rules = await rulesOf(bodyId)
    const lastDay = confirmBy(channel, arrivedOn, rules)
    const file = today > lastDay ? await requests.find(bodyId, id) : undefined
    const standing = file && clockOf(file, today, rules)
    if (!standing?.ok || standing.value.state !== 'awaiting_confirmation') continue
    items.push({
      id: `supervise-confirm/${id}`,
      kind: 'supervise',
      title: `督促与申请人确认收到申请 ${number}`,
      bodyId,
      lastDay,
      daysLeft: rules.calendar.workingDaysBetween(today, lastDay),
      state: 'overdue',
      article: '条例第三十一条、第四十七条',
      href: `/requests/${codes.get(bodyId)}/${id}`,
    })
  }
  return items
}

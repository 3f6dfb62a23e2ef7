import type { Day } from '../../law/day/index.ts'
import type { AuditLog, NewAuditEntry } from '../audit/index.ts'
import {
  addProposal,
  answerOf,
  appendStep,
  type DisclosureContext,
  type DisclosureUnit,
  type NewProposal,
  type ProposalFile,
} from '../disclosure-log/index.ts'
import type { RequestStore } from '../requests/index.ts'
import type { Atomically } from '../transactions/index.ts'
import { REQUEST_ROWS } from './request-rows.ts'
import { demoRequestKey } from './requests.ts'

export interface FillDisclosuresContext extends Omit<DisclosureContext, 'atomically'> {
  readonly atomically: Atomically<DisclosureUnit & { readonly requests: Pick<RequestStore, 'find' | 'findByKey'> }>
  readonly organisations: { findByCode(code: string): Promise<{ readonly id: string } | undefined> }
  readonly today: Day
  /** ISO instant. */
  now(): string
}

interface Row {
  readonly body: string
  /** The subject of the request that it comes from. */
  readonly of: string
  readonly text: Omit<NewProposal['text'], 'link'>
  readonly public: boolean
}

/** What was given to one and is open to all, and one that still waits to be reviewed. */
const ROWS: readonly Row[] = [
  {
    body: 'qyx-zrzyj',
    of: '2019年柳堰镇河东村土地征收公告',
    text: {
      title: '柳堰镇河东村土地征收公告（2019年）',
      summary: '清源县自然资源局2019年就河东村集体土地征收发布的公告，载明征收的范围、面积和安置途径。',
      disclosed: '公告正文及勘测定界图。',
    },
    public: false,
  },
  {
    body: 'qyx-scjgj',
    of: '特种设备安全监督检查计划',
    text: {
      title: '清源县特种设备安全监督检查计划',
      summary: '县市场监督管理局编制的年度计划，列明锅炉、电梯、起重机械的检查家数、比例和时间安排。',
      disclosed: '计划正文；涉及企业技术参数的一张附表区分处理后未公开。',
    },
    public: true,
  },
  {
    body: 'qyx-czj',
    of: '2024年度政府采购协议供货目录',
    text: {
      title: '清源县2024年度政府采购协议供货目录',
      summary: '县财政局公布的协议供货商品目录，按品目列出最高限价和供货期。',
      disclosed: '目录全文。',
    },
    public: true,
  },
]

/** Enters the invented county's proposals to publish. After the requests; called again it goes on where it stopped. */
export async function fillDemoDisclosures(context: FillDisclosuresContext): Promise<void> {
  for (const [i, row] of ROWS.entries()) await fill(context, row, `invented-county-disclosure-${i + 1}`)
}

async function fill(context: FillDisclosuresContext, row: Row, key: string): Promise<void> {
  const body = await context.organisations.findByCode(row.body)
  const at = REQUEST_ROWS.findIndex(({ subject }) => subject === row.of) + 1
  if (!body || at === 0) return
  await context.atomically(async (unit) => {
    await unit.proposals.hold(body.id)
    const request = await unit.requests.findByKey(body.id, demoRequestKey(at))
    const answered = request && answerOf((await unit.requests.find(body.id, request.id)) ?? { acts: [] })
    if (!request || !answered || (await unit.proposals.findByKey(body.id, key))) return
    const by = { personId: null, at: context.now(), on: context.today, key }
    const given: NewProposal = {
      ...{ bodyId: body.id, requestId: request.id, reason: 'own', others: [], key },
      text: { ...row.text, link: null },
      note: { suggestion: '', acknowledged: '' },
    }
    const made = await addProposal(context, unit, given, answered, by)
    if (!made.ok) return
    const file = row.public ? await opened(context, unit, made.value, row) : made.value
    await unit.audit.append(entryOf(unit.audit, file, by.at))
  })
}

async function opened(
  context: FillDisclosuresContext,
  unit: DisclosureUnit,
  file: ProposalFile,
  { text }: Row,
): Promise<ProposalFile> {
  const { today: on } = context
  const at = context.now()
  let now = file
  for (const [kind, words] of [
    ['approved', { why: '涉及公众利益，属于主动公开范围。' }],
    ['published', null],
  ] as const) {
    const by = { personId: null, at, on, key: `${file.id}-${kind}` }
    const step = await appendStep(context, unit, now, { kind, words }, by)
    if (!step.ok) return now
    now = { ...now, steps: [...now.steps, step.value] }
  }
  const { bodyId, id, answeredOn, outcome } = file
  const entry = { bodyId, id, ...text, link: null, answeredOn, outcome, files: [], publishedOn: on, changedAt: at }
  await unit.disclosed.publish({ ...entry, withdrawn: null })
  return now
}

/** Entered by the program, in nobody's name. */
const entryOf = (log: AuditLog, file: ProposalFile, at: string): NewAuditEntry => ({
  ...{ bodyId: file.bodyId, at, personId: null, post: null, act: 'disclosure.propose', outcome: 'done' },
  on: { kind: 'disclosure', id: file.id },
  before: null,
  after: log.hash(file),
  address: 'server',
  detail: { requestId: file.requestId, invented: true },
})

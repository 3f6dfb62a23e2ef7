import { v7 as uuidv7 } from 'uuid'
import { PLATFORM } from '../../src/capabilities/transactions/index.ts'
import { formData } from '../support/form-data.ts'
import type { Place } from './matrix.ts'
import { challengeAt, proposalOf, proposalWords, type RegisteredCase, TODAY, type World } from './world.ts'

/** What is sent. */
export interface Call {
  readonly path: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * One row a guarded route: which act of the matrix it is judged by, and what is asked for.
 *
 * `body`: something of the body at the place; allowed as the matrix says, there. `platform`: of the platform; posts at a body don't
 * get there. `list`: whatever one may see; allowed who may do the act anywhere. `oneself`: one's own things, anybody signed in.
 * `others`: somebody else's or nobody's, which nobody finds. `begun`: on the way in, which a session that is done may call as well.
 */
export type RouteRow =
  | {
      readonly act: string
      readonly at: 'body'
      readonly absent?: true
      call(world: World, place: Place): Call | Promise<Call>
    }
  | {
      readonly act: string
      readonly at: 'platform' | 'list'
      readonly absent?: true
      call(world: World): Call | Promise<Call>
    }
  | { readonly at: 'oneself' | 'others' | 'begun'; call(world: World): Call }

const dated = { version: 1, from: '2026-04-01', correction: false }
const csv = '机关代码,机关名称\n'
const upload = (...fields: readonly { readonly name: string; readonly value: string }[]): Omit<Call, 'path'> => {
  const { headers, payload } = formData(...fields, { name: 'file', value: Buffer.from(csv), filename: '名录.csv' })
  return { body: payload, headers }
}
const wanted = { value: 21, fromDay: TODAY, reason: '试', seen: 0 }
const closure = { from: '2026-07-10', to: '2026-07-10', working: false, reason: '暴雨停工', source: '本县通告' }
const administrator = (account: string) => ({ account, name: '某人' })

const inPerson = (suffix: string, act: string, method: string, body?: unknown): [string, RouteRow] => [
  `${method} /api/v1/people/:id${suffix}`,
  {
    act,
    at: 'body',
    call: async (world, place) => ({
      path: `/people/${(await world.freshPerson(place)).person.id}${suffix}`,
      ...(body ? { body } : {}),
    }),
  },
]

const ofCase = (method: string, suffix: string, act: string, body?: () => unknown): [string, RouteRow] => [
  `${method} /api/v1/requests/:body/:id${suffix.replace(/\{.*\}/, ':applicant')}`,
  {
    act,
    at: 'body',
    call: async (world, place) => {
      const { code, id, applicantId } = await world.freshCase(place)
      const path = `/requests/${code}/${id}${suffix.replace('{applicant}', applicantId)}`
      return { path, ...(body ? { body: body() } : {}) }
    },
  },
]

/** One case a place, for rows that leave it as it is. */
const cases = new WeakMap<World, Map<Place, Promise<RegisteredCase>>>()
function caseAt(world: World, place: Place): Promise<RegisteredCase> {
  const ofWorld = cases.get(world) ?? new Map<Place, Promise<RegisteredCase>>()
  cases.set(world, ofWorld)
  const made = ofWorld.get(place) ?? world.freshCase(place)
  ofWorld.set(place, made)
  return made
}

/** Of a request's redactions: files and redactions are made up, so that whoever may gets as far as their not being there. */
const ofRedactions = (method: string, suffix: string, body?: () => unknown): [string, RouteRow] => [
  `${method} /api/v1/requests/:body/:id/redactions${suffix}`,
  {
    act: 'draft.write',
    at: 'body',
    ...(suffix === '' && method === 'GET' ? {} : { absent: true }),
    call: async (world, place) => {
      const { code, id } = await caseAt(world, place)
      const path = suffix.replace(':redaction', uuidv7()).replace(':page', '1')
      return { path: `/requests/${code}/${id}/redactions${path}`, ...(body ? { body: body() } : {}) }
    },
  },
]
const redactionStep = () => ({ after: 0, key: uuidv7() })

/** Of a letter of a request: the letter is made up, so that whoever may gets as far as its not being there. */
const ofLetter = (method: string, suffix: string, act: string, body?: () => unknown): [string, RouteRow] => [
  `${method} /api/v1/requests/:body/:id/letters/:letter${suffix}`,
  {
    act,
    at: 'body',
    absent: true,
    call: async (world, place) => {
      const { code, id } = await world.freshCase(place)
      return { path: `/requests/${code}/${id}/letters/${uuidv7()}${suffix}`, ...(body ? { body: body() } : {}) }
    },
  },
]
const noContent = { values: {}, edits: [], means: null, attachments: [], redactionIds: [] }
const letterStep = () => ({ after: 1, key: uuidv7() })
const letterReview = () => ({ decision: 'pass', ...letterStep() })
const letterReason = () => ({ reason: '试', ...letterStep() })

const ofChallenge = (method: string, suffix: string, act: string, body?: () => unknown): [string, RouteRow] => [
  `${method} /api/v1/challenges/:body/:id${suffix}`,
  {
    act,
    at: 'body',
    call: async (world, place) => {
      const { code, id } = await world.freshChallenge(place)
      return { path: `/challenges/${code}/${id}${suffix}`, ...(body ? { body: body() } : {}) }
    },
  },
]

/** An earlier register at a place: a file without a header row, of which whoever may gets as far as its preview. */
const ofImport = (
  suffix: string,
  ...more: readonly { readonly name: string; readonly value: string }[]
): [string, RouteRow] => [
  `POST /api/v1/requests/imports${suffix}`,
  {
    act: 'register.import',
    at: 'body',
    call: ({ bodies }, place) => ({
      path: `/requests/imports${suffix}`,
      ...upload({ name: 'body', value: bodies[place].code }, ...more),
    }),
  },
]
const ofExport = (format: string): [string, RouteRow] => [
  `GET /api/v1/requests/export.${format}`,
  {
    act: 'register.export',
    at: 'body',
    call: ({ bodies }, place) => ({ path: `/requests/export.${format}?body=${bodies[place].code}` }),
  },
]

const ofProposal = (method: string, suffix: string, act: string, body?: () => unknown): [string, RouteRow] => [
  `${method} /api/v1/disclosures/:body/:id${suffix}`,
  {
    act,
    at: 'body',
    call: async (world, place) => {
      const { code, id } = await world.freshProposal(place)
      return { path: `/disclosures/${code}/${id}${suffix}`, ...(body ? { body: body() } : {}) }
    },
  },
]

const onPlatform = (route: string, act: string, path: string, body?: unknown): [string, RouteRow] => [
  route,
  { act, at: 'platform', call: () => ({ path, ...(body ? { body } : {}) }) },
]

const list = (path: string, act: string): [string, RouteRow] => [
  `GET /api/v1${path}`,
  { act, at: 'list', call: () => ({ path }) },
]

const mine = (method: string, path: string, body?: unknown): [string, RouteRow] => [
  `${method} /api/v1${path}`,
  { at: 'oneself', call: () => ({ path, ...(body ? { body } : {}) }) },
]

const begun = (method: string, path: string, body?: unknown): [string, RouteRow] => [
  `${method} /api/v1${path}`,
  { at: 'begun', call: () => ({ path, ...(body ? { body } : {}) }) },
]

const NOTE = { kind: 'noted', on: TODAY, words: { text: '已阅' } }

const nobody = '01890000-0000-7000-8000-000000000000'

export const ROUTES: Readonly<Record<string, RouteRow>> = Object.fromEntries<RouteRow>([
  // 登录和本人的事
  mine('GET', '/session'),
  begun('DELETE', '/session'),
  begun('POST', '/session/second-factor', { code: '000000' }),
  begun('POST', '/session/password', { current: '不是密码', next: '也不是密码' }),
  begun('POST', '/session/second-factor/enrolment'),
  begun('POST', '/session/second-factor/enrolment/confirm', { code: '000000' }),
  mine('POST', '/session/second-factor/recovery-codes'),
  mine('DELETE', '/session/second-factor'),
  mine('GET', '/session/all'),
  mine('GET', '/session/tokens'),
  mine('POST', '/session/tokens', { name: '试', acts: ['own.view'], days: 1 }),
  mine('GET', '/post-kinds'),
  mine('GET', '/todo'),
  mine('GET', '/search?q=防汛'),
  mine('GET', '/inbox'),
  mine('POST', '/inbox/read'),
  // 别人的会话、令牌、消息，对本人来说就是没有
  ...(
    [
      ['DELETE', '/session/all/:id', ''],
      ['DELETE', '/session/tokens/:id', ''],
      ['POST', '/inbox/:id/read', '/read'],
    ] as const
  ).map(([method, route, suffix]): [string, RouteRow] => [
    `${method} /api/v1${route}`,
    { at: 'others', call: () => ({ path: `${route.slice(0, route.indexOf(':'))}${nobody}${suffix}` }) },
  ]),

  // 机关
  list('/organisation-words', 'organisation.view'),
  list('/organisations', 'organisation.view'),
  list('/organisations/export.xlsx', 'organisation.view'),
  list('/organisations/export.csv', 'organisation.view'),
  [
    'GET /api/v1/organisations/:body',
    {
      act: 'organisation.view',
      at: 'body',
      call: ({ bodies }, place) => ({ path: `/organisations/${bodies[place].code}` }),
    },
  ],
  [
    'POST /api/v1/organisations',
    {
      act: 'organisation.add',
      at: 'body',
      call: ({ bodies }, place) => ({
        path: '/organisations',
        body: { facts: { name: `新设机关${uuidv7()}`, parentCode: bodies[place].code } },
      }),
    },
  ],
  [
    'POST /api/v1/organisations/:body/changes',
    {
      act: 'organisation.change',
      at: 'body',
      call: async (world, place) => {
        const { code } = await world.freshBody(place)
        return { path: `/organisations/${code}/changes`, body: { ...dated, facts: { name: `更名后的${code}` } } }
      },
    },
  ],
  [
    'POST /api/v1/organisations/:body/contact',
    {
      act: 'organisation.contact',
      at: 'body',
      // Everybody sees another version after the first change, so the place's own body answers 200 once and 409 from then on.
      call: ({ bodies }, place) => ({
        path: `/organisations/${bodies[place].code}/contact`,
        body: { ...dated, contact: { telephone: '0000-1000001' } },
      }),
    },
  ],
  [
    'POST /api/v1/organisations/successions',
    {
      act: 'organisation.succeed',
      at: 'body',
      call: async (world, place) => {
        const { code } = await world.freshBody(place)
        const body = { kind: 'abolish', on: '2026-05-01', predecessors: [{ code, version: 1 }], successors: [] }
        return { path: '/organisations/successions', body: { ...body, carriedBy: null, ends: true, basis: null } }
      },
    },
  ],
  [
    'DELETE /api/v1/organisations/:body/successions/:id',
    {
      act: 'organisation.succeed',
      at: 'body',
      call: async (world, place) => ({
        path: `/organisations/${(await world.freshBody(place)).code}/successions/${nobody}?version=1`,
      }),
    },
  ],
  [
    'POST /api/v1/organisations/import/preview',
    { act: 'organisation.import', at: 'list', call: () => ({ path: '/organisations/import/preview', ...upload() }) },
  ],
  [
    'POST /api/v1/organisations/import',
    {
      act: 'organisation.import',
      at: 'list',
      call: () => ({ path: '/organisations/import', ...upload({ name: 'token', value: 'none' }) }),
    },
  ],

  // 人员和岗位
  list('/people', 'person.view'),
  inPerson('', 'person.view', 'GET'),
  inPerson('/link', 'person.link', 'POST'),
  inPerson('/unlock', 'person.unlock', 'POST'),
  inPerson('/sessions', 'person.sessions-end', 'DELETE'),
  inPerson('/second-factor', 'person.second-factor-off', 'DELETE'),
  inPerson('/identity', 'person.link', 'PUT', { subject: null }),
  [
    'PUT /api/v1/people/:id',
    {
      act: 'person.change',
      at: 'body',
      call: async (world, place) => {
        const { person } = await world.freshPerson(place)
        const { name, state, changedAt } = person
        const body = world.bodies[place].code
        return { path: `/people/${person.id}`, body: { name, body, state, changedAt } }
      },
    },
  ],
  [
    'POST /api/v1/people',
    {
      act: 'person.add',
      at: 'body',
      call: ({ bodies }, place) => ({
        path: '/people',
        body: { account: `new${uuidv7().replaceAll('-', '').slice(-12)}`, name: '新来的人', body: bodies[place].code },
      }),
    },
  ],
  onPlatform('POST /api/v1/administrators', 'post.appoint', '/administrators', {
    securityAdmin: administrator('second-one'),
    auditAdmin: administrator('third-one'),
  }),
  [
    'GET /api/v1/posts',
    { act: 'person.view', at: 'body', call: ({ bodies }, place) => ({ path: `/posts?body=${bodies[place].code}` }) },
  ],
  [
    'POST /api/v1/posts',
    {
      act: 'post.grant',
      at: 'body',
      call: async (world, place) => {
        const { person } = await world.freshPerson(place)
        return { path: '/posts', body: { personId: person.id, kind: 'approver', body: world.bodies[place].code } }
      },
    },
  ],
  [
    'DELETE /api/v1/posts/:id',
    {
      act: 'post.end',
      at: 'body',
      call: async (world, place) => ({ path: `/posts/${(await world.freshPerson(place)).postId}` }),
    },
  ],
  [
    'POST /api/v1/substitutions',
    {
      act: 'post.substitute',
      at: 'body',
      call: async (world, place) => {
        const { postId } = await world.freshPerson(place)
        const { person } = await world.freshPerson(place, 'approver')
        return { path: '/substitutions', body: { postId, personId: person.id, untilDay: '2026-03-09' } }
      },
    },
  ],
  [
    'DELETE /api/v1/substitutions/:id',
    {
      act: 'post.substitute',
      at: 'body',
      // A post of one's own is no substitution.
      absent: true,
      call: async (world, place) => ({ path: `/substitutions/${(await world.freshPerson(place)).postId}` }),
    },
  ],

  // 审计
  list('/audit', 'audit.view'),
  list('/audit/choices', 'audit.view'),
  list('/audit/verifier', 'audit.export'),
  [
    'GET /api/v1/audit/entries/:body/:number',
    {
      act: 'audit.view',
      at: 'body',
      call: ({ bodies }, place) => ({ path: `/audit/entries/${bodies[place].code}/1` }),
    },
  ],
  [
    'POST /api/v1/audit/verifications',
    {
      act: 'audit.verify',
      at: 'body',
      call: ({ bodies }, place) => ({ path: '/audit/verifications', body: { body: bodies[place].code } }),
    },
  ],
  [
    'GET /api/v1/audit/export',
    {
      act: 'audit.export',
      at: 'body',
      call: ({ bodies }, place) => ({ path: `/audit/export?body=${bodies[place].code}` }),
    },
  ],
  onPlatform('GET /api/v1/audit/anchors', 'audit.view', '/audit/anchors'),
  [
    'GET /api/v1/audit/anchors/:day',
    { act: 'audit.view', at: 'platform', absent: true, call: () => ({ path: '/audit/anchors/2026-03-01' }) },
  ],
  onPlatform('POST /api/v1/audit/anchors', 'audit.anchor', '/audit/anchors'),

  // 申请
  list('/requests', 'request.view'),
  list('/requests/board', 'request.view'),
  list('/requests/overview', 'request.view'),
  list('/requests/month?month=2026-03', 'request.view'),
  [
    'GET /api/v1/requests/figures',
    {
      act: 'request.view',
      at: 'body',
      call: ({ bodies }, place) => ({ path: `/requests/figures?body=${bodies[place].code}&year=2025` }),
    },
  ],
  [
    'POST /api/v1/requests/bulk/preview',
    {
      act: 'request.record',
      at: 'body',
      call: async (world, place) => {
        const { code, id } = await world.freshCase(place)
        return { path: '/requests/bulk/preview', body: { items: [{ body: code, id }], act: NOTE } }
      },
    },
  ],
  // Each of the chosen is allowed or refused by itself, and told in its line.
  [
    'POST /api/v1/requests/bulk',
    {
      act: 'request.record',
      at: 'list',
      call: async (world) => {
        const { code, id } = await world.freshCase('own')
        const items = [{ body: code, id, after: 0 }]
        return { path: '/requests/bulk', body: { items, act: NOTE, key: uuidv7() } }
      },
    },
  ],
  list('/requests/form', 'request.register'),
  list('/requests/past-retention', 'applicant.dispose'),
  ofCase('GET', '', 'request.view'),
  ofCase('POST', '/acts', 'request.record', () => ({ kind: 'withdrawn', on: TODAY, after: 0, key: uuidv7() })),
  [
    'POST /api/v1/requests/:body/:id/assignment',
    {
      act: 'request.assign',
      at: 'body',
      call: async (world, place) => {
        const { code, id } = await world.freshCase(place)
        const { person } = await world.freshPerson(place)
        const body = { to: person.id, after: 0, key: uuidv7() }
        return { path: `/requests/${code}/${id}/assignment`, body }
      },
    },
  ],
  ofCase('GET', '/archive-list.xlsx', 'request.view'),
  ofCase('POST', '/urgings', 'request.urge', () => ({ text: '请尽快答复', after: 0, key: uuidv7() })),
  ofCase('POST', '/division', 'request.record', () => ({
    ...{ on: TODAY, after: 0, key: uuidv7() },
    parts: [{ subject: '采购合同' }, { subject: '验收单' }],
  })),
  [
    'POST /api/v1/requests/repeats-preview',
    {
      act: 'request.register',
      at: 'body',
      call: ({ bodies }, place) => ({
        path: '/requests/repeats-preview',
        body: { body: bodies[place].code, subject: '防汛物资', applicants: [] },
      }),
    },
  ],
  ofCase('POST', '/applicants/{applicant}/reveal', 'applicant.reveal', () => ({ reason: 'contact' })),
  ofCase('POST', '/disposal', 'applicant.dispose'),
  // 文书
  ofCase('GET', '/letters', 'request.view'),
  ofCase('POST', '/letters', 'draft.write', () => ({ letter: 'receipt', key: uuidv7() })),
  ['GET /api/v1/letters', { at: 'oneself', call: () => ({ path: '/letters?waiting=sign' }) }],
  ofLetter('GET', '', 'letter.view'),
  ofLetter('PUT', '', 'draft.write', () => ({ ...noContent, ...letterStep() })),
  ofLetter('POST', '/preview', 'draft.write', () => noContent),
  ofLetter('POST', '/submission', 'draft.write', letterStep),
  ofLetter('POST', '/finish', 'draft.write', letterStep),
  ofLetter('POST', '/approval', 'draft.approve', letterReview),
  ofLetter('POST', '/secrecy-review', 'draft.secrecy-review', letterReview),
  ofLetter('POST', '/signature', 'draft.sign', letterReview),
  ofLetter('POST', '/dropping', 'draft.write', letterReason),
  ofLetter('POST', '/voiding', 'draft.void', letterReason),
  ofLetter('POST', '/delivery', 'request.record', () => ({
    means: 'post',
    sentOn: TODAY,
    proof: '试',
    ...letterStep(),
  })),
  ofLetter('POST', '/acknowledgement', 'request.record', () => ({ signedOn: TODAY, proof: '试', ...letterStep() })),
  ofLetter('GET', '/document.docx', 'letter.open'),
  ofLetter('GET', '/document.pdf', 'letter.open'),

  ofCase('GET', '/files', 'request.view'),
  [
    'POST /api/v1/requests/:body/:id/files',
    {
      act: 'case-file.add',
      at: 'body',
      call: async (world, place) => {
        const { code, id } = await world.freshCase(place)
        const fields = [
          { name: 'purpose', value: 'search' },
          { name: 'key', value: uuidv7() },
        ]
        return { path: `/requests/${code}/${id}/files`, ...upload(...fields) }
      },
    },
  ],
  [
    'GET /api/v1/requests/:body/:id/files/:file/content',
    {
      act: 'case-file.open',
      at: 'body',
      absent: true,
      call: async (world, place) => {
        const { code, id } = await world.freshCase(place)
        return { path: `/requests/${code}/${id}/files/${uuidv7()}/content` }
      },
    },
  ],
  [
    'POST /api/v1/requests',
    {
      act: 'request.register',
      at: 'body',
      call: ({ bodies }, place) => ({
        path: '/requests',
        body: {
          ...{ body: bodies[place].code, channel: 'in_person', arrivedOn: TODAY, subject: '堤防加固设计文件' },
          applicants: [{ kind: 'naturalPerson', fields: { name: '钱一方', phone: '00000000000' } }],
          key: uuidv7(),
        },
      }),
    },
  ],

  // 复议诉讼
  // 区分处理：看的是还没有遮盖的原件，只有拟制的岗位
  ofRedactions('GET', ''),
  ofRedactions('POST', '', () => ({ file: uuidv7(), key: uuidv7() })),
  ofRedactions('GET', '/:redaction'),
  ofRedactions('POST', '/:redaction/openings'),
  ofRedactions('GET', '/:redaction/pages/:page'),
  ofRedactions('GET', '/:redaction/findings'),
  ofRedactions('POST', '/:redaction/search', () => ({ terms: ['词语'] })),
  ofRedactions('PUT', '/:redaction/marks', () => ({
    ...redactionStep(),
    marks: [],
    options: { strip: false, asPictures: false },
  })),
  ofRedactions('POST', '/:redaction/release', redactionStep),
  ofRedactions('POST', '/:redaction/stop', redactionStep),

  list('/challenges', 'challenge.view'),
  list('/challenges/form', 'challenge.register'),
  list('/requests/files', 'register.export'),
  ofImport('/preview'),
  ofImport('/refused.xlsx'),
  ofImport('', { name: 'order', value: 'none' }),
  ...['xlsx', 'csv', 'json'].map(ofExport),
  [
    'GET /api/v1/challenges/figures',
    {
      act: 'challenge.view',
      at: 'body',
      call: ({ bodies }, place) => ({ path: `/challenges/figures?body=${bodies[place].code}&year=2025` }),
    },
  ],
  [
    'POST /api/v1/challenges',
    {
      act: 'challenge.register',
      at: 'body',
      call: ({ bodies }, place) => ({ path: '/challenges', body: challengeAt(bodies[place].code) }),
    },
  ],
  ofChallenge('GET', '', 'challenge.view'),
  ofChallenge('POST', '/acts', 'challenge.record', () => ({ kind: 'served', on: TODAY, after: 0, key: uuidv7() })),

  // 公开建议
  list('/disclosures', 'request.view'),
  list('/disclosures/form', 'disclosure.propose'),
  [
    'POST /api/v1/disclosures',
    {
      act: 'disclosure.propose',
      at: 'body',
      call: async (world, place) => {
        const { code, id } = await world.freshAnswered(place)
        return { path: '/disclosures', body: proposalOf(code, id) }
      },
    },
  ],
  ofProposal('GET', '', 'request.view'),
  ofProposal('POST', '/revision', 'disclosure.propose', () => ({ ...proposalWords, after: 1, key: uuidv7() })),
  ofProposal('POST', '/review', 'disclosure.publish', () => ({
    ...{ verdict: 'approved', why: '属于主动公开范围', after: 1, key: uuidv7() },
  })),
  ofProposal('POST', '/publication', 'disclosure.publish', () => ({ after: 1, key: uuidv7() })),
  ofProposal('POST', '/withdrawal', 'disclosure.withdraw', () => ({ why: '内容有误', after: 1, key: uuidv7() })),

  // 工作日历和设置
  list('/calendar', 'setting.view'),
  ...(['preview', 'import'] as const).map((step): [string, RouteRow] => [
    `POST /api/v1/calendar/${step}`,
    {
      act: 'calendar.change',
      at: 'body',
      call: ({ bodies }, place) => ({
        path: `/calendar/${step}`,
        body: {
          change: { kind: 'local', body: bodies[place].code, change: closure },
          ...(step === 'import' ? { fingerprint: 'another' } : {}),
        },
      }),
    },
  ]),
  [
    'GET /api/v1/settings',
    {
      act: 'setting.view',
      at: 'body',
      call: ({ bodies }, place) => ({ path: `/settings?body=${bodies[place].code}` }),
    },
  ],
  [
    'GET /api/v1/settings/:key',
    {
      act: 'setting.view',
      at: 'body',
      call: ({ bodies }, place) => ({ path: `/settings/clock.unlimitedAnswerDays?body=${bodies[place].code}` }),
    },
  ],
  [
    'POST /api/v1/settings/:key/check',
    {
      act: 'setting.view',
      at: 'body',
      call: ({ bodies }, place) => ({
        path: `/settings/clock.unlimitedAnswerDays/check?body=${bodies[place].code}`,
        body: wanted,
      }),
    },
  ],
  [
    'PUT /api/v1/settings/:key',
    {
      act: 'setting.change',
      at: 'body',
      call: ({ bodies }, place) => ({
        path: `/settings/clock.unlimitedAnswerDays?body=${bodies[place].code}`,
        body: wanted,
      }),
    },
  ],
  [
    'GET /api/v1/settings/:key/template',
    {
      act: 'setting.view',
      at: 'body',
      // No template has been uploaded: who may see it is told that there is none.
      absent: true,
      call: ({ bodies }, place) => ({
        path: `/settings/letters.receipt/template?body=${bodies[place].code}&version=1`,
      }),
    },
  ],
  [
    'PUT /api/v1/settings/:key/template',
    {
      act: 'setting.change',
      at: 'body',
      call: ({ bodies }, place) => ({
        path: `/settings/letters.receipt/template?body=${bodies[place].code}`,
        ...upload({ name: 'fromDay', value: TODAY }, { name: 'reason', value: '试' }, { name: 'seen', value: '0' }),
      }),
    },
  ],
  onPlatform('GET /api/v1/fonts', 'setting.view', '/fonts'),
  ['POST /api/v1/fonts', { act: 'setting.change', at: 'platform', call: () => ({ path: '/fonts', ...upload() }) }],

  // 后台任务
  onPlatform('GET /api/v1/jobs', 'job.view', '/jobs'),
  onPlatform('GET /api/v1/jobs/runs', 'job.view', '/jobs/runs'),
  onPlatform('POST /api/v1/jobs/:kind/:id/retry', 'job.retry', `/jobs/deliver/${nobody}/retry`),
  onPlatform('GET /api/v1/outbox', 'job.view', '/outbox'),
  onPlatform('POST /api/v1/outbox/:body/:id/retry', 'job.retry', `/outbox/${PLATFORM}/${nobody}/retry`),
])

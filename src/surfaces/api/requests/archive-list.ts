import { CASE_FILE_PURPOSES, type CaseFileEntry, type CaseFilePurpose } from '../../../capabilities/case-files/index.ts'
import { type KeptLetter, stageOf, stepOf, titleOf } from '../../../capabilities/case-letters/index.ts'
import type { Challenge } from '../../../capabilities/challenges/index.ts'
import type { Workbook } from '../../../capabilities/documents/index.ts'
import { actTitle, type CaseFile, effectiveActs, type RecordedAct } from '../../../capabilities/requests/index.ts'
import { CHANNELS } from '../../../law/clock/index.ts'
import { dayInShanghai } from '../../today.ts'
import { titleOf as challengeTitle } from '../challenges/challenge-words.ts'
import { outcomeTitle } from './case-words.ts'

/** Everything that lies in a file. */
export interface Archived {
  readonly file: CaseFile
  readonly files: readonly CaseFileEntry[]
  readonly letters: readonly KeptLetter[]
  readonly challenges: readonly Challenge[]
}

interface Entry {
  readonly what: string
  readonly day: string
  /** 材料, 文书, 记录, 案件 */
  readonly as: string
}

/** What art. 45 has kept of a request, in the order in which it is filed; names of files, which tell of people, aren't in it. */
const SECTIONS: readonly (readonly [string, (archived: Archived) => readonly Entry[]])[] = [
  ['申请书', (all) => filesOf(all, 'application', 'supplement')],
  ['身份证明、授权书', (all) => filesOf(all, 'identity', 'authorisation')],
  ['登记表', ({ file: { request } }) => [registered(request)]],
  [
    '补正、说明理由、延期',
    (all) => [...actsOf(all, PROCESS), ...lettersOf(all, NOTICES), ...filesOf(all, 'correction')],
  ],
  ['内部审批', (all) => approvals(all)],
  ['检索记录', (all) => [...actsOf(all, ['searched']), ...filesOf(all, 'search')]],
  ['征求意见往来', (all) => [...actsOf(all, ASKED), ...lettersOf(all, INQUIRIES), ...filesOf(all, 'opinion')]],
  ['公开的政府信息', (all) => filesOf(all, 'information', 'release')],
  ['答复书', (all) => [...actsOf(all, ENDS), ...replies(all), ...filesOf(all, 'letter')]],
  ['送达凭证', (all) => [...deliveries(all), ...filesOf(all, 'delivery')]],
  ['复议诉讼文书', ({ challenges }) => challenges.map((one) => ({ what: challengeTitle(one), day: '', as: '案件' }))],
]

const PROCESS = [
  'correction_asked',
  'correction_received',
  'reasons_asked',
  'reasons_given',
  'extended',
  'deferred',
] as const
const ASKED = [
  'third_party_asked',
  'third_party_answered',
  'co_producer_asked',
  'co_producer_answered',
  'agency_asked',
  'agency_answered',
  'determination_asked',
  'determination_answered',
] as const
const ENDS = ['replied', 'lapsed_uncorrected', 'lapsed_unpaid', 'withdrawn', 'terminated'] as const
const NOTICES = ['correction-notice', 'reasons-notice', 'extension-notice', 'deferral-notice', 'fee-notice']
const INQUIRIES = [
  'third-party-inquiry',
  'inquiry-notice',
  'co-producer-inquiry',
  'assistance-request',
  'disclosure-notice',
]

const registered = ({ registeredAt, channel }: CaseFile['request']): Entry => ({
  what: `申请登记（${CHANNELS[channel].title}）`,
  day: dayInShanghai(new Date(registeredAt)),
  as: '记录',
})

const filesOf = ({ files }: Archived, ...purposes: readonly CaseFilePurpose[]): readonly Entry[] =>
  files
    .filter(({ purpose }) => purposes.includes(purpose))
    .map(({ purpose, addedAt, fileType }) => ({
      what: `${CASE_FILE_PURPOSES[purpose]}（${fileType}）`,
      day: dayInShanghai(new Date(addedAt)),
      as: '材料',
    }))

const actsOf = ({ file }: Archived, kinds: readonly RecordedAct['kind'][]): readonly Entry[] =>
  effectiveActs(file.acts)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, on, outcome }) => {
      const how = outcomeTitle(outcome)
      return { what: how ? `${actTitle(kind)}：${how}` : actTitle(kind), day: on, as: '记录' }
    })

const letterEntry = (kept: KeptLetter): Entry => {
  const number = stepOf(kept, 'signed')?.facts.number
  return {
    what: number ? `${titleOf(kept.letter)} ${number}` : titleOf(kept.letter),
    day: stepOf(kept, 'signed')?.facts.on ?? '',
    as: stageOf(kept) === 'void' ? '文书（已作废）' : '文书',
  }
}

const isKept = (kept: KeptLetter): boolean => stepOf(kept, 'signed') !== undefined

const lettersOf = ({ letters }: Archived, ids: readonly string[]): readonly Entry[] =>
  letters.filter((kept) => isKept(kept) && ids.includes(kept.letter.letter)).map(letterEntry)

const replies = ({ letters }: Archived): readonly Entry[] =>
  letters.filter((kept) => isKept(kept) && kept.letter.kind === 'reply').map(letterEntry)

const deliveries = ({ letters }: Archived): readonly Entry[] =>
  letters.flatMap((kept) => {
    const step = stepOf(kept, 'delivered')
    return step
      ? [{ what: `${titleOf(kept.letter)}的送达`, day: step.facts.deliveredOn ?? step.facts.on, as: '记录' }]
      : []
  })

const approvals = ({ letters }: Archived): readonly Entry[] =>
  letters.flatMap((kept) =>
    kept.steps
      .filter(({ kind }) => kind === 'approved' || kind === 'secrecy_passed')
      .map(({ kind, facts }) => ({
        what: `${titleOf(kept.letter)}：${kind === 'approved' ? '审核通过' : '保密审查通过'}`,
        day: facts.on,
        as: '记录',
      })),
  )

/** 卷内目录: every part of the file in its order, and what isn't there said as such. */
export function archiveSheet(archived: Archived): Workbook['sheets'][number] {
  const { number } = archived.file.request
  const rows = SECTIONS.flatMap(([section, of]) => {
    const entries = of(archived)
    return entries.length > 0
      ? entries.map((entry) => ({ section, ...entry }))
      : [{ section, what: '无', day: '', as: '' }]
  })
  return {
    name: number.slice(0, 31).replace(/[[\]:*?/\\]/g, '_'),
    columns: [
      { header: '序号', width: 6 },
      { header: '类别', width: 24 },
      { header: '题名', width: 48 },
      { header: '日期', width: 12 },
      { header: '形式', width: 14 },
    ],
    rows: rows.map(({ section, what, day, as }, at) => [at + 1, section, what, day, as]),
  }
}

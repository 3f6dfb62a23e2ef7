import { CHANNELS } from '../../law/clock/index.ts'
import { OUTCOMES } from '../../law/outcomes/index.ts'
import { REPORT_FORMS, type RowKey } from '../../law/report-form/index.ts'
import { APPLICANT_KINDS, type ApplicantField, ID_KINDS } from '../applicants/index.ts'
import { defused } from '../documents/index.ts'
import { writeActs } from './act-lines.ts'
import type { ExportedRequest } from './export-register.ts'
import { type FieldKey, fieldOf } from './fields.ts'

const STATES = { receipt: '待确定收到之日', open: '办理中', ended: '办结', refused: '办理过程不能接续' } as const

const OUTCOME_TITLES = new Map(OUTCOMES.map(({ key, title }) => [key, title]))

/** A row of table three as people name it: （三）不予公开1.属于国家秘密 */
const ROW_TITLES: ReadonlyMap<RowKey, string> = new Map(
  REPORT_FORMS.toReversed().flatMap((form) =>
    form.table3.rows.map(({ key, groups, label }) => [key, [...groups.slice(1), label].join('')] as const),
  ),
)

const GONE = '（保管期限届满，已销毁）'
const BETWEEN = '；'

type Write = (request: ExportedRequest) => string

const ofApplicants =
  (field: ApplicantField): Write =>
  ({ applicants }) => {
    const texts = applicants.map(({ fields }) => fields[field] ?? '')
    return texts.some((text) => text !== '') ? texts.join(BETWEEN) : ''
  }

const WRITES: readonly (readonly [FieldKey, Write])[] = [
  ['number', ({ number }) => number],
  ['arrivedOn', ({ arrivedOn }) => arrivedOn],
  ['receivedOn', ({ receivedOn }) => receivedOn ?? ''],
  ['channel', ({ channel }) => CHANNELS[channel].title],
  ['applicantKind', ({ applicants }) => applicants.map(({ kind }) => APPLICANT_KINDS[kind]).join(BETWEEN)],
  [
    'name',
    ({ applicants }) =>
      applicants.map(({ fields, gone }) => oneLine(gone ? GONE : (fields.name ?? GONE))).join(BETWEEN),
  ],
  ['subject', ({ subject }) => subject],
  ['due', ({ due, provisional }) => (due ? `${due}${provisional ? '（暂定）' : ''}` : '')],
  ['state', ({ state }) => STATES[state]],
  ['endedOn', ({ endedOn }) => endedOn ?? ''],
  ['outcome', ({ outcome }) => (outcome ? (OUTCOME_TITLES.get(outcome) ?? '') : '')],
  ['cell', ({ row }) => (row ? (ROW_TITLES.get(row) ?? '') : '')],
  ['findings', ({ findings }) => findings.join('\n')],
  ['acts', ({ acts }) => writeActs(acts)],
  ['partOf', ({ partOf }) => partOf ?? ''],
]

/** Only for whoever may see applicants in clear. */
const CLEAR: readonly (readonly [FieldKey, Write])[] = [
  ['idKind', ({ applicants }) => applicants.map(({ idKind }) => (idKind ? ID_KINDS[idKind] : '')).join(BETWEEN)],
  ['idNumber', ofApplicants('idNumber')],
  ['phone', ofApplicants('phone')],
  ['email', ofApplicants('email')],
  ['address', ofApplicants('address')],
  ['contactName', ofApplicants('contactName')],
]

/** A separator in a name would make two of it. */
const oneLine = (text: string): string => text.replaceAll(/[；;\n]/g, '，')

export interface ExportColumns {
  readonly columns: readonly { readonly header: string; readonly width: number }[]
  rowOf(request: ExportedRequest): readonly string[]
}

/** The columns of a file of the register; the import takes them again. */
export function exportColumns(full: boolean): ExportColumns {
  const at = WRITES.findIndex(([key]) => key === 'subject')
  const all = full ? [...WRITES.slice(0, at), ...CLEAR, ...WRITES.slice(at)] : WRITES
  return {
    columns: all.map(([key]) => ({ header: fieldOf(key).label, width: fieldOf(key).width })),
    rowOf: (request) => all.map(([, write]) => defused(write(request))),
  }
}

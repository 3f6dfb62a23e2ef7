import type { Channel } from '../../law/clock/index.ts'
import { type Day, dayWords } from '../../law/day/index.ts'
import { findOutcome, type OutcomeKey } from '../../law/outcomes/index.ts'
import type { ApplicantDetails } from '../applicants/index.ts'
import type { TableProblem } from '../organisations/index.ts'
import { actTitle, isEnding, outcomeOf, type RequestAct } from '../requests/index.ts'
import { readActs } from './act-lines.ts'
import { type FieldKey, fieldOf } from './fields.ts'
import type { Mapping } from './mapping.ts'
import { readApplicants } from './read-applicants.ts'
import { type CellReader, cellReader } from './read-cell.ts'
import { readOutcome } from './read-outcome.ts'
import type { GivenRow } from './read-rows.ts'

/** A request as a row says it is. */
export interface ImportedRequest {
  /** As it was printed; null: the register gives one. */
  readonly number: string | null
  readonly channel: Channel
  readonly arrivedOn: Day
  /** Null while the day of receipt isn't settled. */
  readonly receivedOn: Day | null
  readonly subject: string
  readonly applicants: readonly ApplicantDetails[]
  /** In the order of their days; without those that settle the receipt. */
  readonly acts: readonly RequestAct[]
  readonly end: { readonly outcome: OutcomeKey; readonly on: Day } | null
  /** The number of the request that this is a part of. */
  readonly partOf: string | null
}

export interface ReadRequest {
  readonly request: ImportedRequest | null
  readonly problems: readonly TableProblem[]
  /** Words whose meaning the clerk has to settle. */
  readonly unclear: readonly { readonly field: 'channel' | 'applicantKind' | 'outcome'; readonly word: string }[]
}

const LONGEST_NUMBER = 100

/** A row as a request. Whatever is doubtful is an error of the row, never a guess. */
export function readRequest(row: GivenRow, mapping: Mapping, today: Day): ReadRequest {
  const cell = cellReader(row, mapping)
  if (row.hidden) cell.warn(null, '这一行在文件中是隐藏的，照样读取了。不需要的请删去。')
  const number = readNumber(cell)
  const receivedOn = dayIn(cell, 'receivedOn', today)
  const arrivedOn = dayIn(cell, 'arrivedOn', today) ?? receivedOn
  if (!arrivedOn && !cell.failed('receivedOn') && !cell.failed('arrivedOn'))
    cell.fail('receivedOn', '没有填写收到日期，不能计算期限和年度。')
  if (arrivedOn && receivedOn && arrivedOn > receivedOn)
    cell.fail('receivedOn', `收到日期早于到达日期（${dayWords(arrivedOn)}）。请核对。`)
  const channel = cell.meaning('channel')
  const applicants = readApplicants(cell, today)
  const subject = cell.text('subject') ?? ''
  if (subject === '') cell.fail('subject', '没有填写申请内容（第二十九条第二款第（二）项）。')
  if (subject.length > LONGEST_SUBJECT) cell.fail('subject', `申请内容超过 ${LONGEST_SUBJECT} 字。请缩短。`)
  const { acts, end } = cell.text('acts') ? actsOfLines(cell, today) : actsOfColumns(cell, today)
  const made =
    arrivedOn && channel && !cell.broken()
      ? { number, channel, arrivedOn, receivedOn, subject, applicants, acts, end, partOf: cell.text('partOf') ?? null }
      : null
  return { request: made, problems: cell.problems(), unclear: cell.unclear() }
}

const LONGEST_SUBJECT = 2000

function readNumber(cell: CellReader): string | null {
  const text = cell.text('number')?.replaceAll(/\s+/g, ' ')
  if (text === undefined) return null
  if (text.length > LONGEST_NUMBER) cell.fail('number', `登记号超过 ${LONGEST_NUMBER} 字。请核对是否选对了列。`)
  return text
}

function dayIn(cell: CellReader, field: FieldKey, today: Day): Day | null {
  const found = cell.day(field)
  if (!found || found <= today) return found
  cell.fail(field, `${dayWords(found)}还没有到。台账只记已经发生的事，请核对。`)
  return null
}

type Course = Pick<ImportedRequest, 'acts' | 'end'>

/** 办理过程 as the export writes it says everything; the columns of single days repeat it. */
function actsOfLines(cell: CellReader, today: Day): Course {
  const read = readActs(cell.text('acts') ?? '')
  if (!read.ok) {
    cell.fail('acts', read.error)
    return { acts: [], end: null }
  }
  const future = read.value.find(({ on }) => on > today)
  if (future) cell.fail('acts', `${dayWords(future.on)}还没有到。台账只记已经发生的事，请核对。`)
  const said = readOutcome(cell)
  const bare = read.value.find((act) => isEnding(act) && !outcomeOf(act))
  if (bare)
    cell.fail(
      'acts',
      `“${bare.on} ${actTitle(bare.kind)}”没有写处理结果，不能计入表三。请在这一行末尾写明，如“：予以公开”。`,
    )
  const ending = read.value.filter(isEnding).at(-1)
  const outcome = ending && outcomeOf(ending)
  if (said && outcome && said !== outcome)
    cell.fail('outcome', `与“${fieldOf('acts').label}”里的结果不一致。请核对，只留正确的。`)
  return { acts: read.value, end: ending && outcome ? { outcome, on: ending.on } : null }
}

function actsOfColumns(cell: CellReader, today: Day): Course {
  const dayOf = (field: FieldKey) => dayIn(cell, field, today)
  const acts: RequestAct[] = []
  const step = (kind: RequestAct['kind'], field: FieldKey, more: Partial<RequestAct> = {}) => {
    const on = dayOf(field)
    if (on) acts.push({ kind, on, ...more })
    return on
  }
  const asked = step('correction_asked', 'correctionAskedOn')
  const corrected = step('correction_received', 'correctionReceivedOn')
  if (corrected && !asked && !cell.failed('correctionAskedOn'))
    cell.fail('correctionReceivedOn', '有收到补正的日期，没有补正告知的日期。请补填，或者清空这一格。')
  step('third_party_asked', 'thirdPartyAskedOn')
  step('third_party_answered', 'thirdPartyAnsweredOn')
  const days = cell.count('extendedDays')
  step('extended', 'extendedOn', days === null ? {} : { days })
  const end = endOf(cell, dayOf('endedOn'))
  if (end) acts.push(endingAct(cell, end, asked !== null && corrected === null))
  return { acts, end }
}

function endOf(cell: CellReader, on: Day | null): ImportedRequest['end'] {
  const outcome = readOutcome(cell)
  if (cell.failed('endedOn') || cell.failed('outcome') || cell.failed('outcomeDetail')) return null
  if (on && outcome === 'open') cell.fail('outcome', '填有答复日期，处理结果却是还没有办结。请核对，只留正确的。')
  else if (on && outcome === null) cell.fail('outcome', '填有答复日期，没有填处理结果，不能计入表三。请补填。')
  else if (!on && outcome !== null && outcome !== 'open')
    cell.fail('endedOn', '填有处理结果，没有填答复日期，不能确定计入哪一年。请补填；还没有办结的，清空处理结果。')
  if (!on || outcome === null || outcome === 'open') return null
  if (!findOutcome(outcome, on)) {
    cell.fail('outcome', `${dayWords(on)}还没有这一种处理结果的规定。请核对日期和结果。`)
    return null
  }
  return { outcome, on }
}

/** How it ended, as an act: what ends by itself needs what comes before it on the file; where that isn't there, the letter counts. */
function endingAct(
  cell: CellReader,
  { outcome, on }: NonNullable<ImportedRequest['end']>,
  awaitsCorrection: boolean,
): RequestAct {
  const number = cell.text('letterNumber')
  const words = number ? { words: { number } } : {}
  if (outcome === 'withdrawn') return { kind: 'withdrawn', on, ...words }
  if (outcome === 'applicantGone') return { kind: 'terminated', on, ...words }
  if (outcome === 'notCorrected' && awaitsCorrection) return { kind: 'lapsed_uncorrected', on, ...words }
  if (outcome === 'notCorrected')
    cell.warn('outcome', '没有补正告知日期。按告知书送达办结登记，计入“逾期不补正”一行；补填后期限才能核对。')
  return { kind: 'replied', on, outcome, ...words }
}

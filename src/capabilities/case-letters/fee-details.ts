import { findFeeStandard, monthlyFees } from '../../law/fees/index.ts'
import { getTimeLimit } from '../../law/time-limits/index.ts'
import { requestsOfSameApplicant } from '../applicants/index.ts'
import { type CaseFile, effectiveActs, receiptOf } from '../requests/index.ts'
import type { LetterContext, LetterStores } from './context.ts'
import type { CaseDesk } from './desk.ts'

type Found = Record<string, string | undefined>

/** So many requests of one applicant are looked at: more in one month than anybody can have made. */
const MOST_LOOKED_AT = 500

/**
 * 《政府信息公开信息处理费管理办法》第四条: the place of this request among those of the same applicant in the same natural month, by the day of
 * receipt, and what it costs by that. Nothing but the last day where it would be free, or where the day of receipt isn't settled.
 */
export async function feeDetails(
  context: Pick<LetterContext, 'cipher' | 'keys'>,
  stores: LetterStores,
  { caseFile, today, rules }: CaseDesk,
): Promise<Found> {
  const until = rules.calendar.addWorkingDays(today, getTimeLimit('fee-payment', today).days)
  const own = receivedOf(caseFile)
  if (!own || !findFeeStandard('items', own.receivedOn)) return { until }
  const others = await requestsOfSameApplicant(context, stores, own.bodyId, own.id)
  const files = await Promise.all(
    others
      .toSorted()
      .slice(-MOST_LOOKED_AT)
      .map((id) => stores.requests.find(own.bodyId, id)),
  )
  const counted = [caseFile, ...files.flatMap((file) => file ?? [])]
    .flatMap((file) => receivedOf(file) ?? [])
    .filter(({ receivedOn }) => receivedOn.slice(0, 7) === own.receivedOn.slice(0, 7))
    .toSorted((a, b) => (a.number < b.number ? -1 : 1))
  const months = monthlyFees(counted.map(({ id, receivedOn }) => ({ id, receivedOn, basis: 'items' as const })))
  const line = months.ok ? months.value.flatMap(({ lines }) => lines).find(({ id }) => id === own.id) : undefined
  if (!line || line.amount === 0) return { until }
  const [year, month] = own.receivedOn.split('-').map(Number)
  return {
    until,
    basis: '按件计收',
    counted: '1',
    amount: String(line.amount),
    sum: `本件是同一申请人${year}年${month}月内的第${line.from}件，每件${line.steps[0]?.rate ?? line.amount}元`,
  }
}

function receivedOf({ request, acts }: CaseFile) {
  const { bodyId, id, number } = request
  const receipt = receiptOf(request, effectiveActs(acts))
  return receipt.state === 'received' ? { bodyId, id, number, receivedOn: receipt.on } : undefined
}

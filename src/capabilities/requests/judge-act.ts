import { CHANNELS } from '../../law/clock/index.ts'
import { type Day, dayWords } from '../../law/day/index.ts'
import { accept, type Result, refuse } from '../../law/result.ts'
import { effectiveActs } from './effective-acts.ts'
import { isHandlingAct } from './handling-acts.ts'
import { BEFORE_RECEIPT, refuseReadAnew } from './judge-correction.ts'
import { refuseHandling, refuseOutcome } from './judge-handling.ts'
import { isEnding } from './outcome-of.ts'
import { isReceiptAct, type ReceiptActKind, receiptActArticle, receiptActsOf } from './receipt-acts.ts'
import { clockRefused, correctedEarlier, inTheFuture, type RequestRefusal } from './refusals.ts'
import { actArticle, actTitle, type RequestAct } from './request.ts'
import { clockOf, type DayRules, type Happened, receiptOf, type Standing } from './standing.ts'

/**
 * Whether an act may follow what has happened, and where the request stands then. A broken limit is a finding of that standing; what the
 * transition table forbids is refused.
 */
export function judgeAct(
  request: Happened,
  acts: readonly RequestAct[],
  act: RequestAct,
  { today, rules }: { readonly today: Day; readonly rules: DayRules },
): Result<Standing, RequestRefusal> {
  if (act.on > today) return refuse(inTheFuture(act.on, today))
  if (act.kind === 'corrected' && act.on < today) return refuse(correctedEarlier(today))
  const refusal = refuseByKind(request, acts, act) ?? refuseReadAnew(request, acts, act, today)
  if (refusal) return refuse(refusal)
  const folded = clockOf({ request, acts: [...acts, act] }, today, rules)
  return folded.ok ? accept(folded.value) : refuse(clockRefused(folded.error))
}

function refuseByKind(request: Happened, recorded: readonly RequestAct[], act: RequestAct): RequestRefusal | undefined {
  if (isHandlingAct(act.kind)) return refuseHandling({ arrivedOn: request.arrivedOn, acts: recorded }, act)
  const acts = effectiveActs(recorded)
  const divided = refuseDivided(acts, act)
  if (divided) return divided
  if (isReceiptAct(act.kind)) return refuseReceiptAct(request, acts, act.kind, act.on)
  return refuseOutcome(act) ?? refuseBeforeReceipt(request, acts, act)
}

/** Once divided, a request goes on in its parts. */
function refuseDivided(acts: readonly RequestAct[], { kind }: RequestAct): RequestRefusal | undefined {
  if (!acts.some((each) => each.kind === 'divided')) return undefined
  const message = `这件申请已经按一事一申请拆分，“${actTitle(kind)}”请记录在拆分后的各件申请里。`
  return { kind: 'not-now', article: actArticle('divided', 'in_person'), message }
}

function refuseReceiptAct(
  request: Happened,
  acts: readonly RequestAct[],
  kind: ReceiptActKind,
  on: Day,
): RequestRefusal | undefined {
  const article = receiptActArticle(kind, request.channel)
  const title = actTitle(kind)
  if (!receiptActsOf(request.channel).includes(kind)) {
    const { title: channel, words } = CHANNELS[request.channel]
    return { kind: 'not-of-this-channel', article, message: `申请渠道是“${channel}”：${words}，没有“${title}”这一步。` }
  }
  if (on < request.arrivedOn) {
    const message = `${dayWords(on)}“${title}”早于申请到达之日（${dayWords(request.arrivedOn)}）。请核对日期。`
    return { kind: 'wrong-fields', fields: [{ name: 'on', message }], message }
  }
  const receipt = receiptOf(request, acts)
  const settled =
    receipt.state === 'received' ? `收到之日已经确定为${dayWords(receipt.on)}` : alreadyEnded(acts) && '申请已经办结'
  if (settled) return { kind: 'receipt-settled', article, message: `${settled}，不能再记录“${title}”。` }
  const again = acts.some((act) => act.kind === kind)
  return again ? { kind: 'receipt-settled', article, message: `“${title}”已经记录过了。` } : undefined
}

function refuseBeforeReceipt(
  request: Happened,
  acts: readonly RequestAct[],
  { kind, on }: RequestAct,
): RequestRefusal | undefined {
  const receipt = receiptOf(request, acts)
  if (receipt.state === 'received') return undefined
  const article = actArticle(kind, request.channel)
  if (alreadyEnded(acts)) {
    return { kind: 'receipt-settled', article, message: `申请已经办结，不能再记录“${actTitle(kind)}”。` }
  }
  if (!BEFORE_RECEIPT.has(kind)) {
    const message = `${receipt.why}（${receipt.article}）。收到之日确定以前，不能记录“${actTitle(kind)}”。`
    return { kind: 'not-received-yet', article: receipt.article, message }
  }
  if (on >= request.arrivedOn) return undefined
  const message = `${dayWords(on)}“${actTitle(kind)}”早于申请到达之日（${dayWords(request.arrivedOn)}）。请核对日期。`
  return { kind: 'wrong-fields', fields: [{ name: 'on', message }], message }
}

const alreadyEnded = (acts: readonly RequestAct[]): boolean => acts.some(isEnding)

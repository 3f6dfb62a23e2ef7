import { ACT_RULES } from '../../law/clock/index.ts'
import type { Day } from '../../law/day/index.ts'
import { judgeAct } from './judge-act.ts'
import { receiptActsOf } from './receipt-acts.ts'
import type { RequestRefusal } from './refusals.ts'
import { actArticle, actTitle, type CaseFile, type RequestAct, type RequestActKind } from './request.ts'
import type { DayRules } from './standing.ts'

/** An act that can't be recorded today, and why. */
export interface RefusedAct {
  readonly kind: RequestActKind
  readonly title: string
  readonly message: string
  readonly article: string
}

/** Refusals that lie in the file; the others are of a form that wasn't filled in. */
const OF_THE_FILE: ReadonlySet<RequestRefusal['kind']> = new Set([
  'not-now',
  'clock',
  'not-received-yet',
  'receipt-settled',
])

/** What a clerk might look for and can't do now: every act is tried as if it happened today. */
export function refusedActs(
  { request, acts }: CaseFile,
  seen: { readonly today: Day; readonly rules: DayRules },
): readonly RefusedAct[] {
  const kinds: readonly RequestActKind[] = [
    ...receiptActsOf(request.channel),
    ...(Object.keys(ACT_RULES) as RequestActKind[]),
    'divided',
    'archived',
  ]
  return kinds.flatMap((kind) => {
    const judged = judgeAct(request, acts, tried(kind, seen.today), seen)
    if (judged.ok || !OF_THE_FILE.has(judged.error.kind)) return []
    const { error } = judged
    if (error.kind === 'clock' && OF_A_FORM.has(error.refusal.kind)) return []
    return [{ kind, title: actTitle(kind), message: error.message, article: articleOf(error, kind, request.channel) }]
  })
}

/** What the clock asks of the details of an act, not of the file. */
const OF_A_FORM: ReadonlySet<string> = new Set(['detail-before-act', 'detail-missing', 'days-out-of-range'])

function tried(kind: RequestActKind, on: Day): RequestAct {
  if (kind === 'replied') return { kind, on, outcome: 'provided' }
  if (kind === 'divided') return { kind, on, parts: ['', ''] }
  return { kind, on, until: on }
}

function articleOf(refusal: RequestRefusal, kind: RequestActKind, channel: CaseFile['request']['channel']): string {
  if (refusal.kind === 'clock') return refusal.refusal.article
  return 'article' in refusal ? refusal.article : actArticle(kind, channel)
}

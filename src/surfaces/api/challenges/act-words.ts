import { APPEAL_ENDINGS, type ChallengeAct } from '../../../capabilities/challenges/index.ts'
import { resultRow } from '../../../law/challenges/index.ts'
import { dayWords } from '../../../law/day/index.ts'

/** What an act says besides its day, in words. */
export function factsOf(act: ChallengeAct): readonly string[] {
  switch (act.kind) {
    case 'procedure_set':
      return [act.procedure === 'summary' ? '简易程序' : '普通程序']
    case 'extended':
      return [`延长 ${act.days} 日`]
    case 'decided':
      return [resultRow(act.result).title, ...orderWords(act)]
    case 'appealed':
      return [act.by === 'body' ? '本机关上诉' : '其他当事人上诉']
    case 'appeal_decided': {
      const changed = act.result ? [resultRow(act.result).title] : []
      return [APPEAL_ENDINGS[act.ending], ...changed, ...orderWords(act)]
    }
    case 'retried':
      return [resultRow(act.result).title]
    case 'duty_done':
      return act.same ? ['与原答复基本相同'] : []
    default:
      return []
  }
}

type Decided = Extract<ChallengeAct, { readonly kind: 'decided' | 'appeal_decided' }>

function orderWords({ receivedOn, order }: Pick<Decided, 'receivedOn' | 'order'>): readonly string[] {
  return [
    ...(receivedOn ? [`${dayWords(receivedOn)}收到`] : []),
    ...(order?.until ? [`限定在${dayWords(order.until)}以前办理`] : []),
    ...(order && !order.until ? ['责令办理，没有限定日期'] : []),
    ...(order?.procedureOnly ? ['仅因程序违法撤销'] : []),
  ]
}

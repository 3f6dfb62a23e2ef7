import { type Day, dayWords } from '../../law/day/index.ts'
import { effectiveActs } from './effective-acts.ts'
import { HANDLING_RULES, type HandlingActKind, isHandlingAct } from './handling-acts.ts'
import { REPLY_OUTCOMES } from './outcome-of.ts'
import type { RequestRefusal } from './refusals.ts'
import { actTitle, type RecordedAct, type RequestAct } from './request.ts'
import { archivedOn, handlerOf, helpersOf, isEnded } from './standing.ts'

/** A file as far as the acts of the office beside the clock ask for it. */
interface Before {
  readonly arrivedOn: Day
  readonly acts: readonly RequestAct[]
}

/** Why an act of the office can't be recorded; undefined where it can. */
export function refuseHandling({ arrivedOn, acts }: Before, act: RequestAct): RequestRefusal | undefined {
  const { kind, on } = act
  if (!isHandlingAct(kind)) return undefined
  if (on < arrivedOn) {
    const message = `${dayWords(on)}“${actTitle(kind)}”早于申请到达之日（${dayWords(arrivedOn)}）。请核对日期。`
    return wrongField('on', message)
  }
  return wordsMissing(kind, act) ?? REFUSE[kind]?.(effectiveActs(acts), act, acts)
}

/** Words are looked at where they come in clear; what is already encrypted was. */
function wordsMissing(kind: HandlingActKind, { words = {} }: RequestAct): RequestRefusal | undefined {
  const lacking = HANDLING_RULES[kind].words.filter(({ key, optional }) => !optional && !words[key]?.trim())
  if (lacking.length === 0) return undefined
  const fields = lacking.map(({ key, label }) => ({ name: `words.${key}`, message: `请填写${label}。` }))
  return {
    kind: 'wrong-fields',
    fields,
    message: `“${actTitle(kind)}”还缺${lacking.map(({ label }) => label).join('、')}。`,
  }
}

type Refuse = (
  read: readonly RequestAct[],
  act: RequestAct,
  recorded: readonly RequestAct[],
) => RequestRefusal | undefined

const REFUSE: Readonly<Partial<Record<HandlingActKind, Refuse>>> = {
  assigned: (read, { to }) => {
    if (!to) return wrongField('to', '请选择承办人。')
    return to === handlerOf(read) ? notNow('已经由这名人员承办。', '第四十五条') : undefined
  },
  helper_added: (read, { to }) => {
    if (!to) return wrongField('to', '请选择协办人。')
    return to === handlerOf(read) || helpersOf(read).includes(to)
      ? notNow('这名人员已经在承办或者协办。', '第四十五条')
      : undefined
  },
  helper_removed: (read, { to }) =>
    to && helpersOf(read).includes(to) ? undefined : notNow('这名人员没有在协办。', '第四十五条'),
  urged: (read) =>
    isEnded(read) || read.some(({ kind }) => kind === 'divided')
      ? notNow('申请已经办结或者拆分，没有要督办的事。', '第四十七条第一款')
      : undefined,
  file_added: (_, { fileId }) => (fileId ? undefined : wrongField('fileId', '没有入卷的材料。')),
  divided: (read, { parts = [] }) => {
    if (isEnded(read)) return notNow('申请已经办结，不能再拆分。', '国办函〔2020〕109号第四条')
    if (read.some(({ kind }) => kind === 'divided'))
      return notNow('这件申请已经拆分过了。', '国办函〔2020〕109号第四条')
    return parts.length > 0 ? undefined : wrongField('parts', '请写明拆分成哪几件。')
  },
  archived: (read) => {
    const over = isEnded(read) || read.some(({ kind }) => kind === 'divided')
    if (!over) return notNow('申请还没有办结，不能归档。请先答复或者登记办结。', '第四十五条')
    return archivedOn(read) ? notNow('这件申请已经归档。', '第四十五条') : undefined
  },
  corrected: refuseCorrection,
}

/** What a correction can't name: itself, another correction, what isn't there. Whether the rest still follows is asked of the clock. */
function refuseCorrection(
  _read: readonly RequestAct[],
  { corrects, instead }: RequestAct,
  recorded: readonly RequestAct[],
): RequestRefusal | undefined {
  const wrong = (recorded as readonly RecordedAct[]).find(({ sequence }) => sequence === corrects)
  if (!wrong) return wrongField('corrects', '没有要更正的这一条记录。请刷新后再选。')
  if (wrong.kind === 'corrected') {
    return notNow('更正本身有误的，请再次更正原来的那一条记录。', '第四十五条')
  }
  if (wrong.kind === 'divided') return notNow('拆分已经生成了新的申请，不能撤销。', '国办函〔2020〕109号第四条')
  if (wrong.kind === 'urged') return notNow('督办是主管部门记录的，不能由本机关更正。', '第四十七条第一款')
  if (instead === undefined) return wrongField('instead', '请填写正确的内容；这件事没有发生过的，请选择作废。')
  return instead === null ? undefined : refuseOutcome({ ...instead, kind: wrong.kind })
}

/** 答复 has to say how the request ends by it, in one of the ways that a reply has. */
export function refuseOutcome({ kind, outcome }: Pick<RequestAct, 'kind' | 'outcome'>): RequestRefusal | undefined {
  if (kind !== 'replied') {
    return outcome === undefined ? undefined : wrongField('outcome', `“${actTitle(kind)}”本身就是办理结果，不再另选。`)
  }
  if (outcome === undefined) return wrongField('outcome', '请选择答复的处理结果（表三的哪一行）。')
  const message = '撤回、终止、逾期不补正、逾期未缴费不是答复的结果，请记录相应的行为。'
  return REPLY_OUTCOMES.includes(outcome) ? undefined : wrongField('outcome', message)
}

const wrongField = (name: string, message: string): RequestRefusal => ({
  kind: 'wrong-fields',
  fields: [{ name, message }],
  message,
})

const notNow = (message: string, article: string): RequestRefusal => ({
  kind: 'not-now',
  article,
  message: `${message}（${article}）`,
})

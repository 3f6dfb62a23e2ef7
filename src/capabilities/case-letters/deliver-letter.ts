import { DELIVERY_RULES, type DeliveryMeans, deliveryDay } from '../../law/clock/index.ts'
import { type Day, dayWords } from '../../law/day/index.ts'
import { accept, type Result, refuse } from '../../law/result.ts'
import type { NotAllowed } from '../accounts/index.ts'
import type { NoSuchThing } from '../audit/index.ts'
import { appendAct, type By, effectiveActs, judgeAct, type RequestAct, sealingOf } from '../requests/index.ts'
import { type KeptLetter, LETTER_STAGES, stageOf, stepOf } from './case-letter.ts'
import { contentOf, type LetterContent } from './content.ts'
import type { LetterContext } from './context.ts'
import { deliveryAct } from './delivery-act.ts'
import { type LetterPlace, type OnLetter, onLetter } from './on-letter.ts'
import { type LetterRefusal, notNow, requestRefused, wrongField } from './refusals.ts'
import { writeStep } from './write-step.ts'

/** How a letter went out. */
export interface NewDelivery {
  readonly means: DeliveryMeans
  /** Handed over, posted, sent. */
  readonly sentOn: Day
  readonly signedOn?: Day
  /** 凭证号、挂号信的编号. */
  readonly proof: string
}

type Done = Promise<Result<KeptLetter, LetterRefusal | NotAllowed | NoSuchThing>>

/**
 * 送达: records how and when a letter reached whoever it is for, and with it, in the same transaction, what that does to the request. A late
 * delivery is recorded as it was; that it was late is a finding of the request.
 */
export function deliverLetter(context: LetterContext, by: By, place: LetterPlace, delivery: NewDelivery): Done {
  return onLetter(context, by, { act: 'request.record', step: 'delivered' }, place, async (on) => {
    const { unit, kept, key } = on
    const stage = stageOf(kept)
    if (stage !== 'deliver') return refuse(notNow(`这份文书${LETTER_STAGES[stage]}，现在不能登记送达。`))
    const content = contentOf(context.cipher, key, kept)
    if (!content.ok) return content
    const wrong = wrongDelivery(on, content.value, delivery, by.today)
    if (wrong) return refuse(wrong)
    const { means, sentOn, signedOn, proof } = delivery
    const deliveredOn = deliveryDay(delivery) ?? sentOn
    const act = deliveryAct(
      kept.letter,
      content.value,
      { on: deliveredOn, means, ...(signedOn ? { signedOn } : {}) },
      on.desk.caseFile.acts,
    )
    const recorded = act ? await recordWith(context, on, act, by, `${place.key} act`) : accept(undefined)
    if (!recorded.ok) return recorded
    const facts = {
      ...{ means, sentOn, deliveredOn, ...(signedOn ? { signedOn } : {}) },
      ...(recorded.value ? { act: recorded.value } : {}),
    }
    const step = { kind: 'delivered', stage: 'done', facts, words: { proof: proof.trim() } } as const
    return accept(await writeStep(context, unit, kept, step, { by, key, submission: place.key }))
  })
}

/** Records what a letter does to the request, in the transaction of its step. @returns the sequence of the act */
async function recordWith(
  context: LetterContext,
  { unit, desk }: OnLetter,
  act: RequestAct,
  { actor, source, today }: By,
  key: string,
): Promise<Result<number, LetterRefusal>> {
  const { caseFile, rules } = desk
  const judged = judgeAct(caseFile.request, caseFile.acts, act, { today, rules })
  if (!judged.ok) return refuse(requestRefused(judged.error))
  const sealing = act.words ? await sealingOf(context, unit, caseFile.request, source.at) : undefined
  if (sealing && !sealing.ok) return refuse(requestRefused(sealing.error))
  const by = { personId: actor.personId, at: source.at, key, ...(sealing ? { sealing: sealing.value } : {}) }
  return accept((await appendAct(unit, caseFile, act, by, rules)).sequence)
}

const LONGEST_PROOF = 200

/** Direct and entrusted delivery is done when it is signed for (国办公开办函〔2016〕235号). */
const SIGNED_FOR: readonly DeliveryMeans[] = ['direct', 'entrusted']

function wrongDelivery(
  { kept }: OnLetter,
  { means: written }: LetterContent,
  { means, sentOn, signedOn, proof }: NewDelivery,
  today: Day,
): LetterRefusal | undefined {
  const signed = stepOf(kept, 'signed')?.facts.on
  if (written && means !== written && (means === 'electronic' || written === 'electronic')) {
    return wrongField(
      'means',
      `文书写的送达方式是“${DELIVERY_RULES[written].title}”，救济途径随它而定。改用“${DELIVERY_RULES[means].title}”的，请作废后重新拟制。`,
    )
  }
  if (signed && sentOn < signed) {
    return wrongField('sentOn', `发出的日期早于成文日期（${dayWords(signed)}）。请核对。`)
  }
  if (sentOn > today) return wrongField('sentOn', `${dayWords(sentOn)}还没有到。送达以后再登记。`)
  if (SIGNED_FOR.includes(means) && !signedOn) {
    const { title, by } = DELIVERY_RULES[means]
    return wrongField('signedOn', `${title}的，以${by}为送达之日，请填写签收的日期。`)
  }
  if (signedOn && signedOn < sentOn) return wrongField('signedOn', '签收的日期早于发出的日期。请核对。')
  if (signedOn && signedOn > today) return wrongField('signedOn', `${dayWords(signedOn)}还没有到。签收以后再登记。`)
  return wrongProof(proof)
}

/** 邮政法第五十五条：国家机关公文只能交邮政企业寄递. */
const COURIER = /顺丰|中通|圆通|申通|韵达|极兔|德邦|京东/

function wrongProof(proof: string): LetterRefusal | undefined {
  const words = proof.trim()
  if (words === '') return wrongField('proof', '请填写送达的凭证：签收的回证、挂号信的编号、电子送达的回执等。')
  if (words.length > LONGEST_PROOF) return wrongField('proof', `凭证不超过 ${LONGEST_PROOF} 字。`)
  return COURIER.test(words)
    ? wrongField(
        'proof',
        '国家机关公文只能交邮政企业寄递，不能由其他快递企业寄递（《中华人民共和国邮政法》第五十五条）。',
      )
    : undefined
}

/** 登记签收: of a letter that was posted or sent, when whoever it is for signed for it; periods of the remedy run from then. */
export function acknowledgeLetter(
  context: LetterContext,
  by: By,
  place: LetterPlace,
  { signedOn, proof }: Pick<NewDelivery, 'proof'> & { readonly signedOn: Day },
): Done {
  return onLetter(context, by, { act: 'request.record', step: 'acknowledged' }, place, async (on) => {
    const { unit, kept, key } = on
    const delivered = stepOf(kept, 'delivered')?.facts
    if (!delivered?.sentOn) return refuse(notNow('这份文书还没有送达的记录。'))
    if (delivered.signedOn || stepOf(kept, 'acknowledged')) return refuse(notNow('签收的日期已经登记过了。'))
    if (signedOn < delivered.sentOn) return refuse(wrongField('signedOn', '签收的日期早于发出的日期。请核对。'))
    if (signedOn > by.today) return refuse(wrongField('signedOn', `${dayWords(signedOn)}还没有到。`))
    const wrong = wrongProof(proof)
    if (wrong) return refuse(wrong)
    const told = received(on, delivered.act, signedOn, by.today)
    const recorded = told ? await recordWith(context, on, told, by, `${place.key} receipt`) : accept(undefined)
    if (!recorded.ok) return recorded
    const step = { kind: 'acknowledged', stage: 'done', facts: { signedOn }, words: { proof: proof.trim() } } as const
    return accept(await writeStep(context, unit, kept, step, { by, key, submission: place.key }))
  })
}

/** Whoever is asked or has to pay has so many days from the day on which they got the letter (第三十二条、第三十四条、收费办法第六条). */
const FROM_RECEIPT: readonly string[] = ['third_party_asked', 'co_producer_asked', 'fee_notified']

/** The correction by which the act of a letter gets the day on which it was signed for; undefined where no period runs from that. */
function received(
  { desk }: OnLetter,
  sequence: number | undefined,
  receivedOn: Day,
  today: Day,
): RequestAct | undefined {
  const act = effectiveActs(desk.caseFile.acts).find((each) => each.sequence === sequence)
  if (!act || !FROM_RECEIPT.includes(act.kind) || act.receivedOn) return undefined
  const { on, until, party } = act
  const instead = { on, ...(until ? { until } : {}), ...(party ? { party } : {}), receivedOn }
  return { kind: 'corrected', on: today, corrects: act.sequence, instead, words: { why: '登记对方签收之日' } }
}

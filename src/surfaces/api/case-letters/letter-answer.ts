import type { FastifyRequest } from 'fastify'
import {
  againstOf,
  type CaseDesk,
  contentOf,
  deskOf,
  examine,
  fieldGroups,
  type KeptLetter,
  type LetterContent,
  needsOf,
  openStep,
  processRule,
  stageOf,
  stepOf,
  templateFor,
} from '../../../capabilities/case-letters/index.ts'
import type { Organisation } from '../../../capabilities/organisations/index.ts'
import { DELIVERY_MEANS, DELIVERY_RULES } from '../../../law/clock/index.ts'
import { OUTCOMES } from '../../../law/outcomes/index.ts'
import type { HttpContext } from '../../http/context.ts'
import type { Services } from '../../services.ts'
import { deskOf as staffDesk } from '../requests/request-desk.ts'
import { letterError } from './letter-error.ts'
import { letterContext, letterStores } from './letters-context.ts'
import { listingOf, type NameOf, namesIn } from './listing-answer.ts'
import { nextSteps } from './next-steps.ts'
import { shownLetter, shownProblem } from './shown-letter.ts'
import { stepFacts } from './step-facts.ts'

interface Found {
  readonly body: Organisation
  readonly kept: KeptLetter
}

/** A letter as whoever works on it sees it: what to fill in, what it says, what is wrong, what was done, what may be done. */
export async function letterAnswerOf(context: HttpContext, request: FastifyRequest, { body, kept }: Found) {
  const { services } = context
  const { today, by } = staffDesk(context, request)
  const { bodyId, requestId } = kept.letter
  const [reading, stores] = [letterContext(services), letterStores(services)]
  const found = await deskOf(reading, stores, { bodyId, requestId, today })
  if (!found.ok) throw letterError(found.error)
  const desk = found.value
  const content = contentOf(reading.cipher, desk.key, kept)
  if (!content.ok) throw letterError(content.error)
  const shown = await previewOf(services, desk, kept, content.value)
  const needs = await needsOf(stores, kept.letter, today)
  const nameOf = await namesIn(services, [kept])
  const { file } = desk
  const due = file.due
  return {
    ...listingOf(kept, body, { number: desk.caseFile.request.number, due }, nameOf),
    decides: decidesOf(kept),
    content: content.value,
    groups: fieldGroups(kept.letter),
    means: meansAnswer(desk, kept),
    releases: desk.redactions.map(({ marks: _, ...release }) => release),
    ...shown.answer,
    needs: needsAnswer(kept, needs),
    steps: stepsAnswer(services, desk, kept, nameOf),
    next: nextSteps(kept, { actor: by.actor, needs, problems: shown.problems }),
    documents: documentsAnswer(body, kept),
    fixed: stepOf(kept, 'signed') !== undefined,
    ownTemplate: (await templateFor(stores, kept.letter, today)) !== null,
    after: kept.steps.length,
  }
}

/** What a letter says with a content, and what is wrong with it; of a fixed one nothing is wrong any more. */
export async function previewOf(services: Services, desk: CaseDesk, kept: KeptLetter, content: LetterContent) {
  const fixed = fixedLetter(services, desk, kept)
  if (fixed) return { problems: [], answer: { ...shownLetter(fixed, desk), problems: [] } }
  const [reading, stores] = [letterContext(services), letterStores(services)]
  const against = await againstOf(reading, stores, desk, kept.letter)
  const examined = await examine(stores, desk, against, kept, content)
  if (!examined.ok) throw letterError(examined.error)
  const { shown, problems } = examined.value
  return { problems, answer: { ...shownLetter(shown.letter, desk), problems: problems.map(shownProblem) } }
}

/** The letter as it was when it got its number. */
function fixedLetter({ register }: Services, { key }: CaseDesk, kept: KeptLetter) {
  const signed = stepOf(kept, 'signed')
  return signed && key ? openStep(register.cipher, key, kept.letter, signed)?.letter : undefined
}

const decidesOf = ({ letter }: KeptLetter): string =>
  letter.kind === 'process'
    ? (processRule(letter.letter)?.fields.join('；') ?? '')
    : (OUTCOMES.find(({ key }) => key === letter.outcome)?.letter.decides ?? '')

function meansAnswer({ body }: CaseDesk, { letter }: KeptLetter) {
  const online = letter.kind === 'reply' && !body.onlineReview
  return DELIVERY_MEANS.map((value) => {
    const { title, by, article } = DELIVERY_RULES[value]
    const whyNot =
      value === 'electronic' && online
        ? '电子送达的文书须写明提交行政复议申请的网上渠道（《中华人民共和国行政复议法》第二十二条第二款），请先在设置“救济途径”里填写。'
        : null
    return { value, label: title, told: `送达之日：${by}`, article, may: whyNot === null, whyNot }
  })
}

const NEED_LABELS = { approve: '审核', secrecy: '保密审查', sign: '签发' } as const
const MET_BY = { approve: 'approved', secrecy: 'secrecy_passed', sign: 'signed' } as const

function needsAnswer(kept: KeptLetter, needs: readonly (keyof typeof NEED_LABELS)[]) {
  const changed = kept.steps.findLastIndex(({ kind }) => ['drafted', 'revised', 'returned'].includes(kind))
  const since = kept.steps.slice(changed + 1).map(({ kind }) => kind)
  return needs.map((need) => ({ need, label: NEED_LABELS[need], done: since.includes(MET_BY[need]) }))
}

function stepsAnswer({ register }: Services, { key }: CaseDesk, kept: KeptLetter, nameOf: NameOf) {
  return kept.steps.map((step) => {
    const words = key && openStep(register.cipher, key, kept.letter, step)
    const { facts, title } = stepFacts(step, words)
    const { sequence, kind, stage, at, personId } = step
    return {
      ...{ sequence, kind, title, stage, on: step.facts.on, at, by: nameOf(personId), facts },
      reason: words?.reason ?? null,
    }
  })
}

function documentsAnswer({ code }: Organisation, kept: KeptLetter) {
  const { id, requestId } = kept.letter
  const documents = stepOf(kept, 'signed')?.facts.documents
  if (stageOf(kept) === 'dropped') return []
  return (['docx', 'pdf'] as const).map((format) => ({
    format,
    href: `/api/v1/requests/${code}/${requestId}/letters/${id}/document.${format}`,
    bytes: documents?.[format].bytes ?? null,
  }))
}

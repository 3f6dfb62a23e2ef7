import type { FastifyRequest } from 'fastify'
import { may } from '../../../capabilities/accounts/index.ts'
import {
  ACT_ITEMS,
  APPEAL_ENDINGS,
  CASE_STANDINGS,
  CHALLENGE_ACT_RULES,
  type ChallengeFile,
  type ChallengeStanding,
  challengeStanding,
  forumOf,
  linkedCases,
  linkFindings,
  type NextChallengeAct,
} from '../../../capabilities/challenges/index.ts'
import type { Organisation } from '../../../capabilities/organisations/index.ts'
import { formatCitation } from '../../../law/articles/index.ts'
import { CASE_PARTIES, CHALLENGE_RESULTS, type Forum, resultRow } from '../../../law/challenges/index.ts'
import { yearOf } from '../../../law/day/index.ts'
import { formForYear } from '../../../law/report-form/index.ts'
import type { HttpContext } from '../../http/context.ts'
import { httpError } from '../../http/http-error.ts'
import type { Services } from '../../services.ts'
import { deskOf } from '../requests/request-desk.ts'
import { factsOf } from './act-words.ts'
import { caseLinkOf } from './case-link.ts'
import { caseMarkOf, KIND_LABELS, STAGES, titleOf } from './challenge-words.ts'

/** A case as a clerk sees it: what is known, what happened, what it obliges to, what may come next. */
export async function caseAnswerOf(
  context: HttpContext,
  request: FastifyRequest,
  { body, file }: { readonly body: Organisation; readonly file: ChallengeFile },
) {
  const { services } = context
  const { today, by, rulesOf } = deskOf(context, request)
  const { calendar } = await rulesOf(body.id)
  const { challenge } = file
  const found = challengeStanding(challenge, today, calendar)
  if (!found.ok) throw httpError(409, { title: '经过前后不符', detail: found.error.message })
  const standing = found.value
  const nameOf = await namesOf(services, file)
  const all = (await services.challenges.ofBodies([body.id])).map((one) => one.challenge)
  const { review, suits } = linkedCases(challenge, all)
  const forum = forumOf(challenge)
  const others = [...(review ? [review] : []), ...suits].filter(({ id }) => id !== challenge.id)
  // The register of requests doesn't hold yet how a request ended: what hangs on it isn't looked for.
  const linking = linkFindings(all, () => undefined).filter(({ challengeId }) => challengeId === challenge.id)
  return {
    ...{ id: challenge.id, title: titleOf(challenge), bodyCode: body.code, bodyName: body.name },
    ...{ kind: challenge.kind, kindLabel: KIND_LABELS[challenge.kind], caseNumber: challenge.caseNumber },
    ...{ standingLabel: CASE_STANDINGS[challenge.standing], heardBy: challenge.heardBy, notes: challenge.notes },
    about: await aboutAnswer(services, body, file),
    registeredAt: file.registeredAt,
    registeredBy: nameOf(file.registeredBy),
    ...{ stage: standing.stage, stageWords: STAGES[standing.stage] },
    ...caseMarkOf(challenge, standing, today, calendar),
    ...standingAnswer(standing),
    acts: file.acts.map((act) => ({
      ...{ sequence: act.sequence, kind: act.kind, title: CHALLENGE_ACT_RULES[act.kind].title[forum], on: act.on },
      ...{ facts: factsOf(act), recordedAt: act.recordedAt, by: nameOf(act.personId) },
    })),
    next: standing.next.map(nextAnswer),
    findings: [...standing.findings, ...linking].map(({ code, severity, message, articles }) => ({
      ...{ code, severity, message, article: formatCitation(articles) },
    })),
    links: others.map((other) => caseLinkOf(other, body.code)),
    choices: choicesOf(forum),
    may: {
      record: may(by.actor, 'challenge.record', { bodyId: body.id }).ok,
      register: may(by.actor, 'challenge.register', { bodyId: body.id }).ok,
    },
  }
}

function standingAnswer({ dues, decision, final, duty }: ChallengeStanding) {
  const result = final ?? decision
  const limits = Object.values(dues).filter((due) => due !== null)
  const row = result && resultRow(result.result)
  return {
    limits: limits.map(({ limit, lastDay }) => ({
      ...{ title: limit.title, lastDay: lastDay.day, provisional: lastDay.provisional },
      article: formatCitation(limit.articles),
    })),
    result: row && {
      ...{ title: row.title, on: result.on, article: formatCitation(row.articles), final: final !== null },
      column: formForYear(yearOf(result.on))?.table4.results.find(({ key }) => key === row.column)?.label ?? '',
    },
    duty: duty && {
      ...{ title: duty.title, words: duty.words, article: formatCitation(duty.articles), from: duty.from },
      ...{ lastDay: duty.lastDay, doneOn: duty.doneOn, state: duty.state },
    },
  }
}

const nextAnswer = ({ kind, title, by, lastDay, provisional, articles }: NextChallengeAct) => ({
  ...{ kind, title, by, byWords: CASE_PARTIES[by], lastDay, provisional, article: formatCitation(articles) },
  recordable: kind !== 'sued',
  items: kind === 'sued' ? [] : (ACT_ITEMS[kind] ?? []),
})

const choicesOf = (forum: Forum) => ({
  results: Object.entries(CHALLENGE_RESULTS).flatMap(([value, row]) =>
    row.forum === forum ? [{ value, label: row.title }] : [],
  ),
  endings: Object.entries(APPEAL_ENDINGS).map(([value, label]) => ({ value, label })),
})

async function namesOf(
  { staff }: Pick<Services, 'staff'>,
  { registeredBy, acts }: ChallengeFile,
): Promise<(id: string | null) => string | null> {
  const ids = [registeredBy, ...acts.map(({ personId }) => personId)].filter((id) => id !== null)
  const people = ids.length === 0 ? [] : await staff.people.findAll([...new Set(ids)])
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return (id) => (id === null ? null : (names.get(id) ?? null))
}

const ABOUT_LABELS = {
  requests: '对申请的答复',
  noReply: '申请没有按期答复',
  publication: '主动公开的信息',
  elsewhere: '台账以外的',
} as const

async function aboutAnswer({ register }: Services, body: Organisation, { challenge }: ChallengeFile) {
  const { about } = challenge
  const ids = about.kind === 'requests' || about.kind === 'noReply' ? about.requestIds : []
  const found = await Promise.all(ids.map((id) => register.requests.find(body.id, id)))
  return {
    label: ABOUT_LABELS[about.kind],
    words: about.kind === 'elsewhere' ? about.words : null,
    requests: found.flatMap((file) => {
      if (!file) return []
      const { id, number } = file.request
      return [{ id, number, href: `/requests/${body.code}/${id}` }]
    }),
  }
}

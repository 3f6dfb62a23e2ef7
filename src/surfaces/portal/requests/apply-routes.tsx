import type { FastifyInstance, FastifyRequest } from 'fastify'
import {
  checkApplication,
  type Draft,
  dropDraft,
  fieldNames,
  MOST_ALL_BYTES,
  MOST_TOGETHER,
  readDraft,
  subjectOf,
  submitApplication,
  writeDraft,
} from '../../../capabilities/applying/index.ts'
import { settingOn } from '../../../capabilities/settings/index.ts'
import { countedPerMinute } from '../../http/check-file.ts'
import { httpError } from '../../http/http-error.ts'
import { policyWithScript } from '../../http/security-headers.ts'
import { refuseTooLong } from '../../http/upload.ts'
import { publicAnswersFor } from '../../public-answers.ts'
import { dayInShanghai } from '../../today.ts'
import { type Portal, pageFrame, sendPage } from '../render.ts'
import { type BodyToApply, bodyToApply, findBodiesToApply } from './body-to-apply.ts'
import { APPLY, ChooseBodyPage } from './choose-body-page.tsx'
import { FormPage } from './form-page.tsx'
import { KnownPage } from './known-page.tsx'
import { LookOverPage } from './look-over-page.tsx'
import {
  DRAFT_COOKIE,
  giveToken,
  goTo,
  newToken,
  refuseForeign,
  sendPrivate,
  takeToken,
  tokenOf,
} from './private-page.ts'
import { receiveForm } from './receive-form.ts'
import { sweepOld } from './sweep-old.ts'

type Address = { readonly Params: { readonly body: string } }
const FORMS_A_MINUTE = 20
const SUBMISSIONS_A_MINUTE = 6

/** `/requests/new`: choose a body, fill in the form, look it over, send it. */
export function applyRoutes(app: FastifyInstance, portal: Portal): void {
  const { services, settings } = portal
  const now = (): string => settings.now().toISOString()
  const draftContext = { applying: services.applying.store, cipher: services.register.cipher }
  const counted = countedPerMinute(app, FORMS_A_MINUTE, '同一网络地址提交表单的次数较多，这一次没有保存。')
  const fewer = countedPerMinute(app, SUBMISSIONS_A_MINUTE, '同一网络地址提交申请的次数较多，这一次没有提交。')

  const bodyOf = async (request: FastifyRequest<Address>): Promise<BodyToApply> => {
    const register = await services.organisations.register()
    const body = bodyToApply(register, request.params.body, dayInShanghai(settings.now()))
    if (!body)
      throw httpError(404, { detail: '没有这个机关，或者它不依《条例》第三十三条办理申请。请从机关列表选择。' })
    return body
  }
  /** What this browser is filling in for this body; a new form where there is none. */
  const draftOf = async (request: FastifyRequest, body: BodyToApply): Promise<Draft> => {
    const found = await readDraft(draftContext, tokenOf(request, DRAFT_COOKIE), now())
    return found && found.bodyCode === body.code && !found.made ? found : newDraft(body)
  }
  /** What is public already and may be what the draft asks for. */
  const answersFor = ({ code }: BodyToApply, { typed }: Draft) => {
    const today = dayInShanghai(settings.now())
    return publicAnswersFor(services, { bodyCode: code, words: subjectOf(typed), today })
  }
  app.get<{ Querystring: { q?: unknown } }>(APPLY, (request, reply) =>
    sendPage(portal, request, reply, async (frame) => {
      const asked = typeof request.query.q === 'string' ? request.query.q.trim().slice(0, 50) : ''
      const register = await services.organisations.register()
      const found = findBodiesToApply(register, dayInShanghai(settings.now()), asked)
      return <ChooseBodyPage frame={frame} asked={asked} found={found} />
    }),
  )

  app.get<Address>(`${APPLY}/:body`, async (request, reply) => {
    const body = await bodyOf(request)
    const draft = await draftOf(request, body)
    const today = dayInShanghai(settings.now())
    const retentionYears = await settingOn(services, 'retention.applicantYears', body.id, today)
    const nonce = newToken()
    reply.header('content-security-policy', policyWithScript(nonce))
    const script = { src: portal.assets.publicAnswers, nonce }
    const page = { frame: pageFrame(portal, request), body, draft, retentionYears, script }
    return sendPrivate(reply, 200, <FormPage {...page} />)
  })

  const onRequest = [
    counted,
    async (request: FastifyRequest) => {
      refuseTooLong(request, MOST_ALL_BYTES)
    },
  ]
  app.post<Address>(`${APPLY}/:body`, { onRequest }, async (request, reply) => {
    refuseForeign(settings, request)
    const body = await bodyOf(request)
    const before = await draftOf(request, body)
    await sweepOld(services, now())
    const { draft, go } = await portal.gate.pass(`form ${request.ip}`, () => fillIn(portal, request, before))
    const token = tokenOf(request, DRAFT_COOKIE) ?? newToken()
    const form = `${APPLY}/${body.code}`
    if (go === 'discard') {
      for (const { id } of draft.files) await services.applying.files.remove(id)
      await dropDraft(draftContext, token)
      takeToken(settings, request, reply, DRAFT_COOKIE)
      return goTo(reply, form)
    }
    const missing = go === 'check' ? checkApplication(draft, dayInShanghai(settings.now())) : []
    const problems = [...draft.problems, ...missing]
    await writeDraft(draftContext, token, { ...draft, problems }, now())
    giveToken(settings, request, reply, DRAFT_COOKIE, token)
    if (problems.length > 0) return goTo(reply, form)
    if (go !== 'check') return goTo(reply, `${form}#a${draft.applicants - 1}-who`)
    return goTo(reply, `${form}/${(await answersFor(body, draft)).length > 0 ? 'known' : 'check'}`)
  })

  app.get<Address>(`${APPLY}/:body/known`, async (request, reply) => {
    const body = await bodyOf(request)
    const draft = await draftOf(request, body)
    if (checkApplication(draft, dayInShanghai(settings.now())).length > 0) return goTo(reply, `${APPLY}/${body.code}`)
    const answers = await answersFor(body, draft)
    if (answers.length === 0) return goTo(reply, `${APPLY}/${body.code}/check`)
    return sendPrivate(reply, 200, <KnownPage frame={pageFrame(portal, request)} body={body} answers={answers} />)
  })

  app.get<Address>(`${APPLY}/:body/check`, async (request, reply) => {
    const body = await bodyOf(request)
    const draft = await draftOf(request, body)
    if (checkApplication(draft, dayInShanghai(settings.now())).length > 0) return goTo(reply, `${APPLY}/${body.code}`)
    return sendPrivate(reply, 200, <LookOverPage frame={pageFrame(portal, request)} body={body} draft={draft} />)
  })

  app.post<Address>(`${APPLY}/:body/submit`, { onRequest: fewer }, async (request, reply) => {
    refuseForeign(settings, request)
    await drained(request)
    const body = await bodyOf(request)
    const token = tokenOf(request, DRAFT_COOKIE)
    const draft = await readDraft(draftContext, token, now())
    if (!token || !draft || draft.bodyCode !== body.code) {
      throw httpError(409, { detail: '填写的内容已经过了两小时，没有提交。请重新填写。' })
    }
    if (!draft.made) {
      const source = { at: now(), address: request.ip }
      const context = { ...services.register, atomically: services.atomically }
      const today = dayInShanghai(settings.now())
      const done = await submitApplication(context, { source, today }, { body, token, draft })
      if (!done.ok && done.error.kind === 'wrong-fields') {
        await writeDraft(draftContext, token, { ...draft, problems: done.error.problems }, now())
        return goTo(reply, `${APPLY}/${body.code}`)
      }
      if (!done.ok)
        throw httpError(503, { detail: '本网站暂时不能保存申请，没有提交，已填写的内容都在。请稍后再提交。' })
    }
    return goTo(reply, `${APPLY}/${body.code}/receipt`)
  })
}

const newDraft = (body: BodyToApply): Draft => ({
  bodyCode: body.code,
  key: newToken(),
  applicants: 1,
  typed: {},
  fileSecret: newToken(),
  files: [],
  problems: [],
  made: null,
})

type Go = 'check' | 'more' | 'fewer' | 'discard'

/** The form as it came, laid over what was there before. */
async function fillIn(
  { services }: Portal,
  request: FastifyRequest,
  before: Draft,
): Promise<{ readonly draft: Draft; readonly go: Go }> {
  const names = [...fieldNames(before.applicants), 'key', 'go']
  const received = await receiveForm(services, request, {
    secret: before.fileSecret,
    kept: before.files,
    fieldNames: names,
    purposes: ['identity', 'authorisation', 'supplement'],
  })
  const { key = '', go: pressed, ...typed } = received.fields
  for (const { id } of before.files) if (received.drop.includes(id)) await services.applying.files.remove(id)
  const kept = before.files.filter(({ id }) => !received.drop.includes(id))
  const go: Go = pressed === 'more' || pressed === 'fewer' || pressed === 'discard' ? pressed : 'check'
  const more = go === 'more' ? 1 : go === 'fewer' ? -1 : 0
  const draft = {
    ...before,
    // A form without a draft yet brings the key that it was shown with: sent twice, it is still one.
    key: Object.keys(before.typed).length === 0 && /^[\w-]{43}$/.test(key) ? key : before.key,
    applicants: Math.min(Math.max(before.applicants + more, 1), MOST_TOGETHER.count),
    typed: { ...before.typed, ...typed },
    files: [...kept, ...received.files],
    problems: received.problems,
  }
  return { draft, go }
}

/** A form without fields: what it brings is of no matter, but has to be taken. */
async function drained(request: FastifyRequest): Promise<void> {
  if (!request.isMultipart()) throw httpError(415, { detail: '请用页面上的按钮提交。' })
  for await (const part of request.parts({ limits: { files: 0, fields: 4, fieldSize: 100, parts: 4 } })) {
    if (part.type === 'file') part.file.resume()
  }
}

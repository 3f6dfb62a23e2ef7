import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { openApplicants } from '../../../capabilities/applicants/index.ts'
import {
  actAsApplicant,
  codeTries,
  type DraftFile,
  endVisit,
  type FormProblem,
  LONGEST,
  MOST_ALL_BYTES,
  openVisit,
} from '../../../capabilities/applying/index.ts'
import { countedPerMinute } from '../../http/check-file.ts'
import { httpError } from '../../http/http-error.ts'
import { refuseTooLong } from '../../http/upload.ts'
import { type Portal, pageFrame } from '../render.ts'
import { TRACK } from './choose-body-page.tsx'
import {
  giveToken,
  goTo,
  newToken,
  refuseForeign,
  sendPrivate,
  takeToken,
  tokenOf,
  VISIT_COOKIE,
} from './private-page.ts'
import { type ReceivedForm, receiveForm } from './receive-form.ts'
import { sweepOld } from './sweep-old.ts'
import { type TrackedCase, trackedCase } from './track-case.ts'
import { TrackPage } from './track-page.tsx'
import { VisitPage, WithdrawalPage } from './visit-pages.tsx'

const A_MINUTE = 20
const NOT_FOUND = '编号与查询码不相符。请对照回执和抄下的查询码重新填写；查询码中没有 0、1、字母 I、L、O、U。'
const OVER = '查询已经超过半小时或者已经退出，请重新填写编号和查询码。'

/** `/requests/track`: an applicant's own request, with number and query code. */
export function trackRoutes(app: FastifyInstance, portal: Portal): void {
  const { services, settings } = portal
  const { store } = services.applying
  const tries = codeTries()
  const counted = countedPerMinute(app, A_MINUTE, '同一网络地址查询的次数较多，请稍候再试。')
  const found = (request: FastifyRequest) => trackedCase(portal, tokenOf(request, VISIT_COOKIE))
  const visitPage = (
    request: FastifyRequest,
    reply: FastifyReply,
    given: { number?: string; problems?: readonly FormProblem[]; note?: string } = {},
  ) => {
    const { number = '', problems = [], note } = given
    const page = { frame: pageFrame(portal, request), number, problems, ...(note ? { note } : {}) }
    return sendPrivate(reply, problems.length > 0 ? 422 : 200, <VisitPage {...page} />)
  }

  app.get(TRACK, async (request, reply) => {
    const one = await found(request)
    if (!one) return visitPage(request, reply, tokenOf(request, VISIT_COOKIE) ? { note: OVER } : {})
    return sendPrivate(reply, 200, <TrackPage frame={pageFrame(portal, request)} found={one} formKey={newToken()} />)
  })

  app.post(TRACK, { onRequest: counted }, async (request, reply) => {
    refuseForeign(settings, request)
    const { number = '', code = '' } = (await fieldsOf(portal, request, ['number', 'code'])).fields
    const now = settings.now()
    await sweepOld(services, now.toISOString())
    const key = `${number.trim().toLowerCase()} ${request.ip}`
    const wait = tries.wait(key, now.getTime())
    if (wait > 0) {
      const message = `查询码连续填错，请在 ${Math.ceil(wait / 60)} 分钟后再试。`
      return visitPage(request, reply, { number, problems: [{ field: 'code', message }] })
    }
    const token = newToken()
    const visit = await openVisit(store, { number, code }, { token, now: now.toISOString() })
    if (!visit) {
      tries.failed(key, now.getTime())
      return visitPage(request, reply, { number, problems: [{ field: 'code', message: NOT_FOUND }] })
    }
    tries.succeeded(key)
    giveToken(settings, request, reply, VISIT_COOKIE, token)
    return goTo(reply, TRACK)
  })

  app.post(`${TRACK}/sign-out`, async (request, reply) => {
    refuseForeign(settings, request)
    await fieldsOf(portal, request, [])
    const token = tokenOf(request, VISIT_COOKIE)
    if (token) await endVisit(store, token)
    takeToken(settings, request, reply, VISIT_COOKIE)
    return goTo(reply, TRACK)
  })

  app.get(`${TRACK}/withdrawal`, async (request, reply) => {
    const one = await found(request)
    if (!one) return goTo(reply, TRACK)
    const page = { frame: pageFrame(portal, request), number: one.file.request.number, formKey: newToken() }
    return sendPrivate(reply, 200, <WithdrawalPage {...page} />)
  })

  app.post(`${TRACK}/withdrawal`, { onRequest: counted }, async (request, reply) => {
    refuseForeign(settings, request)
    const { key = '' } = (await fieldsOf(portal, request, ['key'])).fields
    const one = await found(request)
    if (!one) return goTo(reply, TRACK)
    await act(portal, request, one, { kind: 'withdrawn', key, files: [] })
    return goTo(reply, TRACK)
  })

  const onRequest = [
    counted,
    async (request: FastifyRequest) => {
      refuseTooLong(request, MOST_ALL_BYTES)
    },
  ]
  app.post(`${TRACK}/correction`, { onRequest }, async (request, reply) => {
    refuseForeign(settings, request)
    const one = await found(request)
    if (!one) return visitPage(request, reply, { note: `${OVER}这一次填写的补正没有保存。` })
    const form = await portal.gate.pass(`form ${request.ip}`, () => receiveCorrection(portal, request, one))
    const { text = '', key = '' } = form.fields
    if (form.problems.length > 0) {
      const page = { frame: pageFrame(portal, request), found: one, formKey: newToken() }
      for (const { id } of form.files) await services.applying.files.remove(id)
      return sendPrivate(reply, 422, <TrackPage {...page} typed={text} problems={form.problems} />)
    }
    await act(portal, request, one, { kind: 'correction_received', key, files: form.files })
    return goTo(reply, TRACK)
  })
}

/** A form with no file to keep. */
const fieldsOf = ({ services }: Portal, request: FastifyRequest, fieldNames: readonly string[]) =>
  receiveForm(services, request, { secret: '', kept: [], fieldNames, purposes: [] })

/** The text is kept as the files are: it may hold personal data, and ends with them. */
async function receiveCorrection(
  { services }: Portal,
  request: FastifyRequest,
  { file }: TrackedCase,
): Promise<ReceivedForm> {
  const { bodyId, id: requestId } = file.request
  const opened = await openApplicants(services.register, services.register, bodyId, requestId)
  const secret = opened.ok ? opened.value[0]?.fields.fileSecret : undefined
  if (!secret) throw httpError(503, { detail: '本网站暂时不能保存补正的内容。请稍后再提交，或者联系工作机构。' })
  const form = await receiveForm(services, request, {
    secret,
    kept: [],
    fieldNames: ['text', 'key'],
    purposes: ['correction'],
  })
  const text = (form.fields.text ?? '').trim()
  const problems = [...form.problems]
  if (text === '' && form.files.length === 0)
    problems.push({ field: 'text', message: '请填写补正的内容，或者上传材料。' })
  if (text.length > LONGEST.text) {
    problems.push({ field: 'text', message: `不超过 ${LONGEST.text} 字，现在有 ${text.length} 字。` })
  }
  if (text === '' || problems.length > 0) return { ...form, problems }
  const id = services.register.newId()
  const { bytes } = await services.applying.files.put(id, secret, Readable.from([Buffer.from(text)]))
  const words: DraftFile = { id, purpose: 'correction', fileType: 'txt', bytes, scan: 'clean', name: '' }
  return { ...form, files: [words, ...form.files], problems }
}

/** @throws HttpError 409 where the transition table forbids it */
async function act(
  { services, settings }: Portal,
  request: FastifyRequest,
  { file, today }: TrackedCase,
  { kind, key, files }: { kind: 'correction_received' | 'withdrawn'; key: string; files: readonly DraftFile[] },
): Promise<void> {
  if (!/^[\w-]{43}$/.test(key)) throw httpError(400, { detail: '页面打开太久，没有办理。请返回查询页重新填写。' })
  const source = { at: settings.now().toISOString(), address: request.ip }
  const { bodyId, id: requestId } = file.request
  const done = await actAsApplicant(services, { source, today }, { bodyId, requestId, kind, key, files })
  if (done.ok && !done.value.repeated) return
  for (const { id } of files) await services.applying.files.remove(id)
  if (!done.ok) throw httpError(409, { detail: done.error.message })
}

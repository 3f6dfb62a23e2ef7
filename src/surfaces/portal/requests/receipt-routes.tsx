import type { FastifyInstance, FastifyRequest } from 'fastify'
import { maskedApplicants } from '../../../capabilities/applicants/index.ts'
import {
  codeHash,
  layoutReceipt,
  makeReceipt,
  queryCode,
  type Receipt,
  type ReceiptFacts,
  readDraft,
  receiptText,
} from '../../../capabilities/applying/index.ts'
import { nearestState } from '../../../capabilities/organisations/index.ts'
import { rulesReader } from '../../../capabilities/requests/index.ts'
import { attachment } from '../../http/attachment.ts'
import { httpError } from '../../http/http-error.ts'
import { DOWNLOAD_POLICY } from '../../http/security-headers.ts'
import { publicBody } from '../../public-body.ts'
import { dayInShanghai } from '../../today.ts'
import { type Portal, pageFrame } from '../render.ts'
import { APPLY } from './choose-body-page.tsx'
import { confirmationWords } from './next-words.ts'
import { DRAFT_COOKIE, sendPrivate, tokenOf } from './private-page.ts'
import { ReceiptPage } from './receipt-page.tsx'

type Address = { readonly Params: { readonly body: string } }

interface Found {
  readonly facts: ReceiptFacts
  readonly receipt: Receipt
  readonly code: string | undefined
  readonly next: readonly string[]
}

/** The receipt of what this browser has just sent: as a page, to print, as text. */
export function receiptRoutes(app: FastifyInstance, portal: Portal): void {
  const { services } = portal
  app.get<Address>(`${APPLY}/:body/receipt`, async (request, reply) => {
    const found = await findReceipt(portal, request)
    return sendPrivate(reply, 200, <ReceiptPage frame={pageFrame(portal, request)} {...found} />)
  })

  app.get<Address>(
    `${APPLY}/:body/receipt.pdf`,
    { onRequest: portal.documentRoute.onRequest },
    async (request, reply) => {
      const { facts, receipt, next } = await findReceipt(portal, request)
      const bytes = await services.writer.write(layoutReceipt(receipt, facts, next), 'pdf')
      return reply
        .headers({ ...saved(facts, 'pdf') })
        .type('application/pdf')
        .send(Buffer.from(bytes))
    },
  )

  app.get<Address>(`${APPLY}/:body/receipt.txt`, async (request, reply) => {
    const { facts, receipt } = await findReceipt(portal, request)
    return reply
      .headers({ ...saved(facts, 'txt') })
      .type('text/plain; charset=utf-8')
      .send(receiptText(receipt))
  })
}

const saved = ({ number }: ReceiptFacts, ending: string) => ({
  'content-disposition': attachment(`申请回执${number}.${ending}`, `receipt.${ending}`),
  'content-security-policy': DOWNLOAD_POLICY,
  'cache-control': 'no-store',
})

/** @throws HttpError 404 where this browser has sent nothing in the last half hour */
async function findReceipt({ services, settings }: Portal, request: FastifyRequest<Address>): Promise<Found> {
  const token = tokenOf(request, DRAFT_COOKIE)
  const context = { applying: services.applying.store, cipher: services.register.cipher }
  const draft = await readDraft(context, token, settings.now().toISOString())
  const register = await services.organisations.register()
  const body = register.bodies.find(({ code }) => code === request.params.body)
  if (!token || !draft?.made || !body || draft.made.bodyId !== body.id) {
    throw httpError(404, { detail: '回执在提交以后半小时内、在提交申请的浏览器里可以再看。请凭编号和查询码查询申请。' })
  }
  const { bodyId, requestId } = draft.made
  const file = await services.register.requests.find(bodyId, requestId)
  if (!file) throw httpError(404)
  const { number, arrivedOn, registeredAt, subject } = file.request
  const [first] = await maskedApplicants(services.register, services.register, bodyId, requestId)
  const today = dayInShanghai(settings.now())
  const bodyName = nearestState(body, today).name
  const applicant = first?.fields.name ?? ''
  const facts = { number, bodyName, bodyCode: body.code, applicant, arrivedOn, registeredAt, subject }
  const code = queryCode(token, draft.key)
  const shown = (await services.applying.store.codeOf(bodyId, requestId)) === codeHash(code)
  const rules = await rulesReader(services, today)(bodyId)
  return {
    facts,
    receipt: await makeReceipt(services.applying.signer, facts),
    code: shown ? code : undefined,
    next: confirmationWords(publicBody(register, body, today).contact, arrivedOn, rules),
  }
}

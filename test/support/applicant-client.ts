import type { FastifyInstance } from 'fastify'
import { type FormPart, formData } from './form-data.ts'

/** An invented applicant: nothing of it may be seen anywhere but on their own pages. */
export const PLANTED = {
  name: '欧阳云川植入名',
  idNumber: '11010519491231002X',
  phone: '13900001234',
  email: 'planted.applicant@example.com',
  address: '虚构路植入门牌9号',
} as const

export const FORM: Readonly<Record<string, string>> = {
  'a0-who': 'person',
  'a0-name': PLANTED.name,
  'a0-idKind': 'citizenId',
  'a0-idNumber': PLANTED.idNumber,
  'a0-phone': PLANTED.phone,
  'a0-email': PLANTED.email,
  'a0-address': PLANTED.address,
  title: '2025年度柳堰镇农村公路养护计划',
  features: '县道X012段的养护经费安排',
  form: 'electronic',
  way: 'email',
}

export const PNG = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('picture of a card')])

/** A browser without scripts: keeps its cookies, sends forms, follows nothing by itself. */
export function applicantClient(app: FastifyInstance) {
  const cookies = new Map<string, string>()
  const send = async (method: 'GET' | 'POST', url: string, parts?: readonly FormPart[], headers = {}) => {
    const form = parts && formData(...(parts.length > 0 ? parts : [{ name: 'go', value: '' }]))
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await app.inject({
      method,
      url,
      headers: { ...(form?.headers ?? {}), ...(cookie ? { cookie } : {}), ...headers },
      ...(form ? { payload: form.payload } : {}),
    })
    for (const { name, value } of answer.cookies) {
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    return answer
  }
  const fields = (values: Readonly<Record<string, string>>): readonly FormPart[] =>
    Object.entries(values).map(([name, value]) => ({ name, value }))
  return {
    cookies,
    get: (url: string) => send('GET', url),
    post: (url: string, parts: readonly FormPart[] = [], headers = {}) => send('POST', url, parts, headers),
    fill: (url: string, more: Readonly<Record<string, string>> = {}, files: readonly FormPart[] = []) =>
      send('POST', url, [...fields({ ...FORM, go: 'check', ...more }), ...files]),
  }
}

/** From the form to the receipt. */
export async function applied(app: FastifyInstance, code: string, files: readonly FormPart[] = []) {
  const client = applicantClient(app)
  const at = `/requests/new/${code}`
  await client.fill(at, {}, files)
  await client.post(`${at}/submit`)
  const page = (await client.get(`${at}/receipt`)).body
  const [, number = ''] = /<dt>编号<\/dt><dd>([^<]+)</.exec(page) ?? []
  const [, queryCode = ''] = /<dt>查询码<\/dt><dd>([^<]+)</.exec(page) ?? []
  return { client, page, number, queryCode }
}

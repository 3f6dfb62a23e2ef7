import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type FastifyInstance, fastify } from 'fastify'
import { strToU8, zipSync } from 'fflate'
import { parseCitizenId } from '../../../src/law/codes/index.ts'
import { ask, crawl } from './crawl.ts'
import { plantedIn, type Seen } from './find-planted.ts'
import { plantedPerson } from './people.ts'

const PERSON = plantedPerson(7)
const VALUES = Object.values(PERSON)

/** Every way in which a value may stand somewhere without being seen at once. */
const LEAKS: Readonly<Record<string, string>> = {
  plain: `<p>${PERSON.name}</p>`,
  entity: [...PERSON.name].map((sign) => `&#x${sign.codePointAt(0)?.toString(16)};`).join(''),
  escaped: JSON.stringify({ name: PERSON.name }).replace(
    /[^\0-~]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  ),
  percent: `<a href="?x=${encodeURIComponent(PERSON.address)}">`,
  gaps: `${PERSON.phone.slice(0, 3)} ${PERSON.phone.slice(3, 7)}-${PERSON.phone.slice(7)}`,
  wide: PERSON.idNumber.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  base64: Buffer.from(JSON.stringify({ mail: PERSON.email })).toString('base64'),
  capitals: PERSON.email.toUpperCase(),
}

describe('会不会漏看：查找植入信息的工具自己先受检查', () => {
  let app: FastifyInstance
  let address = ''
  before(async () => {
    app = fastify()
    const links = [...Object.keys(LEAKS), 'zip', 'header', 'moved', 'clean'].map((key) => `<a href="/${key}">`)
    app.get('/', async (_request, reply) => reply.type('text/html').send(links.join('')))
    for (const [key, body] of Object.entries(LEAKS)) {
      app.get(`/${key}`, async (_request, reply) => reply.type('text/html').send(body))
    }
    app.get('/zip', async (_request, reply) =>
      reply.type('application/zip').send(Buffer.from(zipSync({ 'a.xml': strToU8(`<t>${PERSON.wish}</t>`) }))),
    )
    app.get('/header', async (_request, reply) => reply.header('x-who', encodeURIComponent(PERSON.name)).send(''))
    app.get('/moved', async (_request, reply) => reply.redirect(`/far?who=${encodeURIComponent(PERSON.name)}`))
    app.get('/clean', async (_request, reply) => reply.type('text/html').send(`<p>${plantedPerson(8).name}</p>`))
    address = await app.listen({ port: 0, host: '127.0.0.1' })
  })
  after(() => app.close())

  test('从首页出发，每一种写法都找得到，干净的一页不报', async () => {
    const found = new Map<string, readonly string[]>()
    for await (const seen of crawl({ address, most: 100 }, ['/'])) found.set(seen.url, plantedIn(seen, VALUES))
    for (const key of [...Object.keys(LEAKS), 'zip', 'header', 'moved'])
      assert.equal(found.get(`/${key}`)?.length, 1, key)
    assert.deepEqual(found.get('/clean'), [])
    assert.ok(found.has(`/far?who=${encodeURIComponent(PERSON.name)}`), '跳转的去处也跟着看')
  })

  test('访问者自己写的不算，同一页上别的仍然算', async () => {
    const body = new TextEncoder().encode(`${PERSON.name} ${PERSON.phone}`)
    const seen: Seen = { ...(await ask(address, '/clean')), bytes: body, url: `/?q=${encodeURIComponent(PERSON.name)}` }
    assert.deepEqual(plantedIn(seen, VALUES), [PERSON.phone])
  })

  test('植入的人各不相同，证件号码的校验位都对', () => {
    const people = Array.from({ length: 40 }, (_, n) => plantedPerson(n))
    for (const key of Object.keys(PERSON) as (keyof typeof PERSON)[]) {
      assert.equal(new Set(people.map((one) => one[key])).size, people.length, key)
    }
    for (const { idNumber } of people) assert.ok(parseCitizenId(idNumber, '2026-03-02').ok, idNumber)
  })
})

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { CLIENT_FILE, clientTypes } from './support/client-types.ts'
import { openApiTypes } from './support/openapi-types.ts'

test('工作台所用的接口类型与接口自己的说明一致；不一致时运行 npm run client', async () => {
  assert.equal(readFileSync(CLIENT_FILE, 'utf8'), await clientTypes())
})

const described = (operation: object, schemas: object = {}) =>
  openApiTypes({ paths: { '/a/{id}': { post: { responses: {}, ...operation } } }, components: { schemas } })

describe('由接口说明得出的类型', () => {
  test('必填与选填的参数分得清，没有的种类写作 never', () => {
    const text = described({
      parameters: [
        { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
        { name: 'page', in: 'query', schema: { type: 'integer' } },
      ],
    })
    assert.match(text, /path: \{\n +id: string\n/)
    assert.match(text, /query\?: \{\n +page\?: number \| undefined\n/)
    assert.match(text, /cookie\?: never/)
  })

  test('枚举、可空、联合、数组、引用', () => {
    const text = described(
      { responses: { 200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Many' } } } } } },
      {
        Unused: { type: 'string' },
        One: {
          type: 'object',
          required: ['kind'],
          properties: { kind: { enum: ['a', 'b'] }, 'x-y': { type: ['string', 'null'] } },
        },
        Many: { type: 'array', items: { anyOf: [{ $ref: '#/components/schemas/One' }, { type: 'null' }] } },
      },
    )
    assert.match(text, /kind: "a" \| "b"/)
    assert.match(text, /'x-y'\?: string \| null \| undefined/)
    assert.doesNotMatch(text, /Unused/)
    assert.match(text, /Many: \(components\['schemas'\]\['One'\] \| null\)\[\]/)
  })

  test('不认识的写法让生成停下，不会悄悄变宽', () => {
    assert.throws(() => described({}, { Odd: { type: 'tuple' } }), /no type for/)
  })
})

import { z } from 'zod'

/** What of JSON Schema our descriptions use. Anything else in one stops the generator, so that no type is silently too wide. */
interface Schema {
  readonly $ref?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly type?: string | readonly string[]
  readonly items?: Schema | boolean
  readonly prefixItems?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema | boolean
  readonly description?: string
}

const schema = z.custom<Schema>((value) => typeof value === 'object' && value !== null)
const content = z.record(z.string(), z.object({ schema: schema.optional() })).default({})
const operation = z.object({
  summary: z.string().optional(),
  parameters: z
    .array(z.object({ name: z.string(), in: z.string(), required: z.boolean().optional(), schema }))
    .default([]),
  requestBody: z.object({ required: z.boolean().optional(), content }).optional(),
  responses: z.record(z.string(), z.object({ content })),
})
type Operation = z.output<typeof operation>
const document = z.object({
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.object({ schemas: z.record(z.string(), schema).default({}) }).default({ schemas: {} }),
})

const HEAD = '// Made by `npm run client` from what the API says of itself. Not to be edited.\n'

/** An OpenAPI 3.1 document as the types that openapi-fetch reads: `paths` by address and method, `components` by name. */
export function openApiTypes(openApi: unknown): string {
  const { paths, components } = document.parse(openApi)
  const addresses = Object.entries(paths).map(([path, methods]): [string, string] => [
    path,
    block(Object.entries(methods).map(([method, each]) => [method, operationType(each)])),
  ])
  const schemas = Object.entries(components.schemas).map(([name, each]): [string, string] => [name, typeOf(each)])
  const operations = block(sorted(addresses))
  const named = block(sorted(mentioned(operations, schemas)))
  return [
    HEAD,
    `export interface paths ${operations}\n`,
    `export interface components ${block([['schemas', named]])}\n`,
  ].join('\n')
}

/** The schemas that the text names, and those that they name. */
function mentioned(text: string, schemas: readonly [string, string][]): readonly [string, string][] {
  const found = schemas.filter(([name]) => text.includes(`['${name}']`))
  const more = schemas.filter(
    (each) => !found.includes(each) && found.some(([, type]) => type.includes(`['${each[0]}']`)),
  )
  return more.length === 0 ? found : mentioned([text, ...found.map(([, type]) => type)].join('\n'), schemas)
}

function operationType({ parameters, requestBody, responses }: Operation): string {
  const fields: [string, string][] = [['parameters', parametersType(parameters)]]
  if (requestBody) {
    const name = requestBody.required === false ? 'requestBody?' : 'requestBody'
    fields.push([name, block([contentField(requestBody.content)])])
  }
  const answers = Object.entries(responses).map(([status, answer]): [string, string] => [
    status,
    block([['headers', '{ [name: string]: unknown }'], contentField(answer.content)]),
  ])
  return block([...fields, ['responses', block(answers)]])
}

function parametersType(parameters: Operation['parameters']): string {
  const places = ['query', 'header', 'path', 'cookie'].map((place): [string, string] => {
    const here = parameters.filter((parameter) => parameter.in === place)
    const needed = here.some((parameter) => parameter.required)
    const fields = here.map((p) => field(p.name, p.required === true, typeOf(p.schema)))
    return here.length === 0 ? [`${place}?`, 'never'] : [needed ? place : `${place}?`, block(fields)]
  })
  return block(places)
}

const contentField = (types: z.output<typeof content>): [string, string] =>
  Object.keys(types).length === 0
    ? ['content?', 'never']
    : [
        'content',
        block(Object.entries(types).map(([type, { schema: held }]) => [type, held ? typeOf(held) : 'unknown'])),
      ]

const KEYWORDS: Readonly<Record<string, string>> = {
  string: 'string',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  null: 'null',
}

/** @throws {Error} where the schema says something that this doesn't know */
function typeOf(s: Schema): string {
  if (s.$ref) return `components['schemas']['${s.$ref.replace('#/components/schemas/', '')}']`
  if ('const' in s) return JSON.stringify(s.const)
  if (s.enum) return union(s.enum.map((value) => JSON.stringify(value)))
  const either = s.anyOf ?? s.oneOf
  if (either) return union(either.map(typeOf))
  if (s.allOf) return s.allOf.map((each) => `(${typeOf(each)})`).join(' & ')
  if (Array.isArray(s.type)) return union(s.type.map((type: string) => typeOf({ ...s, type })))
  if (s.type === 'array') return arrayType(s)
  if (s.type === 'object') return objectType(s)
  if (typeof s.type === 'string' && KEYWORDS[s.type]) return KEYWORDS[s.type] ?? 'never'
  if (s.type === undefined) return 'unknown'
  throw new Error(`no type for ${JSON.stringify(s)}`)
}

function arrayType({ items, prefixItems }: Schema): string {
  if (prefixItems) return `[${prefixItems.map(typeOf).join(', ')}]`
  return typeof items === 'object' ? `(${typeOf(items)})[]` : 'unknown[]'
}

function objectType({ properties = {}, required = [], additionalProperties }: Schema): string {
  const fields = Object.entries(properties).map(([name, each]) => field(name, required.includes(name), typeOf(each)))
  if (typeof additionalProperties === 'object') fields.push(['[name: string]', typeOf(additionalProperties)])
  return fields.length === 0 ? '{ [name: string]: unknown }' : block(fields)
}

const union = (types: readonly string[]): string => [...new Set(types)].join(' | ') || 'never'
const sorted = (fields: readonly [string, string][]) => [...fields].sort(([a], [b]) => (a < b ? -1 : 1))
/** One that may be missing may be undefined too: neither a query nor JSON holds what is undefined. */
const field = (name: string, needed: boolean, type: string): [string, string] =>
  needed ? [name, type] : [`${quoted(name)}?`, `${type} | undefined`]
const quoted = (name: string): string => (/^(?:[\w$]+\??|\[.*\])$/.test(name) ? name : `'${name}'`)

function block(fields: readonly (readonly [string, string])[]): string {
  const lines = fields.map(([name, type]) => `${/\?$/.test(name) ? name : quoted(name)}: ${type}`)
  return lines.length === 0 ? '{}' : `{\n${lines.join('\n').replace(/^/gm, '  ')}\n}`
}

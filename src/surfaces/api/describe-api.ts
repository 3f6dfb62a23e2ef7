import { z } from 'zod'

const schema = z.looseObject({
  type: z.string().optional(),
  description: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  default: z.unknown().optional(),
  required: z.array(z.string()).optional(),
  properties: z.record(z.string(), z.looseObject({ description: z.string().optional() })).optional(),
})
const parameter = z.object({
  name: z.string(),
  in: z.string(),
  required: z.boolean().optional(),
  description: z.string().optional(),
  schema: schema.optional(),
})
const content = z.record(z.string(), z.object({ schema: schema.optional() })).optional()
const operation = z.object({
  summary: z.string().default(''),
  description: z.string().optional(),
  parameters: z.array(parameter).default([]),
  requestBody: z.object({ content }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string().default(''), content })).default({}),
})
const document = z.object({
  info: z.object({ title: z.string(), version: z.string(), description: z.string().default('') }),
  paths: z.record(z.string(), z.record(z.string(), operation)),
})

interface ApiParameter {
  readonly name: string
  readonly where: 'path' | 'query' | 'form' | 'json'
  readonly required: boolean
  readonly description: string
}

export interface ApiOperation {
  readonly method: string
  readonly path: string
  readonly summary: string
  readonly description: string
  readonly parameters: readonly ApiParameter[]
  readonly answers: readonly {
    readonly status: string
    readonly description: string
    readonly types: readonly string[]
  }[]
}

export interface ApiDescription {
  readonly title: string
  readonly version: string
  readonly description: string
  readonly operations: readonly ApiOperation[]
}

/** What a person needs of an OpenAPI document: the operations, what they take and what they answer. */
export function describeApi(openApi: unknown): ApiDescription {
  const { info, paths } = document.parse(openApi)
  return {
    ...info,
    operations: Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(
        ([method, op]): ApiOperation => ({
          method: method.toUpperCase(),
          path,
          summary: op.summary,
          description: op.description ?? '',
          parameters: [...op.parameters.map(describeParameter), ...formFields(op)],
          answers: Object.entries(op.responses).map(([status, answer]) => ({
            status,
            description: answer.description === 'Default Response' ? '成功' : answer.description,
            types: Object.keys(answer.content ?? {}),
          })),
        }),
      ),
    ),
  }
}

function describeParameter(p: z.output<typeof parameter>): ApiParameter {
  return {
    name: p.name,
    where: p.in === 'path' ? 'path' : 'query',
    required: p.required === true,
    description: p.description ?? p.schema?.description ?? '',
  }
}

function formFields(op: z.output<typeof operation>): readonly ApiParameter[] {
  const [[type, { schema: sent }] = ['', {}]] = Object.entries(op.requestBody?.content ?? {})
  return Object.entries(sent?.properties ?? {}).map(([name, field]) => ({
    name,
    where: type === 'application/json' ? 'json' : 'form',
    required: sent?.required?.includes(name) ?? false,
    description: field.description ?? '',
  }))
}

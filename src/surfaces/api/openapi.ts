import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import type { HttpContext } from '../http/context.ts'
import { SECURITY_SCHEMES } from '../http/guard.ts'
import { withoutBlanks } from '../http/list-query.ts'

/** One set of schemas checks what comes in, strips what goes out, and describes both. */
export async function openApi(api: FastifyInstance, { settings }: HttpContext): Promise<void> {
  api.setValidatorCompiler(validatorCompiler)
  api.setSerializerCompiler(serializerCompiler)
  api.addHook('preValidation', async (request) => {
    request.query = withoutBlanks(request.query)
  })
  await api.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: `${settings.site.name}数据接口`,
        version: settings.version,
        description: '政府信息公开工作年度报告的开放数据。公开数据不需要密钥。',
      },
      components: { securitySchemes: SECURITY_SCHEMES },
      servers: [{ url: settings.publicUrl ?? '/' }],
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
}

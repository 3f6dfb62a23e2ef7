import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import {
  addCaseFile,
  CASE_FILE_TYPES,
  type CaseFilesContext,
  MOST_CASE_FILE_BYTES,
  openCaseFile,
} from '../../../capabilities/case-files/index.ts'
import { attachment } from '../../http/attachment.ts'
import type { HttpContext } from '../../http/context.ts'
import { DOWNLOAD_POLICY } from '../../http/security-headers.ts'
import { refuseTooLong } from '../../http/upload.ts'
import type { Services } from '../../services.ts'
import { problem } from '../schemas.ts'
import { caseFileError } from './case-file-error.ts'
import { caseFilesAnswer, fileParams } from './case-file-schemas.ts'
import { caseFilesAnswerOf } from './case-files-answer.ts'
import { receiveCaseFile } from './receive-case-file.ts'
import { bodyOf, deskOf, viewedCase } from './request-desk.ts'
import { CHANGE_PROBLEMS, PROBLEMS, requestParams } from './request-schemas.ts'

type Case = { Params: z.output<typeof requestParams> }
type File = { Params: z.output<typeof fileParams> }

const contextOf = ({ register, applying: { files, scanner }, atomically }: Services): CaseFilesContext => ({
  ...register,
  files,
  scanner,
  atomically,
})

/** What is attached to a request: seen in a list, added, opened. */
export function caseFileOperations(api: FastifyInstance, context: HttpContext): void {
  api.get<Case>(
    '/requests/:body/:id/files',
    {
      config: { access: 'request.view' },
      schema: {
        operationId: 'listCaseFiles',
        summary: '案卷材料的目录',
        description: '申请人提交的、工作人员添加的、文书和公开件。目录不含内容，打开内容须有相应岗位，并记入审计链。',
        tags: ['申请'],
        params: requestParams,
        response: { 200: caseFilesAnswer, ...PROBLEMS },
      },
    },
    async (request) => {
      const { body, file } = await viewedCase(context, request, request.params)
      return caseFilesAnswerOf(context.services, request, { body, requestId: file.request.id })
    },
  )
  addOperation(api, context)
  contentOperation(api, context)
}

function addOperation(api: FastifyInstance, context: HttpContext): void {
  api.post<Case>(
    '/requests/:body/:id/files',
    {
      config: { access: 'case-file.add' },
      onRequest: async (request) => refuseTooLong(request, MOST_CASE_FILE_BYTES, '材料'),
      schema: {
        operationId: 'addCaseFile',
        summary: '添加案卷材料',
        description:
          '表单字段依次为 purpose（用途）、key（提交的编号）、file（文件）。按内容辨认类型，加密保存，经杀毒服务检查。同一编号再次提交，只入卷一次；连接中断的，什么也不留下。',
        tags: ['申请'],
        consumes: ['multipart/form-data'],
        params: requestParams,
        response: {
          201: caseFilesAnswer.extend({ added: z.string().describe('新增材料的标识') }),
          ...CHANGE_PROBLEMS,
          400: problem('没有收到完整的文件'),
          410: problem('案卷已经销毁'),
          413: problem('文件过大'),
          415: problem('不是表单'),
          507: problem('服务器没有存下'),
        },
      },
    },
    async (request, reply) => {
      const { services } = context
      const body = await bodyOf(services, request.params.body)
      const { by } = deskOf(context, request)
      const place = { bodyId: body.id, requestId: request.params.id }
      const done = await receiveCaseFile(request, (file) =>
        addCaseFile(contextOf(services), by, { ...place, ...file, origin: 'staff' }),
      )
      if (!done.ok) throw caseFileError(request, done.error)
      const answer = await caseFilesAnswerOf(services, request, { body, requestId: place.requestId })
      return reply.code(201).send({ ...answer, added: done.value.id })
    },
  )
}

function contentOperation(api: FastifyInstance, context: HttpContext): void {
  api.get<File>(
    '/requests/:body/:id/files/:file/content',
    {
      config: { access: 'case-file.open' },
      // Looking at the headers alone would enter the chain as well.
      exposeHeadRoute: false,
      schema: {
        operationId: 'openCaseFile',
        summary: '打开案卷材料',
        description: '先记入审计链，再返回内容。没有查毒的，在配置了杀毒服务以后打开时检查；发现病毒的不返回。',
        tags: ['申请'],
        params: fileParams,
        response: {
          200: { description: '内容', content: { 'application/octet-stream': { schema: z.any() } } },
          ...PROBLEMS,
          409: problem('发现病毒，不能打开'),
          410: problem('密钥已经销毁'),
          503: problem('密文或者密钥不在'),
        },
      },
    },
    async (request, reply) => {
      const { services } = context
      const body = await bodyOf(services, request.params.body)
      const { by } = deskOf(context, request)
      const { id: requestId, file: fileId } = request.params
      const done = await openCaseFile(contextOf(services), by, { bodyId: body.id, requestId, fileId })
      if (!done.ok) throw caseFileError(request, done.error)
      const { entry, name, content } = done.value
      return reply
        .type(CASE_FILE_TYPES[entry.fileType].media)
        .header('content-length', entry.bytes)
        .header('content-disposition', attachment(name, `${entry.purpose}.${entry.fileType}`))
        .header('content-security-policy', DOWNLOAD_POLICY)
        .send(Readable.from(content, { objectMode: false }))
    },
  )
}

import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import {
  CASE_FILE_PURPOSES,
  CASE_FILE_TYPES,
  type CaseFileType,
  listCaseFiles,
} from '../../../capabilities/case-files/index.ts'
import type { Organisation } from '../../../capabilities/organisations/index.ts'
import {
  type KeptRedaction,
  type OpenRedaction,
  openRedactions,
  REDACTION_STATES,
  STEP_TITLES,
  stateOf,
} from '../../../capabilities/redacting/index.ts'
import {
  formatHiddenContent,
  formatPicture,
  formatReason,
  isRedactionReason,
  REDACTION_REASON_KEYS,
  reasonSentence,
} from '../../../capabilities/redaction/index.ts'
import type { CaseFile } from '../../../capabilities/requests/index.ts'
import type { HttpContext } from '../../http/context.ts'
import { httpError } from '../../http/http-error.ts'
import { areaOut } from './area-schema.ts'
import { redactingError } from './redaction-error.ts'
import type { redactionAnswer, redactionsAnswer } from './redaction-schemas.ts'

/** A request at whose redactions somebody looks. */
export interface LookedAt {
  readonly body: Organisation
  readonly file: CaseFile
}

const FORMATS: readonly CaseFileType[] = ['pdf', 'png', 'jpeg', 'docx', 'xlsx']
const OTHER_FORMAT =
  '区分处理用于 PDF、PNG、JPEG、Word（.docx）和 Excel（.xlsx）。请在原来的软件中另存为其中一种，再添加到案卷。'
const DISPOSED = '保管期限届满，密钥已经销毁，不能再处理。'

export async function redactionsAnswerOf(
  { services }: HttpContext,
  { body, file }: LookedAt,
): Promise<z.input<typeof redactionsAnswer>> {
  const kept = await services.redactions.ofRequest(body.id, file.request.id)
  const { files, listed } = await factsOf({ services }, { body, file }, kept)
  return {
    number: file.request.number,
    files: files
      // A release copy is given as it is; what it still holds is there on purpose.
      .filter(({ entry }) => entry.origin !== 'release')
      .map(({ entry, name, disposed }) => ({
        ...{ id: entry.id, name, typeLabel: CASE_FILE_TYPES[entry.fileType].label },
        purposeLabel: CASE_FILE_PURPOSES[entry.purpose],
        notNow: disposed ? DISPOSED : FORMATS.includes(entry.fileType) ? null : OTHER_FORMAT,
      })),
    items: kept.map(listed),
  }
}

/** Names beside ids: of files, of people. */
async function factsOf(
  { services }: Pick<HttpContext, 'services'>,
  { body, file }: LookedAt,
  kept: readonly KeptRedaction[],
) {
  const place = { bodyId: body.id, requestId: file.request.id }
  const stores = { ...services.register, caseFiles: services.caseFiles }
  const files = await listCaseFiles(services.register, stores, place, { named: true })
  const fileNames = new Map(files.map(({ entry, name }) => [entry.id, name]))
  const ids = kept.flatMap(({ redaction, steps }) => [redaction.startedBy, ...steps.map(({ personId }) => personId)])
  const people = ids.length === 0 ? [] : await services.staff.people.findAll([...new Set(ids)])
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const nameOf = (id: string): string | null => names.get(id) ?? null
  const listed = ({ redaction, steps, followedBy }: KeptRedaction) => {
    const { id, fileId, startedAt, follows } = redaction
    const state = stateOf(steps)
    return {
      ...{ id, fileId, startedAt, follows, followedBy, state, stateWords: REDACTION_STATES[state] },
      href: `/requests/${body.code}/${file.request.id}/redactions/${id}`,
      fileName: fileNames.get(fileId) ?? '',
      startedBy: nameOf(redaction.startedBy),
    }
  }
  return { files, nameOf, listed }
}

/** @throws HttpError 404, 410, 503 */
export async function redactionAnswerOf(
  { services }: HttpContext,
  request: FastifyRequest,
  { body, file }: LookedAt,
  redactionId: string,
): Promise<z.input<typeof redactionAnswer>> {
  const kept = await services.redactions.find(body.id, redactionId)
  if (kept?.redaction.requestId !== file.request.id)
    throw httpError(404, { title: '没有这次区分处理', detail: '这件申请没有这次区分处理。请从申请的案卷材料进入。' })
  const opened = await openRedactions(services.register, services.register, [kept])
  if (!opened.ok) throw redactingError(request, opened.error)
  const [one] = opened.value
  if (!one) throw httpError(404)
  const { nameOf, listed } = await factsOf({ services }, { body, file }, [kept])
  const { strip = false, asPictures = false } = one.marking.options
  return {
    ...listed(kept),
    number: file.request.number,
    format: kept.redaction.format,
    sheets: [...kept.redaction.sheets],
    steps: kept.steps.map(({ sequence, kind, at, personId }) => ({
      ...{ sequence, kind, title: STEP_TITLES[kind], at, by: nameOf(personId) },
    })),
    marks: one.marking.marks.map((mark) => {
      const reason = isRedactionReason(mark.reason) ? mark.reason : null
      if (mark.kind === 'term') return { kind: mark.kind, term: mark.term, reason }
      return { kind: mark.kind, ...areaOut(mark), reason }
    }),
    options: { strip, asPictures },
    reasons: REDACTION_REASON_KEYS.map((value) => ({ value, label: formatReason(value) })),
    refusing: one.refusing && {
      message: one.refusing.message,
      marks: [...one.refusing.marks],
      places: [...one.refusing.places],
    },
    release: releaseOf(one, `/api/v1/requests/${body.code}/${file.request.id}/files`),
  }
}

function releaseOf({ steps, release }: OpenRedaction, files: string): z.input<typeof redactionAnswer>['release'] {
  const step = steps.find(({ kind }) => kind === 'released')
  if (!step?.copyId || !release) return null
  const { record, proof } = release
  const { looked } = proof
  return {
    ...{ copyId: step.copyId, copyHref: `${files}/${step.copyId}/content`, at: step.at },
    ...{ sha256: proof.sha256, pages: record.pages },
    marks: record.marks.map(({ mark, kind, reason, hits, areas }) => ({
      ...{ mark, kind, hits, reasonWords: formatReason(reason) },
      pages: [...new Set(areas.map(({ page }) => page))].sort((a, b) => a - b),
    })),
    pictures: record.pictures.map(formatPicture),
    stripped: distinct(record.stripped.map(formatHiddenContent)),
    looked: `残留检查看了 ${looked.pages} 页、${looked.objects} 个对象、${looked.streams} 个数据流、${looked.strings} 个字符串、${looked.characters} 个字符、${looked.markedAreas} 个遮盖区域，没有发现残留。`,
    sentence: reasonSentence(record),
  }
}

/** One kind of content may have several parts of the file to itself. */
const distinct = (words: readonly string[]): string[] => [...new Set(words)]

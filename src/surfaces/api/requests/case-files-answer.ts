import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { may } from '../../../capabilities/accounts/index.ts'
import {
  CASE_FILE_ORIGINS,
  CASE_FILE_PURPOSES,
  CASE_FILE_TYPES,
  type CaseFileEntry,
  type ListedCaseFile,
  listCaseFiles,
  MOST_CASE_FILE_BYTES,
  MOST_CASE_FILES,
  STAFF_PURPOSES,
  scanStateOf,
} from '../../../capabilities/case-files/index.ts'
import type { Organisation } from '../../../capabilities/organisations/index.ts'
import { staffOf } from '../../http/staff.ts'
import type { Services } from '../../services.ts'
import type { caseFileItem, caseFilesAnswer } from './case-file-schemas.ts'

type Item = z.output<typeof caseFileItem>

/** The files of a case as a clerk sees them, without what is in them. */
export async function caseFilesAnswerOf(
  services: Services,
  request: FastifyRequest,
  { body, requestId }: { readonly body: Organisation; readonly requestId: string },
): Promise<z.output<typeof caseFilesAnswer>> {
  const { actor } = staffOf(request)
  const thing = { bodyId: body.id }
  const allowed = { open: may(actor, 'case-file.open', thing).ok, add: may(actor, 'case-file.add', thing).ok }
  const stores = { ...services.register, caseFiles: services.caseFiles }
  const place = { bodyId: body.id, requestId }
  const files = await listCaseFiles(services.register, stores, place, { named: allowed.open })
  const nameOf = await namesOf(services, files)
  const { configured } = services.applying.scanner
  return {
    files: files.map((file) => itemOf(file, { body, nameOf })),
    scanner: { configured, words: configured ? SCANNED : NO_SCANNER },
    purposes: STAFF_PURPOSES.map((value) => ({ value, label: CASE_FILE_PURPOSES[value] })),
    most: { bytes: MOST_CASE_FILE_BYTES, files: MOST_CASE_FILES },
    may: allowed,
  }
}

const SCANNED = '材料入卷时由杀毒服务检查；以前没有检查过的，打开时检查。'
const NO_SCANNER = '本系统没有配置杀毒服务，材料未经检查，请只在装有杀毒软件的电脑上打开。'
const CLOSED_DISPOSED = '保管期限届满，密钥已经销毁，不能再打开。'

function itemOf(
  { entry, name, disposed }: ListedCaseFile,
  { body, nameOf }: { readonly body: Organisation; readonly nameOf: (id: string) => string | null },
): Item {
  const { id, origin, purpose, fileType, bytes, addedAt, addedBy } = entry
  const { kind: state, words, warning } = scanStateOf(entry.scan)
  return {
    ...{ id, name, origin, purpose, fileType, bytes, addedAt },
    originLabel: CASE_FILE_ORIGINS[origin],
    purposeLabel: CASE_FILE_PURPOSES[purpose],
    typeLabel: CASE_FILE_TYPES[fileType].label,
    by: addedBy && nameOf(addedBy),
    typed: isTyped(entry),
    scan: { state, words: state === 'clean' && MADE_HERE.includes(origin) ? '由本系统生成' : words, warning },
    closed: disposed ? CLOSED_DISPOSED : state === 'infected' ? warning : null,
    href: `/api/v1/requests/${body.code}/${entry.requestId}/files/${id}/content`,
  }
}

/** Letters and release copies come from nowhere else: nobody had to scan them. */
const MADE_HERE: readonly CaseFileEntry['origin'][] = ['letter', 'release']

/** The words of an online 补正 are kept as a file: no applicant can send a text file. */
const isTyped = ({ origin, fileType }: CaseFileEntry): boolean => origin === 'applicant' && fileType === 'txt'

async function namesOf(
  { staff }: Pick<Services, 'staff'>,
  files: readonly ListedCaseFile[],
): Promise<(id: string) => string | null> {
  const ids = [...new Set(files.flatMap(({ entry }) => entry.addedBy ?? []))]
  const people = ids.length === 0 ? [] : await staff.people.findAll(ids)
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? null
}

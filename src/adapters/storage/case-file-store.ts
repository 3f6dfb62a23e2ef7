import { type Selectable, sql } from 'kysely'
import type { CaseFileEntry, CaseFileStore } from '../../capabilities/case-files/index.ts'
import type { RequestAttachmentRow } from './schema/applying.ts'
import type { Queryable } from './unit.ts'

/** Queries over the files of requests, whoever added them. */
export function caseFileStore(database: Queryable): CaseFileStore {
  const ofRequest = (bodyId: string, requestId: string) =>
    database
      .selectFrom('request_attachments')
      .selectAll()
      .where('body_id', '=', bodyId)
      .where('request_id', '=', requestId)
  return {
    add: async (entry) => {
      await database.insertInto('request_attachments').values(rowOf(entry)).execute()
    },
    ofRequest: async (bodyId, requestId) => {
      const rows = await ofRequest(bodyId, requestId).orderBy('added_at').orderBy('id').execute()
      return rows.map(entryOf)
    },
    find: async (bodyId, requestId, id) => {
      const row = await ofRequest(bodyId, requestId).where('id', '=', id).executeTakeFirst()
      return row && entryOf(row)
    },
    putScan: async (bodyId, id, scan) => {
      await database
        .updateTable('request_attachments')
        .set({ scan })
        .where('body_id', '=', bodyId)
        .where('id', '=', id)
        .execute()
    },
    known: async (ids) => {
      const { rows } = await sql<{ id: string }>`
        select id::text from request_attachments where id = any(${ids}::uuid[])
        union select file from application_drafts, json_array_elements_text(files) file where file = any(${ids}::text[])
      `.execute(database)
      return new Set(rows.map(({ id }) => id))
    },
  }
}

const rowOf = (entry: CaseFileEntry): RequestAttachmentRow => ({
  body_id: entry.bodyId,
  id: entry.id,
  request_id: entry.requestId,
  purpose: entry.purpose,
  file_type: entry.fileType,
  bytes: entry.bytes,
  scan: entry.scan,
  added_at: entry.addedAt,
  origin: entry.origin,
  added_by: entry.addedBy,
  sealed_name: entry.sealedName,
  secret: entry.secret,
})

const entryOf = (row: Selectable<RequestAttachmentRow>): CaseFileEntry => ({
  bodyId: row.body_id,
  id: row.id,
  requestId: row.request_id,
  origin: row.origin as CaseFileEntry['origin'],
  purpose: row.purpose as CaseFileEntry['purpose'],
  fileType: row.file_type as CaseFileEntry['fileType'],
  bytes: row.bytes,
  scan: row.scan,
  addedAt: row.added_at,
  addedBy: row.added_by,
  sealedName: row.sealed_name,
  secret: row.secret as CaseFileEntry['secret'],
})

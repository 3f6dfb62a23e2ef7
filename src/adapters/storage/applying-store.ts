import type { Selectable } from 'kysely'
import type { ApplyingStore, Attachment } from '../../capabilities/applying/index.ts'
import type { RequestAttachmentRow } from './schema/applying.ts'
import type { Queryable } from './unit.ts'

/** Queries over what applicants do by themselves: forms being filled in, visits, query codes, files. */
export function applyingStore(database: Queryable): ApplyingStore {
  return {
    ...drafts(database),
    ...visits(database),
    ...codes(database),
    addAttachment: async (attachment) => {
      await database.insertInto('request_attachments').values(rowOf(attachment)).execute()
    },
    attachments: async (bodyId, requestId) => {
      const rows = await database
        .selectFrom('request_attachments')
        .selectAll()
        .where('body_id', '=', bodyId)
        .where('request_id', '=', requestId)
        .where('origin', '=', 'applicant')
        .orderBy('added_at')
        .orderBy('id')
        .execute()
      return rows.map(attachmentOf)
    },
    sweep: async (now) => {
      await database.deleteFrom('applicant_visits').where('expires_at', '<=', now).execute()
      const gone = await database
        .deleteFrom('application_drafts')
        .where('expires_at', '<=', now)
        .returning('files')
        .execute()
      return gone.flatMap(({ files }) => files as readonly string[])
    },
  }
}

const drafts = (database: Queryable): Pick<ApplyingStore, 'findDraft' | 'putDraft' | 'removeDraft'> => ({
  findDraft: async (id) => {
    const row = await database
      .selectFrom('application_drafts')
      .selectAll()
      .where('token_sha256', '=', id)
      .executeTakeFirst()
    return row && { id, sealed: row.sealed, files: row.files as readonly string[], expiresAt: row.expires_at }
  },
  putDraft: async ({ id, sealed, files, expiresAt }) => {
    const row = { sealed, files: JSON.stringify(files), expires_at: expiresAt }
    await database
      .insertInto('application_drafts')
      .values({ token_sha256: id, ...row })
      .onConflict((conflict) => conflict.column('token_sha256').doUpdateSet(row))
      .execute()
  },
  removeDraft: async (id) => {
    await database.deleteFrom('application_drafts').where('token_sha256', '=', id).execute()
  },
})

const visits = (database: Queryable): Pick<ApplyingStore, 'startVisit' | 'findVisit' | 'endVisit'> => ({
  startVisit: async ({ tokenHash, bodyId, requestId, expiresAt }) => {
    await database
      .insertInto('applicant_visits')
      .values({ token_sha256: tokenHash, organisation_id: bodyId, request_id: requestId, expires_at: expiresAt })
      .execute()
  },
  findVisit: async (tokenHash) => {
    const row = await database
      .selectFrom('applicant_visits')
      .selectAll()
      .where('token_sha256', '=', tokenHash)
      .executeTakeFirst()
    return row && { tokenHash, bodyId: row.organisation_id, requestId: row.request_id, expiresAt: row.expires_at }
  },
  endVisit: async (tokenHash) => {
    await database.deleteFrom('applicant_visits').where('token_sha256', '=', tokenHash).execute()
  },
})

const codes = (database: Queryable): Pick<ApplyingStore, 'putCode' | 'codeOf' | 'byNumber'> => ({
  putCode: async (bodyId, requestId, codeHash, madeAt) => {
    await database
      .insertInto('request_codes')
      .values({ body_id: bodyId, request_id: requestId, code_sha256: codeHash, made_at: madeAt })
      .execute()
  },
  codeOf: async (bodyId, requestId) => {
    const row = await database
      .selectFrom('request_codes')
      .select('code_sha256')
      .where('body_id', '=', bodyId)
      .where('request_id', '=', requestId)
      .executeTakeFirst()
    return row?.code_sha256
  },
  byNumber: async (number) => {
    const rows = await database
      .selectFrom('requests as r')
      .innerJoin('request_codes as c', (on) =>
        on.onRef('c.body_id', '=', 'r.body_id').onRef('c.request_id', '=', 'r.id'),
      )
      .select(['r.body_id', 'r.id', 'c.code_sha256'])
      .where('r.number', '=', number)
      .execute()
    return rows.map((row) => ({ bodyId: row.body_id, requestId: row.id, codeHash: row.code_sha256 }))
  },
})

const rowOf = (attachment: Attachment): RequestAttachmentRow => ({
  body_id: attachment.bodyId,
  id: attachment.id,
  request_id: attachment.requestId,
  purpose: attachment.purpose,
  file_type: attachment.fileType,
  bytes: attachment.bytes,
  scan: attachment.scan,
  added_at: attachment.addedAt,
  origin: 'applicant',
  added_by: null,
  sealed_name: null,
  secret: 'applicant',
})

const attachmentOf = (row: Selectable<RequestAttachmentRow>): Attachment => ({
  bodyId: row.body_id,
  id: row.id,
  requestId: row.request_id,
  purpose: row.purpose as Attachment['purpose'],
  fileType: row.file_type as Attachment['fileType'],
  bytes: row.bytes,
  scan: row.scan,
  addedAt: row.added_at,
})

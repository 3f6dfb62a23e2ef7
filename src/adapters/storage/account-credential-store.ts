import type { CredentialStore } from '../../capabilities/people/index.ts'
import type { Queryable } from './unit.ts'

/** Queries over credentials and the recovery codes that belong to them. */
export function credentialStore(database: Queryable): CredentialStore {
  const codesOf = async (personId: string): Promise<readonly string[]> => {
    const rows = await database
      .selectFrom('recovery_codes')
      .select('code_sha256')
      .where('person_id', '=', personId)
      .where('used_at', 'is', null)
      .orderBy('code_sha256')
      .execute()
    return rows.map((row) => row.code_sha256)
  }
  return {
    find: async (personId) => {
      const row = await database
        .selectFrom('credentials')
        .selectAll()
        .where('person_id', '=', personId)
        .executeTakeFirst()
      return (
        row && {
          personId,
          passwordHash: row.password_hash,
          passwordChangedAt: row.password_changed_at,
          factorSecret: row.factor_secret,
          factorPending: row.factor_pending,
          factorStep: row.factor_step,
          recoveryCodes: await codesOf(personId),
        }
      )
    },
    keep: async (credential) => {
      const values = {
        password_hash: credential.passwordHash,
        password_changed_at: credential.passwordChangedAt,
        factor_secret: credential.factorSecret,
        factor_pending: credential.factorPending,
        factor_step: credential.factorStep,
      }
      await database
        .insertInto('credentials')
        .values({ person_id: credential.personId, ...values })
        .onConflict((conflict) => conflict.column('person_id').doUpdateSet(values))
        .execute()
      await keepCodes(database, credential.personId, credential.recoveryCodes)
    },
    spendRecoveryCode: async (personId, hash, at) => {
      const used = await database
        .updateTable('recovery_codes')
        .set({ used_at: at })
        .where('person_id', '=', personId)
        .where('code_sha256', '=', hash)
        .where('used_at', 'is', null)
        .executeTakeFirst()
      return used.numUpdatedRows > 0n
    },
  }
}

/** Leaves these unused and drops every other unused one; used ones stay, so that none is valid twice. */
async function keepCodes(database: Queryable, personId: string, codes: readonly string[]): Promise<void> {
  let old = database.deleteFrom('recovery_codes').where('person_id', '=', personId).where('used_at', 'is', null)
  if (codes.length > 0) old = old.where('code_sha256', 'not in', codes)
  await old.execute()
  if (codes.length === 0) return
  await database
    .insertInto('recovery_codes')
    .values(codes.map((code) => ({ person_id: personId, code_sha256: code, used_at: null })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

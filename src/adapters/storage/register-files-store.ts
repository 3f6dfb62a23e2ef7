import type { RegisterFilesStore } from '../../capabilities/register-files/index.ts'
import { keptApplicant, withDataKeys } from './applicant-store.ts'
import type { Queryable } from './unit.ts'

/** What one query may name: PostgreSQL takes no more than 65,535 values. */
const AT_ONCE = 5000

/** Queries over many requests at once, for files of a whole register. */
export function registerFilesStore(database: Queryable): RegisterFilesStore {
  return {
    known: async (bodyId, { numbers, keys }) => {
      const found = (column: 'number' | 'key') => (values: readonly string[]) =>
        database
          .selectFrom('requests')
          .select(['id', 'number', 'key'])
          .where('body_id', '=', bodyId)
          .where(column, 'in', values)
          .execute()
      const rows = [...(await inParts(numbers, found('number'))), ...(await inParts(keys, found('key')))]
      return [...new Map(rows.map((row) => [row.id, row])).values()]
    },
    applicantsOf: async (bodyId, requestIds) => {
      const rows = await inParts(requestIds, (ids) =>
        withDataKeys(database, bodyId)
          .where('a.request_id', 'in', ids)
          .orderBy('a.request_id')
          .orderBy('a.position')
          .execute(),
      )
      return Map.groupBy(rows.map(keptApplicant), ({ applicant }) => applicant.requestId)
    },
    numbersOf: async (bodyId, requestIds) => {
      const rows = await inParts(requestIds, (ids) =>
        database
          .selectFrom('requests')
          .select(['id', 'number'])
          .where('body_id', '=', bodyId)
          .where('id', 'in', ids)
          .execute(),
      )
      return new Map(rows.map(({ id, number }) => [id, number]))
    },
  }
}

async function inParts<T>(
  values: readonly string[],
  query: (part: readonly string[]) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const found: T[] = []
  for (let at = 0; at < values.length; at += AT_ONCE) found.push(...(await query(values.slice(at, at + AT_ONCE))))
  return found
}

import pg from 'pg'

const { builtins } = pg.types

/**
 * How values of the database become values of the program. Counts are numbers, an instant is ISO text in UTC; whatever has
 * no exact counterpart is a fault here, not a rounded figure later.
 */
const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  [builtins.INT8]: exactInteger,
  [builtins.DATE]: (text) => text,
  [builtins.TIMESTAMPTZ]: (text) => new Date(text).toISOString(),
}

/** @throws RangeError beyond 2^53 − 1 */
export function exactInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large to be a number`)
  return value
}

export const VALUE_TYPES: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && PARSERS[oid]) ||
    pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
}

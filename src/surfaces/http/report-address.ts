/** Codes as the register gives them; anything else was never given out, so nobody needs to be asked. */
const CODE = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/
const YEAR_AND_FORMAT = /^([12]\d{3})(?:\.([a-z]{3,4}))?$/

export const isBodyCode = (text: string): boolean => CODE.test(text)

/** `2024`, `2024.docx`; undefined for what cannot be the year of a report. */
export function parseYearAndFormat(text: string): { readonly year: number; readonly format?: string } | undefined {
  const [, year, format] = YEAR_AND_FORMAT.exec(text) ?? []
  if (!year) return undefined
  return { year: Number(year), ...(format ? { format } : {}) }
}

/** A version number; undefined for anything else, `null` where none is asked for. */
export function parseVersion(text: unknown): number | null | undefined {
  if (text === undefined || text === '') return null
  return typeof text === 'string' && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined
}

export const bodyAddress = (code: string): string => `/annual-reports/${code}`
export const reportAddress = (code: string, year: number): string => `/annual-reports/${code}/${year}`

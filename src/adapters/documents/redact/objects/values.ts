/** Values of a PDF file. Names are decoded; strings are bytes. */
export interface PdfName {
  readonly name: string
}
export interface PdfString {
  readonly bytes: Uint8Array
}
export interface PdfRef {
  readonly ref: number
}
export type PdfDict = ReadonlyMap<string, PdfValue>
export interface PdfStream {
  readonly dict: PdfDict
  /** As it stands in the file, filters not undone. */
  readonly raw: Uint8Array
}
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfRef
  | PdfStream
  | PdfDict
  | readonly PdfValue[]

export const name = (text: string): PdfName => ({ name: text })

export const isDict = (value: PdfValue | undefined): value is PdfDict => value instanceof Map
export const isArray = (value: PdfValue | undefined): value is readonly PdfValue[] => Array.isArray(value)
const isObject = (value: PdfValue | undefined): value is PdfName | PdfString | PdfRef | PdfStream =>
  typeof value === 'object' && value !== null && !isDict(value) && !isArray(value)
export const isName = (value: PdfValue | undefined): value is PdfName => isObject(value) && 'name' in value
export const isString = (value: PdfValue | undefined): value is PdfString => isObject(value) && 'bytes' in value
export const isRef = (value: PdfValue | undefined): value is PdfRef => isObject(value) && 'ref' in value
export const isStream = (value: PdfValue | undefined): value is PdfStream => isObject(value) && 'raw' in value

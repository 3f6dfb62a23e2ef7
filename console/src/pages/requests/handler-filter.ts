/** Whose requests: as the API names them. */
export const HANDLERS = [
  { value: 'me', label: '本人承办' },
  { value: 'none', label: '没有承办人' },
  { value: 'others', label: '他人承办' },
] as const

export type HandlerChoice = (typeof HANDLERS)[number]['value']

export const handlerIn = (text: string | null | undefined): HandlerChoice | undefined =>
  HANDLERS.find(({ value }) => value === text)?.value

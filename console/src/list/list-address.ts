import { useSearchParams } from 'react-router'

/** What of a list is asked for; it all stands in the address, so that it can be kept, sent and gone back to. */
export interface ListAddress {
  /** From 1. */
  readonly page: number
  readonly size: number
  /** `name`, or `-name` for the other way round. */
  readonly sort: string | undefined
  /** Every other parameter that isn't blank. */
  readonly filters: Readonly<Partial<Record<string, string>>>
}

const SIZE = 20
const OWN = new Set(['page', 'size', 'sort'])

const whole = (text: string | null, otherwise: number): number =>
  text && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : otherwise

export function useListAddress() {
  const [params, setParams] = useSearchParams()
  const address: ListAddress = {
    page: whole(params.get('page'), 1),
    size: whole(params.get('size'), SIZE),
    sort: params.get('sort') ?? undefined,
    filters: Object.fromEntries([...params].filter(([name, value]) => !OWN.has(name) && value !== '')),
  }
  /** Sets what is given and drops what is blank; anything but another page begins at the first page again. */
  const change = (changes: Readonly<Record<string, string | number | undefined>>) =>
    setParams((before) => {
      const after = new URLSearchParams(before)
      if (!('page' in changes)) after.delete('page')
      for (const [name, value] of Object.entries(changes)) {
        if (value === undefined || value === '' || (name === 'page' && value === 1)) after.delete(name)
        else after.set(name, String(value))
      }
      return after
    })
  return { address, change }
}

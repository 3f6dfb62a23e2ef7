import type { OrganisationRecord } from '../record.ts'
import type { Column } from './columns.ts'
import type { ReadLine } from './read-lines.ts'

/** What a row says of which body it means; a region that isn't a column of the file is undefined. */
interface Given {
  readonly code: string | null
  readonly name: string | null
  readonly region: string | null | undefined
}

export const givenOf = ({ values }: ReadLine): Given => {
  const of = (field: Column['field']) => values.get(field)
  const asText = (value: string | boolean | null | undefined): string | null =>
    typeof value === 'string' ? value : null
  const region = of('region')
  return {
    code: asText(of('code')),
    name: asText(of('name')),
    region: region === undefined ? undefined : asText(region),
  }
}

/** By its code; without one, by its name and, where that leaves several, its region. */
export function findBody(
  { code, name, region }: Given,
  byCode: ReadonlyMap<string, OrganisationRecord>,
  byName: ReadonlyMap<string, readonly { readonly code: string; readonly region: string | null }[]>,
): { readonly body: OrganisationRecord | undefined } | { readonly field: Column['field']; readonly message: string } {
  if (code !== null) return { body: byCode.get(code) }
  const named = (byName.get(name ?? '') ?? []).filter((one) => region === undefined || one.region === region)
  if (named.length > 1) {
    const codes = named.map((one) => one.code).join('、')
    return { field: 'code', message: `名录中有 ${named.length} 个机关都叫这个名称（代码 ${codes}）。请填写机关代码。` }
  }
  return { body: byCode.get(named[0]?.code ?? '') }
}

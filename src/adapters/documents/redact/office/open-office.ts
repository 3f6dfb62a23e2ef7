import { ok, type Result } from '../../../../capabilities/documents/index.ts'
import { openPackage, type Package } from '../../read/ooxml/package.ts'
import { bomb } from '../../read/refusals.ts'
import { type Relation, relationsOf, relationsPath } from './relations.ts'
import { type Element, parseTree } from './xml-tree.ts'

/** A package from which parts are taken one by one. */
export interface OfficeFile {
  readonly names: readonly string[]
  /** The tree of a part; undefined where there is none. */
  tree(part: string): Promise<Result<Element | undefined>>
  bytes(part: string): Promise<Result<Uint8Array | undefined>>
  relations(part: string): Promise<Result<readonly Relation[]>>
  has(part: string): boolean
}

/** All parts together, unpacked. */
const MOST_BYTES = 256 * 1024 * 1024

export async function openOffice(bytes: Uint8Array): Promise<Result<OfficeFile>> {
  const opened = await openPackage(bytes)
  if (!opened.ok) return opened
  const pack: Package = opened.value
  const known = new Set(pack.names.map((name) => name.toLowerCase()))
  let unpacked = 0
  const within = <T extends { readonly length: number } | undefined>(content: Result<T>): Result<T> => {
    unpacked += content.ok ? (content.value?.length ?? 0) : 0
    return unpacked > MOST_BYTES ? bomb('文件解压后大得反常') : content
  }
  const tree = async (part: string): Promise<Result<Element | undefined>> => {
    const text = within(await pack.part(part))
    if (!text.ok) return text
    return text.value === undefined ? ok(undefined) : parseTree(text.value)
  }
  return ok({
    names: pack.names,
    tree,
    bytes: async (part) => within(await pack.bytes(part)),
    relations: async (part) => {
      const root = await tree(relationsPath(part))
      return root.ok ? ok(relationsOf(root.value)) : root
    },
    has: (part) => known.has(part.toLowerCase()),
  })
}

import { deflateSync } from 'node:zlib'
import type { PdfFile } from './read-file.ts'
import { writeFile } from './serialise.ts'
import {
  isArray,
  isDict,
  isRef,
  isStream,
  isString,
  name,
  type PdfDict,
  type PdfRef,
  type PdfStream,
  type PdfValue,
} from './values.ts'

/** A new file that is filled object by object; nothing of the old one is in it unless somebody put it there. */
export interface Builder {
  readonly source: PdfFile
  /** A number for an object that is filled later. */
  reserve(): PdfRef
  fill(ref: PdfRef, value: PdfValue): void
  add(value: PdfValue): PdfRef
  /** The copy of what the old reference leads to, made once for each way of copying. */
  once(way: string, value: PdfValue | undefined, make: (ref: PdfRef) => PdfValue): PdfRef
  /** Numbers, names, booleans, and arrays and dictionaries of them; strings only where `strings` says so. References are followed. */
  plain(value: PdfValue | undefined, strings?: boolean): PdfValue
  /** The allowed entries of a dictionary, copied plain. */
  pick(dict: PdfDict | undefined, allowed: ReadonlySet<string>, strings?: boolean): Map<string, PdfValue>
  finish(): Uint8Array
}

const DEEPEST = 30

export function createBuilder(source: PdfFile): Builder {
  const objects: PdfValue[] = []
  const made = new Map<string, PdfRef>()

  const reserve = (): PdfRef => ({ ref: objects.push(null) })
  const fill = (ref: PdfRef, value: PdfValue): void => {
    objects[ref.ref - 1] = value
  }
  const plain = (value: PdfValue | undefined, strings = false, depth = 0): PdfValue => {
    const found = source.resolve(value)
    if (depth > DEEPEST || isStream(found) || isRef(found) || (isString(found) && !strings)) return null
    if (isArray(found)) return found.map((item) => plain(item, strings, depth + 1))
    if (isDict(found)) return new Map([...found].map(([key, item]) => [key, plain(item, strings, depth + 1)]))
    return found
  }
  return {
    source,
    reserve,
    fill,
    add: (value) => {
      const ref = reserve()
      fill(ref, value)
      return ref
    },
    once: (way, value, make) => {
      const key = isRef(value) ? `${way} ${value.ref}` : undefined
      const known = key === undefined ? undefined : made.get(key)
      if (known) return known
      const ref = reserve()
      if (key !== undefined) made.set(key, ref)
      fill(ref, make(ref))
      return ref
    },
    plain,
    pick: (dict, allowed, strings) =>
      new Map(
        [...(dict ?? [])].filter(([key]) => allowed.has(key)).map(([key, value]) => [key, plain(value, strings)]),
      ),
    finish: () => writeFile(objects),
  }
}

/** A stream packed afresh: what stood behind the end of the old packing is gone. */
export function packed(dict: PdfDict, content: Uint8Array): PdfStream {
  return { dict: new Map([...dict, ['Filter', name('FlateDecode')] as const]), raw: deflateSync(content) }
}

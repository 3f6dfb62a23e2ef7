import { LAWS, type LawKey } from './laws.ts'

/** Every way a text is called, longest first; of two versions of one text the newest, which stands first among the laws. */
const NAMES: readonly (readonly [name: string, law: LawKey])[] = LAWS.flatMap(
  ({ key, title, number, shortTitles = [] }) =>
    [title, title.replace('中华人民共和国', ''), ...(number ? [number] : []), ...shortTitles].map(
      (name) => [name, key] as const,
    ),
).sort(([a], [b]) => b.length - a.length)

export interface NamedLaw {
  readonly law: LawKey
  /** Where the text goes on behind the name. */
  readonly end: number
}

/** The law that the text names at the place: 《中华人民共和国政府信息公开条例》, 条例, 《…办法》（国办函〔2020〕109号）. */
export function lawNameAt(text: string, start: number): NamedLaw | undefined {
  const [open, close] = text.charAt(start) === '《' ? ['《', '》'] : ['', '']
  const found = NAMES.find(([name]) => text.startsWith(`${open}${name}${close}`, start))
  if (!found) return undefined
  const [name, law] = found
  const end = start + open.length + name.length + close.length
  const again = NAMES.find(([also, same]) => same === law && text.startsWith(`（${also}）`, end))
  return { law, end: end + (again ? again[0].length + '（）'.length : 0) }
}

import {
  FIELD_KEYS,
  type FieldKey,
  fieldOf,
  type Mapping,
  MEANING_CHOICES,
  MEANING_FIELDS,
  parseMapping,
} from '../../capabilities/register-files/index.ts'
import { UsageError } from './program.ts'

export interface MappingOptions {
  readonly map?: readonly string[]
  readonly word?: readonly string[]
  readonly every?: readonly string[]
}

const NOT_READ = '不读取'

/** What the options say about a file; fields and meanings by their key or by their Chinese name. */
export function mappingOf({ map = [], word = [], every = [] }: MappingOptions): Mapping {
  const columns = Object.fromEntries(
    map.map((text) => {
      const [name, field] = halves(text, '--map', '收件日=收到日期')
      return [name, field === NOT_READ ? null : fieldNamed(field)]
    }),
  )
  const words: Record<string, Record<string, string>> = {}
  for (const text of word) {
    const [field, rest] = halves(text, '--word', '处理结果:不予公开=属于过程性信息', ':')
    const [said, meaning] = halves(rest, '--word', '处理结果:不予公开=属于过程性信息')
    const key = fieldNamed(field)
    words[key] = { ...words[key], [said]: meaningNamed(key, meaning) }
  }
  const same = Object.fromEntries(
    every.map((text) => {
      const [field, meaning] = halves(text, '--every', '申请方式=当面提交')
      const key = fieldNamed(field)
      return [key, meaningNamed(key, meaning)]
    }),
  )
  const mapping = parseMapping({ columns, words, every: same })
  if (!mapping.ok) throw new UsageError(mapping.error)
  return mapping.value
}

function halves(text: string, option: string, example: string, sign = '='): readonly [string, string] {
  const at = sign === ':' ? text.search(/[:：]/) : text.lastIndexOf(sign)
  if (at <= 0 || at === text.length - 1) throw new UsageError(`${option} 应写作 ${example}。`)
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()]
}

function fieldNamed(name: string): FieldKey {
  const found = FIELD_KEYS.find((key) => !fieldOf(key).computed && (key === name || fieldOf(key).label === name))
  const known = FIELD_KEYS.filter((key) => !fieldOf(key).computed).map((key) => fieldOf(key).label)
  if (!found) throw new UsageError(`没有“${name}”这一栏。可以是：${known.join('、')}。`)
  return found
}

function meaningNamed(field: FieldKey, name: string): string {
  const known = MEANING_FIELDS.find((each) => each === field)
  if (!known) throw new UsageError(`“${fieldOf(field).label}”的词语没有固定的含义，不能指明。`)
  const choices: readonly { readonly value: string; readonly label: string }[] = MEANING_CHOICES[known]
  const found = choices.find(({ value, label }) => value === name || label === name)
  if (!found)
    throw new UsageError(
      `“${name}”不是一种${fieldOf(field).label}。可以是：${choices.map(({ label }) => label).join('、')}。`,
    )
  return found.value
}

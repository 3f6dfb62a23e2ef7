import type { Day } from '../../law/day/index.ts'
import type { TableProblem } from '../organisations/index.ts'
import { type FieldKey, fieldOf } from './fields.ts'
import { choiceLabel, type Mapping, type MeaningField, type Meanings } from './mapping.ts'
import type { GivenRow } from './read-rows.ts'
import { recogniseDay, short } from './recognise-day.ts'
import { type Meaning, plainWords, recogniseApplicantKind, recogniseChannel } from './recognise-words.ts'

/** The cells of a row, read one by one; what is wrong is kept. */
export interface CellReader {
  text(field: FieldKey): string | undefined
  day(field: FieldKey): Day | null
  /** A number of days. */
  count(field: FieldKey): number | null
  meaning<F extends 'channel' | 'applicantKind'>(field: F, word?: string): Meanings[F] | null
  /** What the clerk has said that words mean. */
  settled<F extends MeaningField>(field: F, word: string): Meanings[F] | undefined
  /** Tells what words may mean and asks the clerk to settle it. */
  ask(field: MeaningField, word: string, meaning: Meaning<string>): void
  fail(field: FieldKey, message: string): void
  warn(field: FieldKey | null, message: string): void
  failed(field: FieldKey): boolean
  broken(): boolean
  problems(): readonly TableProblem[]
  unclear(): readonly { readonly field: MeaningField; readonly word: string }[]
}

const RECOGNISE = { channel: recogniseChannel, applicantKind: recogniseApplicantKind } as const
const MOST_NAMED = 6

export function cellReader(row: GivenRow, mapping: Mapping): CellReader {
  const found: (TableProblem & { readonly field: FieldKey | null })[] = []
  const asked: { readonly field: MeaningField; readonly word: string }[] = []
  const say = (severity: TableProblem['severity'], field: FieldKey | null, message: string): void => {
    const cell = field ? row.cells.get(field) : undefined
    const shown = field && !fieldOf(field).personal && cell ? short(cell.text) : null
    const column = cell?.column ?? (field ? fieldOf(field).label : null)
    found.push({ severity, sheet: row.sheet, row: row.row, column, value: shown, message, field })
  }
  const text: CellReader['text'] = (field) => row.cells.get(field)?.text
  const settled: CellReader['settled'] = (field, word) => {
    const said = Object.entries(mapping.words[field] ?? {}).find(([each]) => plainWords(each) === plainWords(word))
    return said?.[1] as never
  }
  const ask: CellReader['ask'] = (field, word, meaning) => {
    asked.push({ field, word })
    say('error', field, unclearWords(field, word, meaning))
  }
  for (const [field, { doubt }] of row.cells) {
    const [severity, message] = doubt ? DOUBTS[doubt] : []
    if (severity && message) say(severity, field, message)
  }
  return {
    text,
    day: (field) => {
      const given = text(field)
      if (given === undefined) return null
      const read = recogniseDay(given)
      if (!read.ok) say('error', field, read.error)
      else if (read.value.note) say('warning', field, read.value.note)
      return read.ok ? read.value.day : null
    },
    count: (field) => {
      const given = text(field)
      const [, digits] = /^(\d{1,3})(?:个)?(?:工作日|天|日)?$/.exec(given?.normalize('NFKC') ?? '') ?? []
      if (given !== undefined && !digits) say('error', field, `“${short(given)}”应为工作日数，例如 20。`)
      return digits ? Number(digits) : null
    },
    meaning: (field, word = text(field)) => {
      if (word === undefined) {
        const every = mapping.every[field]
        if (!every) say('error', field, `没有填写${fieldOf(field).label}。${HOW[field]}`)
        return (every ?? null) as never
      }
      const said = settled(field, word)
      if (said !== undefined) return said as never
      const meaning: Meaning<string> = RECOGNISE[field](word)
      if (meaning.kind === 'one') return meaning.key as never
      ask(field, word, meaning)
      return null
    },
    settled,
    ask,
    fail: (field, message) => say('error', field, message),
    warn: (field, message) => say('warning', field, message),
    failed: (field) => found.some((each) => each.field === field && each.severity === 'error'),
    broken: () => found.some(({ severity }) => severity === 'error'),
    problems: () => found.map(({ field: _, ...problem }) => problem),
    unclear: () => asked,
  }
}

const HOW = {
  channel: '各行都一样的，可以在“各行相同”中选定。',
  applicantKind: '表三按申请人种类分栏；各行都一样的，可以在“各行相同”中选定。',
} as const

const DOUBTS = {
  rounded: ['error', '这一格是数字格式，位数太多，表格软件已改成近似值。请把格式改为“文本”，重新填写。'],
  error: ['error', '这一格的公式出错，没有可用的内容。请改为直接填写。'],
  formula: ['warning', '这一格是公式，读取的是上次保存时的结果，请核对。'],
} as const satisfies Readonly<Record<string, readonly [TableProblem['severity'], string]>>

function unclearWords(field: MeaningField, word: string, meaning: Meaning<string>): string {
  const { label } = fieldOf(field)
  if (meaning.kind !== 'several')
    return `“${short(word)}”不能认定是哪一种${label}。请在“词语的含义”中指明，或者改写这一格。`
  const named = meaning.keys.slice(0, MOST_NAMED).map((key) => `“${choiceLabel(field, key)}”`)
  const more = meaning.keys.length > MOST_NAMED ? '等' : ''
  return `“${short(word)}”可以是${named.join('、')}${more}，不能代为选定。请在“词语的含义”中指明，或者改写这一格。`
}

import type { Result } from '../../../../capabilities/documents/index.ts'
import { ok } from '../../../../capabilities/documents/index.ts'
import { type Attributes, parseXml } from '../ooxml/xml.ts'
import { formatNumber } from './number-format.ts'

interface Level {
  start: number
  format: string
  text: string
  /** After the number; a tab is not printed as a character. */
  suffix: '' | ' '
  /** All numbers of the text in digits (w:isLgl). */
  digits: boolean
  /** The paragraph style tied to the level. */
  style?: string
}

interface NumberingList {
  abstractId: string
  readonly startOverrides: Map<number, number>
  readonly levels: Map<number, Level>
}

export interface NumberingDefinitions {
  readonly abstracts: ReadonlyMap<string, ReadonlyMap<number, Level>>
  readonly lists: ReadonlyMap<string, NumberingList>
}

export const NO_NUMBERING: NumberingDefinitions = { abstracts: new Map(), lists: new Map() }

/** word/numbering.xml: the definitions, and the lists that use them. */
export function readNumbering(xml: string): Result<NumberingDefinitions> {
  const abstracts = new Map<string, Map<number, Level>>()
  const lists = new Map<string, NumberingList>()
  let levels: Map<number, Level> | undefined
  let list: NumberingList | undefined
  let level: Level | undefined
  let overridden = 0
  const set = (name: string, attribute: Attributes): void => {
    const value = attribute('val')
    if (!level) return
    if (name === 'w:start') level.start = numberOf(value, 1)
    else if (name === 'w:numFmt') level.format = value ?? 'decimal'
    else if (name === 'w:lvlText') level.text = value ?? ''
    else if (name === 'w:suff') level.suffix = value === 'space' ? ' ' : ''
    else if (name === 'w:isLgl') level.digits = value !== '0' && value !== 'false'
    else if (name === 'w:pStyle' && value !== undefined) level.style = value
  }
  const parsed = parseXml(xml, {
    open: (name, attribute) => {
      if (name === 'w:abstractNum') {
        levels = new Map()
        abstracts.set(attribute('abstractNumId') ?? '', levels)
      } else if (name === 'w:num') {
        list = { abstractId: '', startOverrides: new Map(), levels: new Map() }
        levels = list.levels
        lists.set(attribute('numId') ?? '', list)
      } else if (name === 'w:abstractNumId' && list) list.abstractId = attribute('val') ?? ''
      else if (name === 'w:lvlOverride') overridden = numberOf(attribute('ilvl'), 0)
      else if (name === 'w:startOverride') list?.startOverrides.set(overridden, numberOf(attribute('val'), 1))
      else if (name === 'w:lvl') {
        level = { start: 1, format: 'decimal', text: '', suffix: '', digits: false }
        levels?.set(numberOf(attribute('ilvl'), 0), level)
      } else set(name, attribute)
    },
    close: (name) => {
      if (name === 'w:lvl') level = undefined
      if (name === 'w:num') list = undefined
    },
  })
  return parsed.ok ? ok({ abstracts, lists }) : parsed
}

export function numberOf(text: string | undefined, otherwise: number): number {
  return text !== undefined && /^-?\d{1,9}$/.test(text) ? Number(text) : otherwise
}

/** Counts the numbered paragraphs in the order of the document and says what Word prints before each. */
export function numberingCounter(definitions: NumberingDefinitions) {
  const counters = new Map<string, number[]>()
  const seen = new Set<string>()
  const levelOf = (listId: string, depth: number): Level | undefined => {
    const list = definitions.lists.get(listId)
    return list?.levels.get(depth) ?? definitions.abstracts.get(list?.abstractId ?? '')?.get(depth)
  }
  return {
    /** The level that a paragraph style is tied to in a list. */
    depthOfStyle: (listId: string, style: string): number | undefined => {
      const list = definitions.lists.get(listId)
      const levels = [...(definitions.abstracts.get(list?.abstractId ?? '') ?? [])]
      return levels.find(([, level]) => level.style === style)?.[0]
    },
    next: (listId: string, depth: number): string => {
      const list = definitions.lists.get(listId)
      const level = levelOf(listId, depth)
      if (!list || !level || depth < 0 || depth > 8) return ''
      // Lists made from one definition count on from each other, unless one says where to start.
      const counts = counters.get(list.abstractId) ?? []
      counters.set(list.abstractId, counts)
      const restart = seen.has(`${listId}/${depth}`) ? undefined : list.startOverrides.get(depth)
      seen.add(`${listId}/${depth}`)
      counts[depth] = restart ?? (counts[depth] === undefined ? level.start : counts[depth] + 1)
      counts.length = depth + 1
      if (level.format === 'bullet' || level.format === 'none') return ''
      const printed = level.text.replace(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1
        const of = levelOf(listId, at)
        return formatNumber(counts[at] ?? of?.start ?? 1, level.digits ? 'decimal' : (of?.format ?? 'decimal'))
      })
      return printed === '' ? '' : printed + level.suffix
    },
  }
}

export type NumberingCounter = ReturnType<typeof numberingCounter>

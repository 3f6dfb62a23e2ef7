import type { Result } from '../../../../capabilities/documents/index.ts'
import { ok } from '../../../../capabilities/documents/index.ts'
import { clean } from '../clean.ts'
import { parseXml, StopParsing } from '../ooxml/xml.ts'
import { refusal } from '../refusals.ts'
import { TABLE_LIMITS } from '../table-limits.ts'

/** Collects the text of `si` or `is`: its runs one after the other, without the readings above Han characters. */
export function textCollector() {
  let text = ''
  let inText = false
  let inReading = false
  return {
    open: (name: string): void => {
      if (name === 's:rPh') inReading = true
      inText = name === 's:t' && !inReading
    },
    close: (name: string): void => {
      if (name === 's:rPh') inReading = false
      inText = false
    },
    text: (more: string): void => {
      if (!inText) return
      text += more
      if (text.length > TABLE_LIMITS.text) throw new StopParsing(tooLong())
    },
    take: (): string => {
      const taken = printed(text)
      text = ''
      return taken
    },
  }
}

/** The texts that cells refer to by number. */
export function readSharedTexts(xml: string): Result<readonly string[]> {
  const texts: string[] = []
  const collector = textCollector()
  const parsed = parseXml(xml, {
    open: collector.open,
    close: (name) => {
      collector.close(name)
      if (name === 's:si') texts.push(collector.take())
    },
    text: collector.text,
  })
  return parsed.ok ? ok(texts) : parsed
}

/** Excel writes a character that XML can't hold as _x000D_, and an underscore before such a code as _x005F_. */
export const printed = (text: string): string =>
  clean(
    text
      .replaceAll(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      .replaceAll(/\r\n?/g, '\n'),
  )

export const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true'

const tooLong = () => refusal('too-large', `表格中有一格超过 ${TABLE_LIMITS.text} 字，没有读取。请确认选对了文件。`)

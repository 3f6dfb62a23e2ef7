import type { ReadingNote } from '../../../capabilities/documents/index.ts'
import type { DecodedText } from './decode-text.ts'

/** What could not be decoded is said: a figure may be among it. */
export function encodingNotes(decoded: DecodedText): readonly ReadingNote[] {
  if (decoded.damaged === 0) return []
  const message = `有 ${decoded.damaged} 个字符无法辨认（文件编码有误），显示为“\uFFFD”，请对照原件。`
  return [{ kind: 'encoding', message }]
}

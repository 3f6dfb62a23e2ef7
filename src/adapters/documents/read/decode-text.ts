export interface DecodedText {
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'
  /** How many characters could not be decoded and became U+FFFD. */
  readonly damaged: number
}

type Encoding = DecodedText['encoding']

const SAMPLE_BYTES = 64 * 1024
/** Below this share of common characters and ASCII a decoding is taken for noise. */
const PLAUSIBLE = 0.15
const MAX_DAMAGED_SHARE = 0.1

// The commonest characters of such reports, simplified and traditional: a wrong decoding gives Han characters too, but rare ones.
const COMMON = new Set(
  '的一是不在和有为了中大上个国我以要时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严：，。、；（）“”《》〔〕１２３４５６７８９０請資訊開條總體況業務處與據屆關繳費數',
)

/**
 * Text from bytes, whatever the office's editor wrote: UTF-8, UTF-16 with or without a mark, GB18030 (GBK, GB2312).
 * Strict UTF-8 decides first, since hardly any text of another encoding is valid UTF-8; then whichever decoding gives the
 * commoner characters.
 * @param hint what the file itself declares (a meta element), used only where UTF-8 does not fit
 * @returns undefined where the bytes are no text
 */
export function decodeText(bytes: Uint8Array, hint?: string): DecodedText | undefined {
  const marked = byMark(bytes)
  if (marked) return accept(decode(bytes, marked), marked)
  const strict = strictUtf8(bytes)
  if (strict !== undefined && !strict.includes('\0')) return accept(strict, 'utf-8')
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  const candidates: Encoding[] = ['gb18030', 'utf-8']
  if (hint && /big5/i.test(hint)) candidates.unshift('big5')
  if (looksLikeUtf16(sample)) candidates.push('utf-16le', 'utf-16be')
  const [best] = candidates
    .map((encoding) => ({ encoding, score: plausibility(decode(sample, encoding)) }))
    .sort((a, b) => b.score - a.score)
  if (!best || best.score < PLAUSIBLE) return undefined
  return accept(decode(bytes, best.encoding), best.encoding)
}

function byMark(bytes: Uint8Array): Encoding | undefined {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0x84 && b === 0x31 && c === 0x95 && d === 0x33) return 'gb18030'
  return undefined
}

/** A file cut off inside its last character is still UTF-8. */
function strictUtf8(bytes: Uint8Array): string | undefined {
  const strict = new TextDecoder('utf-8', { fatal: true })
  for (let cut = 0; cut <= 3 && cut < Math.max(1, bytes.length); cut++) {
    try {
      return strict.decode(bytes.subarray(0, bytes.length - cut))
    } catch {
      // One byte less, or another encoding.
    }
  }
  return undefined
}

/** The decoder of GB18030 leaves the mark where it stands; those of Unicode take it off. */
const decode = (bytes: Uint8Array, encoding: Encoding): string =>
  new TextDecoder(encoding).decode(bytes).replace(/^\uFEFF/, '')

function accept(text: string, encoding: Encoding): DecodedText | undefined {
  const damaged = count(text, '\uFFFD')
  if (text.includes('\0') || damaged > Math.max(4, text.length * MAX_DAMAGED_SHARE)) return undefined
  return { text, encoding, damaged }
}

function count(text: string, character: string): number {
  let found = 0
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found++
  return found
}

/** Line breaks, digits and ASCII punctuation put a NUL beside them; a text of more than a line has some. */
function looksLikeUtf16(sample: Uint8Array): boolean {
  return sample.length >= 4 && sample.includes(0)
}

/** The share of characters that a Chinese or ASCII text is made of; controls and undecodable bytes count against it. */
function plausibility(text: string): number {
  let good = 0
  let bad = 0
  let total = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    total++
    if (code === 9 || code === 10 || code === 13 || (code >= 0x20 && code < 0x7f)) good += 0.25
    else if (COMMON.has(character)) good++
    else if (code < 0x20 || code === 0xfffd || (code >= 0xe000 && code < 0xf900)) bad++
  }
  return total === 0 ? 0 : (good - 2 * bad) / total
}

import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import {
  FONT_ROLES,
  OFFICE_FAMILIES,
  OWN_FAMILIES,
  ownFontDirectories,
  RARE_CHARACTER_FAMILIES,
  withFontFiles,
} from './fonts.ts'

const TEMPLATE = fileURLToPath(new URL('./report.typ', import.meta.url))
/** 〓, what Chinese printing sets for a character that it has no type for. */
const NO_TYPE = '〓'
const CACHE_AGE = 5

export interface TypstCompiler {
  /** Bytes of a tagged PDF/UA-1. Throws where the document can't be set. */
  pdf(document: Record<string, unknown>): Uint8Array
  /** Gives the memory of the native cache back. */
  forget(): void
}

/**
 * Loads the fonts and tries the template once.
 * @throws {Error} where a font that must be there is not
 */
export function createTypstCompiler(fontDirectories: readonly string[]): TypstCompiler {
  const office = withFontFiles(fontDirectories)
  const compiler = NodeCompiler.create({
    workspace: dirname(TEMPLATE),
    fontArgs: [{ fontPaths: [...office, ...ownFontDirectories()] }],
  })
  const fonts = chooseFonts(compiler, office.length > 0)
  const inputs = (document: Record<string, unknown>) => ({ document: JSON.stringify({ ...document, fonts }) })
  const empty = { title: '空', author: '', date: null, longRuns: false, blocks: [] }
  const warnings = compiler.compile({ mainFilePath: TEMPLATE, inputs: inputs(empty) }).takeWarnings()
  if (warnings) throw new Error(`typst: ${JSON.stringify(warnings.shortDiagnostics)}`)

  return {
    pdf(document) {
      const set = (data: Record<string, unknown>) =>
        compiler.pdf({ mainFilePath: TEMPLATE, inputs: inputs(data) }, { pdfStandard: 'ua-1' })
      try {
        return setWithTypeAtHand(set, document)
      } finally {
        compiler.evictCache(CACHE_AGE)
      }
    },
    forget: () => compiler.evictCache(0),
  }
}

/** The office's families that are really there, before ours. A family that is not there is a warning of typst's. */
function chooseFonts(compiler: NodeCompiler, hasOffice: boolean): Record<string, readonly string[]> {
  const there = (family: string): boolean =>
    compiler.compile({ mainFileContent: `#set text(font: "${family}")\n文` }).takeWarnings() === null
  const found = (families: readonly string[]) => (hasOffice ? families.filter(there) : [])
  const rare = found(RARE_CHARACTER_FAMILIES)
  return Object.fromEntries(
    FONT_ROLES.map((role) => [role, [...found(OFFICE_FAMILIES[role]), ...OWN_FAMILIES[role], ...rare]]),
  )
}

/** PDF/UA refuses a character that no font draws; it is set as 〓, visibly, rather than refusing the whole document. */
function setWithTypeAtHand(
  set: (document: Record<string, unknown>) => Uint8Array,
  document: Record<string, unknown>,
): Uint8Array {
  try {
    return set(document)
  } catch (error) {
    const missing = missingCharacters(error)
    if (missing.length === 0) throw error
    return set(replaceIn(document, missing) as Record<string, unknown>)
  }
}

/** …the text `\"\\u{200d}\"` could not be displayed with font… */
function missingCharacters(error: unknown): readonly string[] {
  const message = error instanceof Error ? error.message : String(error)
  const found = [...message.matchAll(/the text `\\"(.+?)\\"` could not be displayed/gsu)].map(([, text = '']) =>
    text.replace(/\\+u\{([0-9a-f]+)\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
  )
  return [...new Set(found)].sort((a, b) => b.length - a.length)
}

function replaceIn(value: unknown, missing: readonly string[]): unknown {
  if (typeof value === 'string') return missing.reduce((text, gone) => text.replaceAll(gone, NO_TYPE), value)
  if (Array.isArray(value)) return value.map((item) => replaceIn(item, missing))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaceIn(item, missing)]))
}

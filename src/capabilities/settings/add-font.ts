import { createHash } from 'node:crypto'
import { accept, type Result } from '../../law/result.ts'
import type { Actor, NotAllowed } from '../accounts/index.ts'
import { type AuditLog, type NoSuchThing, perform, type Source } from '../audit/index.ts'
import type { FileInspector, FontFile, Refusal } from '../documents/index.ts'
import { type Atomically, PLATFORM } from '../transactions/index.ts'

/** 仿宋, 小标宋 of an office: about 10 MB each; the largest of all 40. */
export const FONT_BYTES = 40 * 1024 * 1024

/** The office's own fonts, in a folder. */
export interface FontFolder {
  /** Their file names, sorted, with their size. */
  list(): Promise<readonly { readonly file: string; readonly bytes: number }[]>
  read(file: string): Promise<Uint8Array | undefined>
  put(file: string, bytes: Uint8Array): Promise<void>
}

export interface FontContext {
  readonly atomically: Atomically<{ readonly audit: AuditLog }>
  readonly fonts: FontFolder
  readonly inspector: Pick<FileInspector, 'inspectFont'>
}

export interface KeptFont extends FontFile {
  readonly file: string
  readonly bytes: number
}

/**
 * Keeps a font for the files that the program makes, under a name made of its content: the same font again changes nothing. It is used
 * from the next start on.
 */
export async function addFont(
  { atomically, fonts, inspector }: FontContext,
  { actor, source }: { readonly actor: Actor; readonly source: Source },
  given: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<KeptFont, Refusal | NotAllowed | NoSuchThing>> {
  return perform(atomically, { actor, source, act: 'setting.change' }, { bodyId: PLATFORM }, async () => {
    const font = await inspector.inspectFont(given)
    if (!font.ok) return font
    const sha256 = createHash('sha256').update(given.bytes).digest('hex')
    const kept = { ...font.value, file: `${sha256.slice(0, 16)}.${font.value.format}`, bytes: given.bytes.length }
    await fonts.put(kept.file, given.bytes)
    const detail = { family: kept.family, bytes: kept.bytes }
    return accept({ value: kept, on: { kind: 'font', id: kept.file }, before: null, after: sha256, detail })
  })
}

/** A file of the folder, with what it says of itself; null where it can't be used, or is a collection. */
export interface FoundFont {
  readonly file: string
  readonly bytes: number
  readonly font: FontFile | null
}

/** What lies in the font folder, whoever put it there. */
export async function findFonts({ fonts, inspector }: Omit<FontContext, 'atomically'>): Promise<readonly FoundFont[]> {
  const found: FoundFont[] = []
  for (const { file, bytes } of await fonts.list()) {
    const content = bytes > FONT_BYTES ? undefined : await fonts.read(file)
    const font = content && (await inspector.inspectFont({ name: file, bytes: content }))
    found.push({ file, bytes, font: font?.ok ? font.value : null })
  }
  return found
}

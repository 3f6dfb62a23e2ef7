import { accept, type Result } from '../../law/result.ts'
import type { FileInspector, Refusal } from '../documents/index.ts'
import type { LetterTemplate } from './setting-form.ts'

export const TEMPLATE_BYTES = 5 * 1024 * 1024

/** Keeps files under the hash of their content. */
interface Files {
  put(bytes: Uint8Array): Promise<string>
}

/**
 * Looks into an office's letter and keeps the file: the value of a setting `letters.…`. Every version stays in the file store, as the
 * history of the setting names it.
 */
export async function keepTemplate(
  { inspector, files }: { readonly inspector: Pick<FileInspector, 'inspectTemplate'>; readonly files: Files },
  given: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<LetterTemplate, Refusal>> {
  const template = await inspector.inspectTemplate(given)
  if (!template.ok) return template
  const sha256 = await files.put(given.bytes)
  return accept({ sha256, file: given.name, bytes: given.bytes.length, fields: template.value.fields })
}

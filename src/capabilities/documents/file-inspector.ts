import type { Result } from './source.ts'

/** An office's letter as a template: the places to be filled, as written between braces, each once, in their order. */
export interface TemplateFile {
  readonly fields: readonly string[]
}

/** What a font file says of itself. */
export interface FontFile {
  readonly format: 'ttf' | 'otf'
  /** By the Chinese name where it has one: 仿宋_GB2312. */
  readonly family: string
  /** Regular, Bold… */
  readonly style: string
}

/** Looks into files of an office, in a bounded child process. Never throws for what is in the file. */
export interface FileInspector {
  inspectTemplate(file: { readonly name: string; readonly bytes: Uint8Array }): Promise<Result<TemplateFile>>
  inspectFont(file: { readonly name: string; readonly bytes: Uint8Array }): Promise<Result<FontFile>>
}

